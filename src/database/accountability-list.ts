import type { MeasureCounts } from '#domain/accountability/counts.ts'
import type { Measure } from '#domain/accountability/measures.ts'
import { RECORD_STATES, isCounted } from '#domain/accountability/workflow.ts'
import type { RecordState } from '#domain/accountability/workflow.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { UnitKind } from '#domain/units/unit.ts'
import { recordsInReach, toRecord } from '#database/accountability.ts'
import type { NamedRecord, RecordReach, StoredRecord } from '#database/accountability.ts'
import type { Database } from '#database/schema.ts'
import { isUnder } from '#database/scope.ts'

export interface RecordFilter {
  states?: readonly RecordState[] | undefined
  measure?: Measure | undefined
  source?: string | undefined
  /** Path of a unit: that unit and all below. */
  under?: string | undefined
  /** Days of the decision, both included. */
  from?: Day | undefined
  to?: Day | undefined
}

const matching = (db: Database, reach: RecordReach, filter: RecordFilter) =>
  db
    .selectFrom('accountability')
    .innerJoin('unit', 'unit.id', 'accountability.unit_id')
    .where(recordsInReach(reach))
    .$if(filter.states !== undefined, (q) =>
      q.where('accountability.state', 'in', filter.states ?? []),
    )
    .$if(filter.measure !== undefined, (q) =>
      q.where('accountability.measure', '=', filter.measure ?? ''),
    )
    .$if(filter.source !== undefined, (q) =>
      q.where('accountability.source', '=', filter.source ?? ''),
    )
    .$if(filter.under !== undefined, (q) => q.where(isUnder(filter.under ?? '', 'unit.path')))
    .$if(filter.from !== undefined, (q) =>
      q.where('accountability.decided_on', '>=', filter.from ?? ''),
    )
    .$if(filter.to !== undefined, (q) =>
      q.where('accountability.decided_on', '<=', filter.to ?? ''),
    )

/** Latest first: ids are made in the order of time. */
export async function listRecords(
  db: Database,
  reach: RecordReach,
  filter: RecordFilter,
  limit: number,
  before?: string,
): Promise<NamedRecord[]> {
  const rows = await matching(db, reach, filter)
    .leftJoin('account', 'account.id', 'accountability.proposed_by')
    .selectAll('accountability')
    .select(['unit.name as unit_name', 'unit.kind', 'unit.path', 'account.display_name'])
    .$if(before !== undefined, (q) => q.where('accountability.id', '<', before ?? ''))
    .orderBy('accountability.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    ...toRecord(row),
    unitName: row.unit_name,
    unitKind: row.kind as UnitKind,
    unitPath: row.path,
    proposedByName: row.display_name ?? row.proposed_by,
  }))
}

export async function countByState(
  db: Database,
  reach: RecordReach,
  filter: RecordFilter,
): Promise<Map<RecordState, number>> {
  const rows = await matching(db, reach, filter)
    .select(['accountability.state', (all) => all.fn.countAll<number>().as('count')])
    .groupBy('accountability.state')
    .execute()
  return new Map(rows.map(({ state, count }) => [state as RecordState, Number(count)]))
}

/** Persons held to account, by the one measure that each is counted with for an event. */
export async function countPersons(
  db: Database,
  reach: RecordReach,
  filter: RecordFilter,
): Promise<MeasureCounts> {
  const rows = await matching(db, reach, filter)
    .select(['accountability.measure', (all) => all.fn.countAll<number>().as('count')])
    .where('accountability.subject', '=', 'person')
    .where('accountability.measure', 'is not', null)
    .where('accountability.state', 'in', RECORD_STATES.filter(isCounted))
    .groupBy('accountability.measure')
    .execute()
  return Object.fromEntries(rows.map(({ measure, count }) => [measure, Number(count)]))
}

/** Records of which the clock has something to do from a moment on are looked at now. */
export async function wakeRecords(db: Database, from: number, now: number): Promise<void> {
  await db
    .updateTable('accountability')
    .set({ next_at: now })
    .where('next_at', '>=', from)
    .execute()
}

/** Records for which the clock has something to do, those that wait longest first. */
export async function recordsToTick(
  db: Database,
  now: number,
  limit: number,
): Promise<StoredRecord[]> {
  const rows = await db
    .selectFrom('accountability')
    .selectAll()
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .orderBy('id')
    .limit(limit)
    .execute()
  return rows.map(toRecord)
}
