import { insertScheme } from '#database/scheme.ts'
import type { Objections } from '#domain/schemes/scheme.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { settleScored, testScheme } from '#tests/api/scored-province.ts'

/** Five working days from the lock; 2026-Q2 is locked on Sunday 2026-11-22, so until Friday the 27th. */
const objections: Objections = {
  days: 5,
  count: 'working-days',
  from: 'locked',
  reviewDays: 10,
}

/** The scored province, with a scheme that takes objections for its locked period. */
export async function settleObjections(host: Pick<OpenHost, 'deps' | 'storage'>): Promise<void> {
  await settleScored(host)
  await host.storage.write(async ({ tx }) => {
    await insertScheme(tx, {
      scheme: { ...testScheme, version: 2, objections },
      digest: 'test-2',
      publishedAt: host.deps.now(),
      publishedBy: 'test',
    })
    await tx
      .updateTable('period')
      .set({ scheme_version: 2 })
      .where('id', 'in', ['2026-Q2', '2026-Q3'])
      .execute()
  })
}
