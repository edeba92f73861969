import type { Evidence } from '#domain/facts/fact.ts'
import type { DraftField } from '#domain/notice/draft.ts'
import type { ClockStep } from '#domain/notice/ladder.ts'
import type { ReviewAct, ReviewClockStep } from '#domain/notice/review.ts'
import type { NoticeAction } from '#domain/notice/workflow.ts'
import type { Database } from '#database/schema.ts'

export type StepAct =
  | NoticeAction
  | ClockStep
  | `review-${ReviewAct}`
  | ReviewClockStep
  | 'draft'
  | 'calendar'

export interface StepDetail {
  evidence?: readonly Evidence[]
  /** The day that was asked for or set. */
  until?: string
  /** Of the clock: who was told, or nobody, when it was made up for. */
  told?: 'unit' | 'office' | 'nobody'
  /** The unit for which somebody spoke, where it was one that helps. */
  unit?: string
  /** Whom the office named to review it. */
  reviewer?: string
  /** Problems that a review took out, by their places. */
  struck?: readonly number[]
  /** What the clock had proposed, where somebody decided about it. */
  proposal?: ClockStep
  /** What was changed of a draft. */
  fields?: readonly DraftField[]
}

export interface NoticeStep {
  id: string
  act: StepAct
  by: string | null
  byName: string | null
  at: number
  text: string
  detail: StepDetail
}

/** In the order in which they happened. */
export async function stepsOfNotice(db: Database, notice: string): Promise<NoticeStep[]> {
  const rows = await db
    .selectFrom('notice_step')
    .leftJoin('account', 'account.id', 'notice_step.by_account')
    .selectAll('notice_step')
    .select('account.display_name')
    .where('notice_id', '=', notice)
    .orderBy('seq')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    act: row.act as StepAct,
    by: row.by_account,
    byName: row.display_name ?? row.by_account,
    at: Number(row.at),
    text: row.text,
    detail: JSON.parse(row.detail) as StepDetail,
  }))
}

/** Appends to the story of a notice; nothing changes or removes a step. */
export async function appendStep(
  db: Database,
  notice: string,
  { id, act, by, at, text, detail }: Omit<NoticeStep, 'byName'>,
): Promise<void> {
  const { last } = await db
    .selectFrom('notice_step')
    .select((all) => all.fn.max('seq').as('last'))
    .where('notice_id', '=', notice)
    .executeTakeFirstOrThrow()
  const seq = Number(last ?? 0) + 1
  const said = { act, by_account: by, at, text, detail: JSON.stringify(detail) }
  await db
    .insertInto('notice_step')
    .values({ id, notice_id: notice, seq, ...said })
    .execute()
}

/** What the clock did already for a due moment. */
export async function ticksOf(
  db: Database,
  notice: string,
  dueAt: number,
): Promise<Set<ClockStep>> {
  const rows = await db
    .selectFrom('notice_tick')
    .select('step')
    .where('notice_id', '=', notice)
    .where('due_at', '=', dueAt)
    .execute()
  return new Set(rows.map(({ step }) => step as ClockStep))
}

export interface Tick {
  notice: string
  due: number
  step: ClockStep
  at: number
}

/** What the clock did already for each of some notices, with the number of its last step. */
export async function clockRecordsOf(
  db: Database,
  notices: readonly string[],
): Promise<Map<string, { ticks: Tick[]; lastSeq: number }>> {
  const found = new Map(notices.map((id) => [id, { ticks: [] as Tick[], lastSeq: 0 }]))
  const ticks = await db
    .selectFrom('notice_tick')
    .selectAll()
    .where('notice_id', 'in', notices)
    .execute()
  for (const { notice_id, due_at, step, at } of ticks) {
    const due = Number(due_at)
    const tick = { notice: notice_id, due, step: step as ClockStep, at: Number(at) }
    found.get(notice_id)?.ticks.push(tick)
  }
  const last = await db
    .selectFrom('notice_step')
    .select(['notice_id', (all) => all.fn.max('seq').as('last')])
    .where('notice_id', 'in', notices)
    .groupBy('notice_id')
    .execute()
  for (const row of last) {
    const record = found.get(row.notice_id)
    if (record) record.lastSeq = Number(row.last)
  }
  return found
}

/** A step of the clock with its place in the story. */
export interface ClockRow extends Tick {
  id: string
  seq: number
  told: NonNullable<StepDetail['told']>
}

/** Puts steps of the clock on record. One that is there already fails, and with it the unit of work. */
export async function recordTicks(db: Database, rows: readonly ClockRow[]): Promise<void> {
  if (rows.length === 0) return
  await db
    .insertInto('notice_tick')
    .values(rows.map(({ notice, due, step, at }) => ({ notice_id: notice, due_at: due, step, at })))
    .execute()
  await db
    .insertInto('notice_step')
    .values(
      rows.map(({ id, notice, seq, step, at, told }) => ({
        id,
        notice_id: notice,
        seq,
        act: step,
        by_account: null,
        at,
        text: '',
        detail: JSON.stringify({ told } satisfies StepDetail),
      })),
    )
    .execute()
}
