import type { Scope } from '#domain/access.ts'
import type { Evidence, FactId } from '#domain/facts/fact.ts'
import type { ObjectionState } from '#domain/objection/objection.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { UnitId, UnitKind } from '#domain/units/unit.ts'
import type { Database } from '#database/schema.ts'
import type { ObjectionTable } from '#database/tables/objection.ts'
import { inScope, isUnder } from '#database/scope.ts'

export interface ExactRange {
  low: string
  high: string
}

export interface StoredObjection {
  id: string
  unit: UnitId
  period: PeriodText
  item: string
  claim: string
  evidence: readonly Evidence[]
  points: ExactRange | null
  filedBy: string
  filedAt: number
  reviewer: string | null
  takenAt: number | null
  state: ObjectionState
  because: string | null
  decidedBy: string | null
  decidedAt: number | null
  version: number
}

/** With the names that a reader sees. */
export interface NamedObjection extends StoredObjection {
  unitName: string
  unitKind: UnitKind
  filedByName: string
  reviewerName: string | null
  decidedByName: string | null
}

export interface ObjectionFilter {
  unit?: UnitId | undefined
  period?: PeriodText | undefined
  /** Path of the unit at or below which they are. */
  under?: string | undefined
  states?: readonly ObjectionState[] | undefined
}

/** Oldest first. */
export async function objectionsOf(
  db: Database,
  scope: Scope,
  { unit, period, under, states }: ObjectionFilter,
): Promise<NamedObjection[]> {
  let query = db
    .selectFrom('objection')
    .innerJoin('unit', 'unit.id', 'objection.unit_id')
    .leftJoin('account as filer', 'filer.id', 'objection.filed_by')
    .leftJoin('account as judge', 'judge.id', 'objection.reviewer')
    .leftJoin('account as decider', 'decider.id', 'objection.decided_by')
    .selectAll('objection')
    .select([
      'unit.name as unit_name',
      'unit.kind as unit_kind',
      'filer.display_name as filer_name',
      'judge.display_name as judge_name',
      'decider.display_name as decider_name',
    ])
    .where(inScope(scope, 'unit.path'))
  if (unit !== undefined) query = query.where('objection.unit_id', '=', unit)
  if (period !== undefined) query = query.where('objection.period', '=', period)
  if (under !== undefined) query = query.where(isUnder(under, 'unit.path'))
  if (states) query = query.where('objection.state', 'in', states)
  const rows = await query.orderBy('objection.filed_at').orderBy('objection.id').execute()
  return rows.map((row) =>
    Object.assign(toObjection(row), {
      unitName: row.unit_name,
      unitKind: row.unit_kind as UnitKind,
      filedByName: row.filer_name ?? row.filed_by,
      reviewerName: row.judge_name ?? row.reviewer,
      decidedByName: row.decider_name ?? row.decided_by,
    }),
  )
}

const toObjection = (row: ObjectionTable): StoredObjection => ({
  id: row.id,
  unit: row.unit_id,
  period: row.period,
  item: row.item,
  claim: row.claim,
  evidence: JSON.parse(row.evidence) as Evidence[],
  points: row.points === null ? null : (JSON.parse(row.points) as ExactRange),
  filedBy: row.filed_by,
  filedAt: row.filed_at,
  reviewer: row.reviewer,
  takenAt: row.taken_at,
  state: row.state as ObjectionState,
  because: row.because,
  decidedBy: row.decided_by,
  decidedAt: row.decided_at,
  version: row.version,
})

const toRow = (one: StoredObjection): ObjectionTable => ({
  id: one.id,
  unit_id: one.unit,
  period: one.period,
  item: one.item,
  claim: one.claim,
  evidence: JSON.stringify(one.evidence),
  points: one.points === null ? null : JSON.stringify(one.points),
  filed_by: one.filedBy,
  filed_at: one.filedAt,
  reviewer: one.reviewer,
  taken_at: one.takenAt,
  state: one.state,
  because: one.because,
  decided_by: one.decidedBy,
  decided_at: one.decidedAt,
  version: one.version,
})

export async function insertObjection(db: Database, one: StoredObjection): Promise<void> {
  await db.insertInto('objection').values(toRow(one)).execute()
}

/** @returns false when somebody was faster: the stored version is no longer `seen` */
export async function changeObjection(
  db: Database,
  after: StoredObjection,
  seen: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('objection')
    .set(toRow(after))
    .where('id', '=', after.id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export interface Acted {
  account: string
  name: string
  action: string
  subject: string
  at: number
}

/** Statements have a limit of bound values in every engine. */
const SUBJECTS_AT_ONCE = 500

/** What the audit chain tells of these subjects, oldest first. */
export async function actedOn(db: Database, subjects: readonly string[]): Promise<Acted[]> {
  const found: Acted[] = []
  for (let at = 0; at < subjects.length; at += SUBJECTS_AT_ONCE) {
    const rows = await db
      .selectFrom('audit')
      .leftJoin('account', 'account.id', 'audit.account_id')
      .select([
        'audit.account_id',
        'audit.account_name',
        'account.display_name',
        'audit.action',
        'audit.subject',
        'audit.at',
      ])
      .where('audit.subject', 'in', subjects.slice(at, at + SUBJECTS_AT_ONCE))
      .orderBy('audit.seq')
      .execute()
    for (const row of rows) {
      found.push({
        account: row.account_id ?? '',
        name: row.display_name ?? row.account_name,
        action: row.action,
        subject: row.subject,
        at: row.at,
      })
    }
  }
  return found
}

export interface Written {
  fact: FactId
  account: string
  name: string
  at: number
}

/** Who wrote these facts of a unit first, one by one or in a file. */
export async function writersOf(
  db: Database,
  unit: UnitId,
  facts: readonly FactId[],
): Promise<Written[]> {
  const found: Written[] = []
  for (let at = 0; at < facts.length; at += SUBJECTS_AT_ONCE) {
    const rows = await db
      .selectFrom('fact')
      .leftJoin('account', 'account.id', 'fact.created_by')
      .select(['fact.id', 'fact.created_by', 'fact.created_at', 'account.display_name'])
      .where('fact.unit_id', '=', unit)
      .where('fact.id', 'in', facts.slice(at, at + SUBJECTS_AT_ONCE))
      .orderBy('fact.id')
      .execute()
    for (const { id, created_by, created_at, display_name } of rows) {
      const name = display_name ?? created_by
      found.push({ fact: id, account: created_by, name, at: Number(created_at) })
    }
  }
  return found
}

/** Accounts that hold a role that may review, at one of these units; each once, by name. */
export async function reviewersAt(
  db: Database,
  units: readonly UnitId[],
  roles: readonly string[],
): Promise<{ account: string; name: string }[]> {
  if (units.length === 0) return []
  return await db
    .selectFrom('role_grant')
    .innerJoin('account', 'account.id', 'role_grant.account_id')
    .select(['account.id as account', 'account.display_name as name'])
    .distinct()
    .where('role_grant.unit_id', 'in', units)
    .where('role_grant.role', 'in', roles)
    .where('account.disabled', '=', 0)
    .orderBy('account.display_name')
    .execute()
}
