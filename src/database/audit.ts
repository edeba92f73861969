import { sql } from 'kysely'
import type { UnitKind } from '#domain/units/unit.ts'
import type { Database } from '#database/schema.ts'
import type { AuditTable } from '#database/tables/audit.ts'

/** Statements have a limit of bound values in every engine; thirteen columns a row stay below it. */
const ROWS_AT_ONCE = 70

/** In the order of the chain. */
export async function insertAudits(db: Database, entries: readonly AuditTable[]): Promise<void> {
  for (let at = 0; at < entries.length; at += ROWS_AT_ONCE) {
    await db
      .insertInto('audit')
      .values(entries.slice(at, at + ROWS_AT_ONCE))
      .execute()
  }
}

export interface AuditFilter {
  /** Epoch milliseconds, included. */
  from?: number | undefined
  /** Epoch milliseconds, not included. */
  to?: number | undefined
  accountName?: string | undefined
  /** A noun, or noun and verb: `fact`, `fact.write`. */
  action?: string | undefined
  subject?: string | undefined
  /** Whose business it is: this unit, without those below it. */
  unit?: string | undefined
}

/** An entry with the name of its unit as it is today. */
export type NamedAudit = AuditTable & { unit_name: string | null; unit_kind: UnitKind | null }

function matching(db: Database, filter: AuditFilter) {
  const { from, to, accountName, action, subject, unit } = filter
  let query = db.selectFrom('audit').leftJoin('unit', 'unit.id', 'audit.unit_id')
  if (from !== undefined) query = query.where('audit.at', '>=', from)
  if (to !== undefined) query = query.where('audit.at', '<', to)
  if (accountName !== undefined) query = query.where('audit.account_name', '=', accountName)
  if (subject !== undefined) query = query.where('audit.subject', '=', subject)
  if (unit !== undefined) query = query.where('audit.unit_id', '=', unit)
  if (action === undefined) return query
  const noun = sql<string>`substr(audit.action, 1, ${sql.lit(action.length + 1)})`
  return query.where((where) =>
    where.or([where('audit.action', '=', action), where(noun, '=', `${action}.`)]),
  )
}

/** Entries belong to no unit's business: whoever may read the log reads all of it. */
export async function countAudit(db: Database, filter: AuditFilter): Promise<number> {
  const { count } = await matching(db, filter)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** The latest first, from the one before `before` on. */
export async function listAudit(
  db: Database,
  filter: AuditFilter,
  limit: number,
  before?: number,
): Promise<NamedAudit[]> {
  let query = matching(db, filter)
  if (before !== undefined) query = query.where('audit.seq', '<', before)
  const rows = await query
    .selectAll('audit')
    .select(['unit.name as unit_name', 'unit.kind as unit_kind'])
    .orderBy('audit.seq', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, unit_kind: row.unit_kind as UnitKind | null }))
}

/** The oldest first, from the one after `after` on. */
export const auditAfter = (db: Database, after: number, limit: number): Promise<AuditTable[]> =>
  db.selectFrom('audit').selectAll().where('seq', '>', after).orderBy('seq').limit(limit).execute()

export const auditHead = (db: Database): Promise<{ seq: number; hash: string }> =>
  db.selectFrom('audit_head').select(['seq', 'hash']).where('id', '=', 1).executeTakeFirstOrThrow()
