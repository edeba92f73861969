import { appendAudit } from '#api/audit.ts'
import type { Deps } from '#api/deps.ts'
import { newId } from '#api/id.ts'
import { SAMPLE_ACCOUNTS } from '#api/session-body.ts'
import { insertAccount } from '#database/account.ts'
import { setGrants } from '#database/role-grant.ts'
import { insertScheme } from '#database/scheme.ts'
import { saveSetting } from '#database/setting.ts'
import type { Work } from '#database/storage.ts'
import { insertUnits, type UnitToStore } from '#database/unit.ts'
import { builtInSchemes } from '#domain/schemes/built-in.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { OfficeFile } from '../office-file.ts'
import { reportsFor } from '../story/accounts.ts'
import type { SampleUnit } from '../units/units.ts'

/** Who does what in the sample, by id. */
export interface People {
  /** The id of the account of this name. @throws RangeError when there is none */
  idOf(name: string): string
  /** The id of the account that reports for a unit. */
  reporterOf(unit: UnitId): string
}

/** In the audit chain: nobody in particular. */
export const FILLER = { id: null, name: 'sample' } as const

interface First {
  units: readonly SampleUnit[]
  office: OfficeFile
  password: string
  passwordHash: string
}

/** Units, the built-in schemes, accounts with their roles, and the accounts that the sign-in page offers. */
export async function storePeople(
  work: Work,
  deps: Deps,
  { units, office, password, passwordHash }: First,
): Promise<People> {
  const now = deps.now()
  await insertUnits(work.tx, placed(units, now))
  await appendAudit(work, deps, FILLER, {
    action: 'unit.import',
    subject: 'sample',
    detail: { units: units.length },
  })
  await storeSchemes(work, deps)

  const ids = new Map<string, string>()
  for (const { name, displayName, unit, roles } of office.accounts) {
    const id = newId(deps)
    ids.set(name, id)
    await insertAccount(work.tx, {
      id,
      name,
      displayName,
      unit,
      passwordHash,
      mustChange: false,
      now,
    })
    await setGrants(work.tx, id, roles, { by: FILLER.name, now })
    await appendAudit(work, deps, FILLER, {
      action: 'account.create',
      subject: id,
      unit,
      detail: { name, roles },
    })
  }
  const shown = office.accounts.filter((each) => each.shown)
  const offered = shown.map(({ name, displayName }) => ({ name, password, displayName }))
  await saveSetting(work.tx, SAMPLE_ACCOUNTS, JSON.stringify(offered))
  return peopleOf(office, ids)
}

async function storeSchemes(work: Work, deps: Deps): Promise<void> {
  for (const scheme of builtInSchemes) {
    const digest = deps.digest(JSON.stringify(scheme))
    const published = { scheme, digest, publishedAt: deps.now(), publishedBy: FILLER.name }
    await insertScheme(work.tx, published)
    await appendAudit(work, deps, FILLER, {
      action: 'scheme.publish',
      subject: `${scheme.id}/${scheme.version}`,
      after: scheme,
      detail: { name: scheme.name.zh, digest },
    })
  }
}

function peopleOf(office: OfficeFile, ids: ReadonlyMap<string, string>): People {
  const idOf = (name: string): string => {
    const id = ids.get(name)
    if (id === undefined) throw new RangeError(`the sample has no account ${name}`)
    return id
  }
  const names = new Map(office.accounts.map((each) => [reportsFor(each), each.name]))
  return { idOf, reporterOf: (unit) => idOf(names.get(unit) ?? `reporter.${unit}`) }
}

/** Units with their place in the tree: they come parents first, siblings in their order. */
function placed(units: readonly SampleUnit[], now: number): UnitToStore[] {
  const paths = new Map<UnitId | null, string>([[null, '/']])
  const children = new Map<UnitId | null, number>()
  return units.map((unit) => {
    const path = `${paths.get(unit.parent) ?? '/'}${unit.id}/`
    paths.set(unit.id, path)
    const position = children.get(unit.parent) ?? 0
    children.set(unit.parent, position + 1)
    return { unit, path, position, now }
  })
}
