import { insertAccount } from '#database/account.ts'
import { setGrants } from '#database/role-grant.ts'
import { insertUnits } from '#database/unit.ts'
import type { Role } from '#domain/access.ts'
import type { Unit, UnitKind } from '#domain/units/unit.ts'
import type { OpenHost } from '#tests/api/hosts.ts'

/** The password of every account of the test province. */
export const PASSWORD = 'Correct-horse-7'

const unit = (id: string, parent: string | null, kind: UnitKind, name: string): Unit => ({
  id,
  parent,
  kind,
  name,
  shortName: name.replace(/[省市区]$/, ''),
  code: /^\d{6}$/.test(id) ? id : null,
  formerNames: [],
  keyDepartment: [],
  functions: [],
  organRoles: [],
  classes: [],
  hasServices: true,
})

/**
 * A province small enough to know by heart. 广州 has units beside (深圳), below (越秀, and its own
 * office) and above it. 4401 is a decoy: its path begins like that of 广州, though it is no part of it.
 */
export const units: readonly (readonly [unit: Unit, path: string])[] = [
  [unit('440000', null, 'province', '广东省'), '/440000/'],
  [unit('4401', '440000', 'prefecture', '似广州市'), '/440000/4401/'],
  [unit('440100', '440000', 'prefecture', '广州市'), '/440000/440100/'],
  [unit('440100-bgt', '440100', 'office', '广州市政府办公厅'), '/440000/440100/440100-bgt/'],
  [unit('440104', '440100', 'county', '越秀区'), '/440000/440100/440104/'],
  [unit('440300', '440000', 'prefecture', '深圳市'), '/440000/440300/'],
  [unit('440303', '440300', 'county', '罗湖区'), '/440000/440300/440303/'],
  [unit('gd-jt', '440000', 'department', '省交通运输厅'), '/440000/gd-jt/'],
]

/** Who works here: the name says the role, and where it is held. */
export const people: readonly (readonly [name: string, role: Role, at: string])[] = [
  ['reporter@440100', 'reporter', '440100'],
  ['approver@440100', 'approver', '440100'],
  ['inspector@440100', 'inspector', '440100'],
  ['chief-inspector@440100', 'chief-inspector', '440100'],
  ['leader@440100', 'leader', '440100'],
  ['reporter@440300', 'reporter', '440300'],
  ['inspector@440000', 'inspector', '440000'],
  ['chief-inspector@440000', 'chief-inspector', '440000'],
  ['leader@440000', 'leader', '440000'],
  ['system-admin@440000', 'system-admin', '440000'],
  ['security-admin@440000', 'security-admin', '440000'],
  ['auditor@440000', 'auditor', '440000'],
]

/** Ids of accounts follow from their names. */
export const accountId = (name: string): string => `account-${name.replace('@', '-at-')}`

/** Puts units and people into an empty database. */
export async function settle({ storage, deps }: Pick<OpenHost, 'deps' | 'storage'>): Promise<void> {
  const now = deps.now()
  const passwordHash = await deps.passwords.hash(PASSWORD)
  await storage.write(async ({ tx }) => {
    await insertUnits(
      tx,
      units.map(([each, path], position) => ({ unit: each, path, position, now })),
    )
    for (const [name, role, at] of people) {
      const id = accountId(name)
      const account = {
        id,
        name,
        displayName: name,
        unit: at,
        passwordHash,
        mustChange: false,
        now,
      }
      await insertAccount(tx, account)
      await setGrants(tx, id, [{ role, unit: at }], { by: 'test', now })
    }
  })
}

/** Somebody who belongs to a unit and holds no role. */
export async function settleClerk(
  { storage, deps }: Pick<OpenHost, 'deps' | 'storage'>,
  name: string,
): Promise<void> {
  const account = {
    id: accountId(name),
    name,
    displayName: name,
    unit: name.slice(name.indexOf('@') + 1),
    passwordHash: await deps.passwords.hash(PASSWORD),
    mustChange: false,
    now: deps.now(),
  }
  await storage.write(({ tx }) => insertAccount(tx, account))
}
