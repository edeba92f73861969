import type { Scope } from '#domain/access.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { Evidence, Fact, FactId, Verification } from '#domain/facts/fact.ts'
import type { FieldValues } from '#domain/ledgers/field.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { Database } from '#database/schema.ts'
import type { FactTable } from '#database/tables/fact.ts'
import { inScope } from '#database/scope.ts'

export type FactState = 'in-force' | 'withdrawn'

/** A fact with what the registry keeps about it. */
export interface StoredFact extends Fact {
  state: FactState
  /** Why it was taken in spite of a warning, or withdrawn. */
  because: string | null
  /** Agrees with that of every other entry of the unit about the same event. */
  sameEvent: string
  /** The day after a correction, where that moved it. */
  correctedDay: Day | null
  /** Last day in force, for ledgers whose entries last. */
  until: Day | null
  version: number
  createdAt: number
  createdBy: string
  updatedAt: number
  updatedBy: string
}

export interface SignedFact extends StoredFact {
  /** Name of the account that wrote it first; a sample's may not exist. */
  writtenBy: string
}

type Columns = Pick<
  FactTable,
  'unit_id' | 'id' | 'ledger' | 'day' | 'reported' | 'evidence' | 'verification'
>

/** The fact as the domain knows it. */
export function toFact(row: Columns): Fact {
  return {
    id: row.id,
    unit: row.unit_id,
    ledger: row.ledger as LedgerId,
    day: row.day,
    values: JSON.parse(row.reported) as FieldValues,
    evidence: JSON.parse(row.evidence) as Evidence[],
    ...(row.verification !== null && {
      verification: JSON.parse(row.verification) as Verification,
    }),
  }
}

export const toStoredFact = (row: FactTable): StoredFact => ({
  ...toFact(row),
  state: row.state as FactState,
  because: row.because,
  sameEvent: row.same_event,
  correctedDay: row.corrected_day,
  until: row.until_day,
  version: row.version,
  createdAt: row.created_at,
  createdBy: row.created_by,
  updatedAt: row.updated_at,
  updatedBy: row.updated_by,
})

const toRow = (fact: StoredFact): FactTable => ({
  unit_id: fact.unit,
  id: fact.id,
  ledger: fact.ledger,
  day: fact.day,
  corrected_day: fact.correctedDay,
  until_day: fact.until,
  reported: JSON.stringify(fact.values),
  evidence: JSON.stringify(fact.evidence),
  outcome: fact.verification?.outcome ?? null,
  verification: fact.verification ? JSON.stringify(fact.verification) : null,
  same_event: fact.sameEvent,
  state: fact.state,
  because: fact.because,
  version: fact.version,
  created_at: fact.createdAt,
  created_by: fact.createdBy,
  updated_at: fact.updatedAt,
  updated_by: fact.updatedBy,
})

export async function findFact(
  db: Database,
  scope: Scope,
  unit: UnitId,
  id: FactId,
): Promise<SignedFact | undefined> {
  const row = await db
    .selectFrom('fact')
    .innerJoin('unit', 'unit.id', 'fact.unit_id')
    .leftJoin('account', 'account.id', 'fact.created_by')
    .selectAll('fact')
    .select('account.display_name')
    .where('fact.unit_id', '=', unit)
    .where('fact.id', '=', id)
    .where(inScope(scope, 'unit.path'))
    .executeTakeFirst()
  return row && Object.assign(toStoredFact(row), { writtenBy: row.display_name ?? row.created_by })
}

/** Those of some facts that a unit reported, earliest first. */
export async function factsAmong(
  db: Database,
  scope: Scope,
  unit: UnitId,
  ids: readonly FactId[],
): Promise<StoredFact[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('fact')
    .innerJoin('unit', 'unit.id', 'fact.unit_id')
    .selectAll('fact')
    .where('fact.unit_id', '=', unit)
    .where('fact.id', 'in', ids)
    .where(inScope(scope, 'unit.path'))
    .orderBy('fact.day')
    .orderBy('fact.id')
    .execute()
  return rows.map(toStoredFact)
}

/** Which of some units reported which of some facts. */
export async function factOwners(
  db: Database,
  scope: Scope,
  units: readonly UnitId[],
  ids: readonly FactId[],
): Promise<{ unit: UnitId; id: FactId }[]> {
  if (ids.length === 0 || units.length === 0) return []
  return db
    .selectFrom('fact')
    .innerJoin('unit', 'unit.id', 'fact.unit_id')
    .select(['fact.unit_id as unit', 'fact.id'])
    .where('fact.unit_id', 'in', units)
    .where('fact.id', 'in', ids)
    .where(inScope(scope, 'unit.path'))
    .orderBy('fact.unit_id')
    .orderBy('fact.id')
    .execute()
}

/** Facts in force of a unit that tell of one of these events. */
export async function factsOfEvents(
  db: Database,
  unit: UnitId,
  ledger: LedgerId,
  events: readonly string[],
): Promise<StoredFact[]> {
  if (events.length === 0) return []
  const rows = await db
    .selectFrom('fact')
    .selectAll()
    .where('unit_id', '=', unit)
    .where('ledger', '=', ledger)
    .where('same_event', 'in', events)
    .where('state', '=', 'in-force')
    .orderBy('id')
    .execute()
  return rows.map(toStoredFact)
}

/** What the latest entries in force of a unit before a day say, newest first. */
export async function entriesBefore(
  db: Database,
  unit: UnitId,
  ledger: LedgerId,
  day: Day,
  limit: number,
): Promise<{ id: FactId; values: FieldValues }[]> {
  const rows = await db
    .selectFrom('fact')
    .select(['id', 'reported'])
    .where('unit_id', '=', unit)
    .where('ledger', '=', ledger)
    .where('day', '<', day)
    .where('state', '=', 'in-force')
    .orderBy('day', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ id, reported }) => ({ id, values: JSON.parse(reported) as FieldValues }))
}

/** Statements have a limit of bound values in every engine; 18 columns a row stay below it. */
const ROWS_AT_ONCE = 200

export async function insertFacts(db: Database, facts: readonly StoredFact[]): Promise<void> {
  for (let at = 0; at < facts.length; at += ROWS_AT_ONCE) {
    const rows = facts.slice(at, at + ROWS_AT_ONCE).map(toRow)
    await db.insertInto('fact').values(rows).execute()
  }
}

/**
 * Puts the next version in the place of the one before, which is kept beside: a locked period goes
 * on reading the version that it was locked with.
 *
 * @returns false when the fact is no longer the one that was read
 */
export async function replaceFact(
  db: Database,
  before: StoredFact,
  after: StoredFact,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('fact')
    .set(toRow(after))
    .where('unit_id', '=', before.unit)
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirstOrThrow()
  if (numUpdatedRows !== 1n) return false
  await db
    .insertInto('fact_past')
    .values({
      unit_id: before.unit,
      id: before.id,
      version: before.version,
      content: JSON.stringify(toRow(before)),
      updated_at: before.updatedAt,
      replaced_at: after.updatedAt,
    })
    .execute()
  return true
}
