import type { Role } from '#domain/access.ts'
import type { UnitKind } from '#domain/units/unit.ts'
import { contains } from '#database/like.ts'
import type { Database } from '#database/schema.ts'
import { isUnder } from '#database/scope.ts'

interface NamedUnit {
  id: string
  name: string
  kind: UnitKind
}

export interface Account {
  id: string
  name: string
  displayName: string
  unit: NamedUnit
  roles: { role: Role; unit: NamedUnit }[]
  disabled: boolean
  mustChange: boolean
  lockedUntil: number
  signedInAt: number | null
  version: number
}

export interface AccountFilter {
  q?: string | undefined
  /** Path of the unit whose subtree the accounts belong to. */
  underPath?: string | undefined
  role?: Role | undefined
  disabled?: boolean | undefined
}

/** Accounts belong to no unit's business: whoever may read them reads all, so there is no scope. */
function matching(db: Database, { q, underPath, role, disabled }: AccountFilter) {
  let query = db
    .selectFrom('account')
    .innerJoin('unit', 'unit.id', 'account.unit_id')
    .leftJoin('sign_in_guard', 'sign_in_guard.name', 'account.name')
  if (disabled !== undefined) query = query.where('account.disabled', '=', disabled ? 1 : 0)
  if (underPath !== undefined) query = query.where(isUnder(underPath, 'unit.path'))
  if (role !== undefined) {
    query = query.where((where) =>
      where.exists(
        where
          .selectFrom('role_grant')
          .select('role_grant.role')
          .whereRef('role_grant.account_id', '=', 'account.id')
          .where('role_grant.role', '=', role),
      ),
    )
  }
  if (q === undefined || q === '') return query
  return query.where((where) =>
    where.or([
      contains('account.name', q),
      contains('account.display_name', q),
      contains('unit.name', q),
    ]),
  )
}

export async function countAccounts(db: Database, filter: AccountFilter): Promise<number> {
  const { count } = await matching(db, filter)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** By name, from the one after `after` on. */
export async function listAccounts(
  db: Database,
  filter: AccountFilter,
  limit: number,
  after?: string,
): Promise<Account[]> {
  let query = matching(db, filter)
  if (after !== undefined) query = query.where('account.name', '>', after)
  return await withRoles(db, query.orderBy('account.name').limit(limit))
}

export async function findAccount(db: Database, id: string): Promise<Account | undefined> {
  const [account] = await withRoles(db, matching(db, {}).where('account.id', '=', id))
  return account
}

async function withRoles(db: Database, query: ReturnType<typeof matching>): Promise<Account[]> {
  const rows = await query
    .select([
      'account.id',
      'account.name',
      'account.display_name',
      'account.disabled',
      'account.must_change',
      'account.signed_in_at',
      'account.version',
      'sign_in_guard.locked_until',
      'unit.id as unit_id',
      'unit.name as unit_name',
      'unit.kind as unit_kind',
    ])
    .execute()
  const roles = await rolesOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    displayName: row.display_name,
    unit: { id: row.unit_id, name: row.unit_name, kind: row.unit_kind as UnitKind },
    roles: roles.get(row.id) ?? [],
    disabled: row.disabled === 1,
    mustChange: row.must_change === 1,
    lockedUntil: row.locked_until ?? 0,
    signedInAt: row.signed_in_at,
    version: row.version,
  }))
}

async function rolesOf(db: Database, accounts: readonly string[]) {
  const roles = new Map<string, Account['roles']>()
  if (accounts.length === 0) return roles
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('unit', 'unit.id', 'role_grant.unit_id')
    .select(['role_grant.account_id', 'role_grant.role', 'unit.id', 'unit.name', 'unit.kind'])
    .where('role_grant.account_id', 'in', accounts)
    .orderBy('unit.path')
    .orderBy('role_grant.role')
    .execute()
  for (const { account_id, role, id, name, kind } of rows) {
    const held = roles.get(account_id) ?? []
    held.push({ role: role as Role, unit: { id, name, kind: kind as UnitKind } })
    roles.set(account_id, held)
  }
  return roles
}
