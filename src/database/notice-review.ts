import type { Evidence } from '#domain/facts/fact.ts'
import type {
  DoneStep,
  ReviewClockStep,
  ReviewDecision,
  ReviewState,
} from '#domain/notice/review.ts'
import type { DocumentNumber } from '#domain/register/number.ts'
import type { Database } from '#database/schema.ts'
import type { NoticeReviewTable } from '#database/tables/notice-review.ts'

/** What the unit says. */
export interface ReviewClaim {
  text: string
  /** Places in the list of problems; empty where it is about the notice as a whole. */
  problems: readonly number[]
  evidence: readonly Evidence[]
}

export interface StoredDecision {
  decision: ReviewDecision
  because: string
  /** Problems that were taken out. */
  struck: readonly number[]
  /** The new last day, where one was set. */
  until: string | null
}

export interface StoredReview {
  notice: string
  state: ReviewState
  receivedAt: number
  claim: ReviewClaim | null
  filedBy: string | null
  filedAt: number | null
  reviewer: string | null
  decision: StoredDecision | null
  decidedAt: number | null
  /** Of the decision; null until there is one, and for those of before decisions had numbers. */
  number: DocumentNumber | null
  nextAt: number | null
  version: number
}

/** With the names that a reader sees. */
export interface NamedReview extends StoredReview {
  filedByName: string | null
  reviewerName: string | null
}

const orNull = (at: number | null) => (at === null ? null : Number(at))
const parsed = <T>(text: string | null) => (text === null ? null : (JSON.parse(text) as T))

const numberIn = ({ code, year, serial }: Pick<NoticeReviewTable, 'code' | 'year' | 'serial'>) =>
  code !== null && year !== null && serial !== null ? { code, year, serial } : null

const toReview = (row: NoticeReviewTable): StoredReview => ({
  notice: row.notice_id,
  state: row.state as ReviewState,
  receivedAt: Number(row.received_at),
  claim: parsed<ReviewClaim>(row.claim),
  filedBy: row.filed_by,
  filedAt: orNull(row.filed_at),
  reviewer: row.reviewer,
  decision: parsed<StoredDecision>(row.decision),
  decidedAt: orNull(row.decided_at),
  number: numberIn(row),
  nextAt: orNull(row.next_at),
  version: row.version,
})

const toRow = (one: StoredReview): NoticeReviewTable => ({
  notice_id: one.notice,
  state: one.state,
  received_at: one.receivedAt,
  claim: one.claim && JSON.stringify(one.claim),
  filed_by: one.filedBy,
  filed_at: one.filedAt,
  reviewer: one.reviewer,
  decision: one.decision && JSON.stringify(one.decision),
  decided_at: one.decidedAt,
  code: one.number?.code ?? null,
  year: one.number?.year ?? null,
  serial: one.number?.serial ?? null,
  next_at: one.nextAt,
  version: one.version,
})

/** Of a notice that the caller was found to see; undefined until it is received. */
export async function findReview(db: Database, notice: string): Promise<NamedReview | undefined> {
  const row = await db
    .selectFrom('notice_review')
    .leftJoin('account as filer', 'filer.id', 'notice_review.filed_by')
    .leftJoin('account as judge', 'judge.id', 'notice_review.reviewer')
    .selectAll('notice_review')
    .select(['filer.display_name as filer_name', 'judge.display_name as judge_name'])
    .where('notice_review.notice_id', '=', notice)
    .executeTakeFirst()
  return (
    row && {
      ...toReview(row),
      filedByName: row.filer_name ?? row.filed_by,
      reviewerName: row.judge_name ?? row.reviewer,
    }
  )
}

export async function insertReview(db: Database, one: StoredReview): Promise<void> {
  await db.insertInto('notice_review').values(toRow(one)).execute()
}

/** @returns false when somebody was faster: the stored version is no longer `seen` */
export async function changeReview(
  db: Database,
  after: StoredReview,
  seen: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('notice_review')
    .set(toRow(after))
    .where('notice_id', '=', after.notice)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

export interface ReviewToTick extends StoredReview {
  unit: string
}

/** Reviews for which the clock has something to do, those that wait longest first. */
export async function reviewsToTick(
  db: Database,
  now: number,
  limit: number,
): Promise<ReviewToTick[]> {
  const rows = await db
    .selectFrom('notice_review')
    .innerJoin('notice', 'notice.id', 'notice_review.notice_id')
    .selectAll('notice_review')
    .select('notice.unit_id')
    .where('notice_review.next_at', '<=', now)
    .orderBy('notice_review.next_at')
    .orderBy('notice_review.notice_id')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...toReview(row), unit: row.unit_id }))
}

/** A review whose term runs, with what its notice is called. */
export interface RunningReview extends StoredReview {
  unit: string
  title: string
  noticeNumber: DocumentNumber | null
  period: string | null
}

/** Reviews that may be filed, or wait for their decision. */
export async function runningReviews(db: Database): Promise<RunningReview[]> {
  const rows = await db
    .selectFrom('notice_review')
    .innerJoin('notice', 'notice.id', 'notice_review.notice_id')
    .selectAll('notice_review')
    .select(['notice.unit_id', 'notice.title', 'notice.content', 'notice.code as notice_code'])
    .select(['notice.year as notice_year', 'notice.serial as notice_serial'])
    .where('notice_review.state', 'in', ['open', 'filed', 'taken-up'])
    .orderBy('notice_review.notice_id')
    .execute()
  return rows.map((row) => ({
    ...toReview(row),
    unit: row.unit_id,
    title: row.title,
    noticeNumber: numberIn({
      code: row.notice_code,
      year: row.notice_year,
      serial: row.notice_serial,
    }),
    period: (JSON.parse(row.content) as { period: string | null }).period,
  }))
}

/** The calendar changed: what has something to do from a moment on is looked at now. */
export async function wakeReviews(db: Database, from: number, now: number): Promise<void> {
  await db.updateTable('notice_review').set({ next_at: now }).where('next_at', '>=', from).execute()
}

/** What the clock did already. */
export async function reviewTicksOf(db: Database, notice: string): Promise<DoneStep[]> {
  const rows = await db
    .selectFrom('notice_review_tick')
    .select(['step', 'day'])
    .where('notice_id', '=', notice)
    .execute()
  return rows.map(({ step, day }) => ({ step: step as ReviewClockStep, day }))
}

/** Puts a step of the clock on record. One that is there already fails, and with it the unit of work. */
export async function insertReviewTick(
  db: Database,
  notice: string,
  { step, day }: DoneStep,
  at: number,
): Promise<void> {
  await db.insertInto('notice_review_tick').values({ notice_id: notice, step, day, at }).execute()
}
