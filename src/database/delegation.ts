import type { Role } from '#domain/access.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { AccountId } from '#domain/facts/fact.ts'
import type { UnitId, UnitKind } from '#domain/units/unit.ts'
import type { Database } from '#database/schema.ts'
import { holdingsOf } from '#database/session.ts'
import type { NamedHolding } from '#database/session.ts'

export interface StoredDelegation {
  id: string
  from: AccountId
  to: AccountId
  role: Role
  unit: UnitId
  fromDay: Day
  untilDay: Day
  because: string
  madeAt: number
  revokedAt: number | null
}

export interface NamedDelegation extends StoredDelegation {
  fromName: string
  toName: string
  unitName: string
  unitKind: UnitKind
  revokedByName: string | null
}

/**
 * Roles that are handed over and in force on a day: as long as the one who did it holds it himself.
 * The one place that knows.
 */
export const lentOn = (db: Database, today: Day) =>
  db
    .selectFrom('delegation')
    .innerJoin('account as giver', 'giver.id', 'delegation.from_account')
    .innerJoin('role_grant', (join) =>
      join
        .onRef('role_grant.account_id', '=', 'delegation.from_account')
        .onRef('role_grant.role', '=', 'delegation.role')
        .onRef('role_grant.unit_id', '=', 'delegation.unit_id'),
    )
    .where('delegation.revoked_at', 'is', null)
    .where('delegation.from_day', '<=', today)
    .where('delegation.until_day', '>=', today)
    .where('giver.disabled', '=', 0)

/** The roles by which an account acts on a day: its own, and those that were handed over to it. */
export async function holdingsOn(
  db: Database,
  account: AccountId,
  today: Day,
): Promise<NamedHolding[]> {
  const own = await holdingsOf(db, account)
  const rows = await lentOn(db, today)
    .innerJoin('unit', 'unit.id', 'delegation.unit_id')
    .select([
      'delegation.role',
      'delegation.from_account',
      'giver.display_name',
      'unit.id',
      'unit.path',
      'unit.name',
      'unit.kind',
    ])
    .where('delegation.to_account', '=', account)
    .orderBy('delegation.id')
    .execute()
  const lent = rows.map((row): NamedHolding => ({
    role: row.role as Role,
    unit: row.id,
    path: row.path,
    unitName: row.name,
    unitKind: row.kind,
    for: { account: row.from_account, name: row.display_name },
  }))
  return [...own, ...lent]
}

/** Newest first; of one account those that it made or was given, else all. */
export async function delegationsOf(db: Database, account?: AccountId): Promise<NamedDelegation[]> {
  let query = db
    .selectFrom('delegation')
    .innerJoin('account as giver', 'giver.id', 'delegation.from_account')
    .innerJoin('account as taker', 'taker.id', 'delegation.to_account')
    .leftJoin('account as ender', 'ender.id', 'delegation.revoked_by')
    .innerJoin('unit', 'unit.id', 'delegation.unit_id')
    .selectAll('delegation')
    .select([
      'giver.display_name as giver_name',
      'taker.display_name as taker_name',
      'ender.display_name as ender_name',
      'unit.name as unit_name',
      'unit.kind as unit_kind',
    ])
  if (account !== undefined) {
    query = query.where((where) =>
      where.or([where('from_account', '=', account), where('to_account', '=', account)]),
    )
  }
  const rows = await query.orderBy('delegation.id', 'desc').limit(500).execute()
  return rows.map((row) => ({
    id: row.id,
    from: row.from_account,
    to: row.to_account,
    role: row.role as Role,
    unit: row.unit_id,
    fromDay: row.from_day,
    untilDay: row.until_day,
    because: row.because,
    madeAt: Number(row.made_at),
    revokedAt: row.revoked_at === null ? null : Number(row.revoked_at),
    fromName: row.giver_name,
    toName: row.taker_name,
    unitName: row.unit_name,
    unitKind: row.unit_kind as UnitKind,
    revokedByName: row.revoked_by === null ? null : (row.ender_name ?? row.revoked_by),
  }))
}

export async function insertDelegation(db: Database, one: StoredDelegation): Promise<void> {
  await db
    .insertInto('delegation')
    .values({
      id: one.id,
      from_account: one.from,
      to_account: one.to,
      role: one.role,
      unit_id: one.unit,
      from_day: one.fromDay,
      until_day: one.untilDay,
      because: one.because,
      made_at: one.madeAt,
      revoked_by: null,
      revoked_at: null,
    })
    .execute()
}

/** @returns false when it was revoked before */
export async function revokeDelegation(
  db: Database,
  id: string,
  { by, at }: { by: AccountId; at: number },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('delegation')
    .set({ revoked_by: by, revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export interface Colleague {
  account: AccountId
  name: string
  roles: Role[]
}

/** Accounts in use that belong to a unit or act at it, each with all of its own roles; by name. */
export async function colleaguesAt(db: Database, unit: UnitId): Promise<Colleague[]> {
  const rows = await db
    .selectFrom('account')
    .leftJoin('role_grant', 'role_grant.account_id', 'account.id')
    .select(['account.id', 'account.display_name', 'role_grant.role'])
    .where('account.disabled', '=', 0)
    .where((where) =>
      where.or([
        where('account.unit_id', '=', unit),
        where.exists(
          where
            .selectFrom('role_grant as at_unit')
            .select('at_unit.role')
            .whereRef('at_unit.account_id', '=', 'account.id')
            .where('at_unit.unit_id', '=', unit),
        ),
      ]),
    )
    .orderBy('account.display_name')
    .orderBy('account.id')
    .execute()
  const found = new Map<AccountId, Colleague>()
  for (const { id, display_name, role } of rows) {
    const one = found.get(id) ?? { account: id, name: display_name, roles: [] }
    if (role !== null) one.roles.push(role as Role)
    found.set(id, one)
  }
  return [...found.values()]
}

/** Delegations between any of these accounts, those that are over too: oldest first. */
export async function delegationsAmong(
  db: Database,
  accounts: readonly AccountId[],
): Promise<Pick<StoredDelegation, 'from' | 'to' | 'fromDay' | 'untilDay' | 'revokedAt'>[]> {
  if (accounts.length === 0) return []
  const rows = await db
    .selectFrom('delegation')
    .select(['from_account', 'to_account', 'from_day', 'until_day', 'revoked_at'])
    .where('from_account', 'in', accounts)
    .where('to_account', 'in', accounts)
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    from: row.from_account,
    to: row.to_account,
    fromDay: row.from_day,
    untilDay: row.until_day,
    revokedAt: row.revoked_at === null ? null : Number(row.revoked_at),
  }))
}
