import type { Holding, Role } from '#domain/access.ts'
import type { Database } from '#database/schema.ts'
import type { SessionTable } from '#database/tables/account.ts'

export interface StoredSession {
  tokenHash: string
  csrf: string
  createdAt: number
  seenAt: number
  account: StoredCaller
}

export interface StoredCaller {
  id: string
  name: string
  displayName: string
  mustChange: boolean
  disabled: boolean
  unit: { id: string; name: string; kind: string }
}

export interface NamedHolding extends Holding {
  unitName: string
  unitKind: string
  /** Who handed it over for a leave, where it is not of one's own. */
  for?: { account: string; name: string }
}

export async function findSession(
  db: Database,
  tokenHash: string,
): Promise<StoredSession | undefined> {
  const row = await db
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .innerJoin('unit', 'unit.id', 'account.unit_id')
    .select([
      'session.token_hash',
      'session.csrf',
      'session.created_at',
      'session.seen_at',
      'account.id',
      'account.name',
      'account.display_name',
      'account.must_change',
      'account.disabled',
      'unit.id as unit_id',
      'unit.name as unit_name',
      'unit.kind as unit_kind',
    ])
    .where('session.token_hash', '=', tokenHash)
    .executeTakeFirst()
  return (
    row && {
      tokenHash: row.token_hash,
      csrf: row.csrf,
      createdAt: row.created_at,
      seenAt: row.seen_at,
      account: {
        id: row.id,
        name: row.name,
        displayName: row.display_name,
        mustChange: row.must_change === 1,
        disabled: row.disabled === 1,
        unit: { id: row.unit_id, name: row.unit_name, kind: row.unit_kind },
      },
    }
  )
}

/** The roles of an account, each with the unit it is held at. */
export async function holdingsOf(db: Database, account: string): Promise<NamedHolding[]> {
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('unit', 'unit.id', 'role_grant.unit_id')
    .select(['role_grant.role', 'unit.id', 'unit.path', 'unit.name', 'unit.kind'])
    .where('role_grant.account_id', '=', account)
    .orderBy('unit.path')
    .orderBy('role_grant.role')
    .execute()
  return rows.map(({ role, id, path, name, kind }) => ({
    role: role as Role,
    unit: id,
    path,
    unitName: name,
    unitKind: kind,
  }))
}

export async function insertSession(db: Database, session: SessionTable): Promise<void> {
  await db.insertInto('session').values(session).execute()
}

export async function touchSession(db: Database, tokenHash: string, now: number): Promise<void> {
  await db
    .updateTable('session')
    .set({ seen_at: now })
    .where('token_hash', '=', tokenHash)
    .execute()
}

export async function deleteSession(db: Database, tokenHash: string): Promise<void> {
  await db.deleteFrom('session').where('token_hash', '=', tokenHash).execute()
}

/** Ends all sessions of an account. */
export async function deleteSessionsOf(db: Database, account: string): Promise<void> {
  await db.deleteFrom('session').where('account_id', '=', account).execute()
}

/** Removes sessions that began or were last seen before these instants. */
export async function deleteOldSessions(
  db: Database,
  beganBefore: number,
  seenBefore: number,
): Promise<void> {
  await db
    .deleteFrom('session')
    .where((where) =>
      where.or([where('created_at', '<', beganBefore), where('seen_at', '<', seenBefore)]),
    )
    .execute()
}
