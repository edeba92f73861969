import type { Evidence } from '#domain/facts/fact.ts'
import type { ClockStep } from '#domain/notice/ladder.ts'
import type { NoticeAction } from '#domain/notice/workflow.ts'
import type { Database } from '#database/schema.ts'

export type StepAct = NoticeAction | ClockStep | 'draft'

export interface StepDetail {
  evidence?: readonly Evidence[]
  /** The day that was asked for or set. */
  until?: string
  /** Of the clock: who was told, or nobody, when it was made up for. */
  told?: 'unit' | 'office' | 'nobody'
  /** The unit for which somebody spoke, where it was one that helps. */
  unit?: string
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

/** @returns false when it is on record already: somebody else did it */
export async function noteTick(
  db: Database,
  tick: { notice_id: string; due_at: number; step: ClockStep; at: number },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('notice_tick')
    .values(tick)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}
