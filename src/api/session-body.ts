import type { SessionBody } from '#contract/session.ts'
import type { Database } from '#database/schema.ts'
import { readSetting } from '#database/setting.ts'
import type { UnitKind } from '#domain/units/unit.ts'
import type { Deps } from '#api/deps.ts'
import type { LiveSession } from '#api/sessions.ts'
import { HOUR_MS, instantText } from '#api/time.ts'

/** Name of the setting that holds the accounts of a sample installation, as JSON. */
export const SAMPLE_ACCOUNTS = 'sample-accounts'

type Visitor = Extract<SessionBody, { kind: 'visitor' }>

export async function visitorBody(db: Database): Promise<SessionBody> {
  const sample = await readSetting(db, SAMPLE_ACCOUNTS)
  return {
    kind: 'visitor',
    sample: sample === undefined ? null : (JSON.parse(sample) as Visitor['sample']),
  }
}

export async function signedInBody(
  { settings }: Deps,
  session: LiveSession,
  db: Database,
): Promise<SessionBody> {
  const { account, holdings, csrf, createdAt } = session
  const { id, name, displayName, unit, mustChange } = account
  return {
    kind: 'signed-in',
    account: { id, name, displayName, unit: { ...unit, kind: unit.kind as UnitKind } },
    holdings: holdings.map(({ role, path, ...at }) => ({
      role,
      unit: { id: at.unit, name: at.unitName, kind: at.unitKind as UnitKind },
      path,
      for: at.for?.name ?? null,
    })),
    csrf,
    mustChangePassword: mustChange,
    idleMinutes: settings.idleMinutes,
    endsAt: instantText(createdAt + settings.sessionHours * HOUR_MS),
    sample: (await readSetting(db, SAMPLE_ACCOUNTS)) !== undefined,
  }
}
