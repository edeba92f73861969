import type { RecordClockStep } from '#domain/accountability/clock.ts'
import type { HearingForm } from '#domain/accountability/hearing.ts'
import type { Measure } from '#domain/accountability/measures.ts'
import type { RemedyResult } from '#domain/accountability/record.ts'
import type { RemedyStage } from '#domain/accountability/remedies.ts'
import type { RecordAction } from '#domain/accountability/workflow.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { Database } from '#database/schema.ts'

export type RecordAct = RecordAction | RecordClockStep | 'propose'

/** What a step decided, recorded or sought, where it did. */
export interface RecordStepDetail {
  measure?: Measure
  day?: Day
  until?: Day | null
  hearing?: HearingForm
  organ?: string
  number?: string | null
  stage?: RemedyStage
  result?: RemedyResult
}

export interface RecordStep {
  id: string
  act: RecordAct
  by: string | null
  byName: string | null
  at: number
  text: string
  detail: RecordStepDetail
}

/** In the order in which they happened. */
export async function stepsOfRecord(db: Database, record: string): Promise<RecordStep[]> {
  const rows = await db
    .selectFrom('accountability_step')
    .leftJoin('account', 'account.id', 'accountability_step.by_account')
    .selectAll('accountability_step')
    .select('account.display_name')
    .where('record_id', '=', record)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    act: row.act as RecordAct,
    by: row.by_account,
    byName: row.display_name ?? row.by_account,
    at: Number(row.at),
    text: row.text,
    detail: JSON.parse(row.detail) as RecordStepDetail,
  }))
}

/** Appends to the story of a record; nothing changes or removes a step. */
export async function appendRecordStep(
  db: Database,
  record: string,
  { id, act, by, at, text, detail }: Omit<RecordStep, 'byName'>,
): Promise<void> {
  const { last } = await db
    .selectFrom('accountability_step')
    .select((all) => all.fn.max('seq').as('last'))
    .where('record_id', '=', record)
    .executeTakeFirstOrThrow()
  const seq = Number(last ?? 0) + 1
  const said = { act, by_account: by, at, text, detail: JSON.stringify(detail) }
  await db
    .insertInto('accountability_step')
    .values({ id, record_id: record, seq, ...said })
    .execute()
}

/** The words of a story may name somebody: they go when the time of keeping is over. */
export async function eraseWords(db: Database, record: string): Promise<void> {
  await db
    .updateTable('accountability_step')
    .set({ text: '' })
    .where('record_id', '=', record)
    .execute()
}

export interface RecordTick {
  step: RecordClockStep
  day: Day
}

/** What the clock did already. */
export async function recordTicksOf(db: Database, record: string): Promise<RecordTick[]> {
  const rows = await db
    .selectFrom('accountability_tick')
    .select(['step', 'day'])
    .where('record_id', '=', record)
    .execute()
  return rows.map(({ step, day }) => ({ step: step as RecordClockStep, day }))
}

/** Puts a step of the clock on record. One that is there already fails, and with it the unit of work. */
export async function insertRecordTick(
  db: Database,
  record: string,
  { step, day }: RecordTick,
  at: number,
): Promise<void> {
  await db.insertInto('accountability_tick').values({ record_id: record, step, day, at }).execute()
}
