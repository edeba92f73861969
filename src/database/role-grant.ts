import { ROLES, permissions } from '#domain/access.ts'
import type { Role } from '#domain/access.ts'
import type { Database } from '#database/schema.ts'

/** A role at a unit. */
export interface Grant {
  role: Role
  unit: string
}

/** Replaces all roles of an account. */
export async function setGrants(
  db: Database,
  account: string,
  grants: readonly Grant[],
  { by, now }: { by: string; now: number },
): Promise<void> {
  await db.deleteFrom('role_grant').where('account_id', '=', account).execute()
  if (grants.length === 0) return
  await db
    .insertInto('role_grant')
    .values(
      grants.map(({ role, unit }) => ({
        account_id: account,
        role,
        unit_id: unit,
        granted_by: by,
        granted_at: now,
      })),
    )
    .execute()
}

/** How many accounts that are not disabled hold a role, this one left out. */
export async function countOtherHolders(
  db: Database,
  role: Role,
  account: string,
): Promise<number> {
  const { count } = await db
    .selectFrom('role_grant')
    .innerJoin('account', 'account.id', 'role_grant.account_id')
    .select((select) => select.fn.count<number>('account.id').distinct().as('count'))
    .where('role_grant.role', '=', role)
    .where('account.disabled', '=', 0)
    .where('account.id', '<>', account)
    .executeTakeFirstOrThrow()
  return count
}

/** Units at which somebody reads what is written to the unit. */
export async function unitsThatRead(db: Database): Promise<string[]> {
  const readers = ROLES.filter((role) => permissions[role]['message.read'] !== undefined)
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('account', 'account.id', 'role_grant.account_id')
    .select('role_grant.unit_id')
    .distinct()
    .where('role_grant.role', 'in', readers)
    .where('account.disabled', '=', 0)
    .orderBy('role_grant.unit_id')
    .execute()
  return rows.map(({ unit_id }) => unit_id)
}
