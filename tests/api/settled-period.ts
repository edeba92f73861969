import { guangdong201352 } from '#domain/schemes/built-in.ts'
import { periodOf } from '#domain/period/period.ts'
import { insertPeriod } from '#database/period.ts'
import { insertScheme } from '#database/scheme.ts'
import type { OpenHost } from '#tests/api/hosts.ts'

/** The mandate's scheme, and the third quarter of 2026, open, that it scores. */
export async function settlePeriod({ storage, deps }: OpenHost, id = '2026-Q3'): Promise<void> {
  const now = deps.now()
  const { id: scheme, version } = guangdong201352
  await storage.write(async ({ tx }) => {
    await insertScheme(tx, {
      scheme: guangdong201352,
      digest: deps.digest(JSON.stringify(guangdong201352)),
      publishedAt: now,
      publishedBy: 'test',
    })
    const dates = { opens: '2026-07-01', due: '2026-11-30', locks: '2026-12-15' }
    const period = { period: periodOf(id), state: 'open' as const, ...dates }
    await insertPeriod(tx, { ...period, scheme: { id: scheme, version } }, now)
  })
}
