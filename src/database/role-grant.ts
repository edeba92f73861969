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

export async function grantsOf(db: Database, account: string): Promise<Grant[]> {
  const rows = await db
    .selectFrom('role_grant')
    .select(['role', 'unit_id'])
    .where('account_id', '=', account)
    .orderBy('unit_id')
    .orderBy('role')
    .execute()
  return rows.map(({ role, unit_id }) => ({ role: role as Role, unit: unit_id }))
}
