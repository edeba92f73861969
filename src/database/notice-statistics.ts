import { sql } from 'kysely'
import { DECIDED_STATES } from '#domain/notice/review.ts'
import type { DecidedState } from '#domain/notice/review.ts'
import type { NoticeCourse } from '#domain/notice/statistics.ts'
import type { Problem } from '#domain/notice/notice.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { noticesInReach } from '#database/notice.ts'
import type { NoticeReach } from '#database/notice.ts'
import type { Database } from '#database/schema.ts'
import { isUnder } from '#database/scope.ts'

export interface StoredCourse extends NoticeCourse {
  unit: UnitId
  /** Each once. */
  clauses: readonly string[]
}

export interface CourseFilter {
  /** Issued from this moment on, and before that one. */
  from: number
  before: number
  /** Path of a unit: that unit and all below. */
  under?: string | undefined
}

export interface StoredReviewCourse {
  unit: UnitId
  clauses: readonly string[]
  decided: DecidedState | null
  filedAt: number
  decidedAt: number | null
}

/** What was filed against notices that were issued in a span, whatever became of them. */
export async function reviewCoursesOf(
  db: Database,
  reach: NoticeReach,
  filter: CourseFilter,
): Promise<StoredReviewCourse[]> {
  const rows = await issuedIn(db, reach, filter)
    .innerJoin('notice_review as review', 'review.notice_id', 'notice.id')
    .where('review.filed_at', 'is not', null)
    .select(['notice.unit_id', 'notice.content'])
    .select(['review.state', 'review.filed_at', 'review.decided_at'])
    .execute()
  return rows.map((row) => ({
    unit: row.unit_id,
    clauses: clausesOf(row.content),
    decided: DECIDED_STATES.find((state) => state === row.state) ?? null,
    filedAt: Number(row.filed_at),
    decidedAt: numberOf(row.decided_at),
  }))
}

const issuedIn = (db: Database, reach: NoticeReach, { from, before, under }: CourseFilter) =>
  db
    .selectFrom('notice')
    .innerJoin('unit', 'unit.id', 'notice.unit_id')
    .where('notice.issued_at', '>=', from)
    .where('notice.issued_at', '<', before)
    .where(noticesInReach(reach))
    .$if(under !== undefined, (q) => q.where(isUnder(under ?? '', 'unit.path')))

/** The courses of notices that were issued in a span. */
export async function coursesOf(
  db: Database,
  reach: NoticeReach,
  filter: CourseFilter,
  now: number,
): Promise<StoredCourse[]> {
  const rows = await issuedIn(db, reach, filter)
    .leftJoin(firstSteps(db), (join) => join.onRef('course.notice_id', '=', 'notice.id'))
    // What a review revoked asks for nothing, and never did.
    .where('notice.state', '<>', 'revoked')
    .select(['notice.unit_id', 'notice.issued_at', 'notice.content', 'notice.state'])
    .select(['notice.earlier_id', 'notice.due_at', 'notice.place'])
    .select(['course.received_at', 'course.answered_at', 'course.closed_at', 'course.overdue_at'])
    .execute()
  return rows.map((row) => ({
    unit: row.unit_id,
    issuedAt: Number(row.issued_at),
    receivedAt: numberOf(row.received_at),
    answeredAt: numberOf(row.answered_at),
    closedAt: row.state === 'closed' ? numberOf(row.closed_at) : null,
    // The clock says so on the next working morning; until then the due moment does.
    wasOverdue: row.overdue_at !== null || (isOwed(row.place) && Number(row.due_at) < now),
    isRecurrence: row.earlier_id !== null,
    clauses: clausesOf(row.content),
  }))
}

const firstSteps = (db: Database) =>
  db
    .selectFrom('notice_step')
    .select([
      'notice_id',
      firstOf('receive').as('received_at'),
      firstOf('answer').as('answered_at'),
      sql<unknown>`max(case when act = 'close' then at end)`.as('closed_at'),
      firstOf('overdue').as('overdue_at'),
    ])
    .groupBy('notice_id')
    .as('course')

const firstOf = (act: string) => sql<unknown>`min(case when act = ${act} then at end)`

/** Whether its clock runs: `placeOf` puts such notices first. */
const isOwed = (place: string) => place.startsWith('0:')

const numberOf = (value: unknown) => (value === null ? null : Number(value))

const clausesOf = (content: string): string[] => {
  const { problems } = JSON.parse(content) as { problems: readonly Problem[] }
  return [...new Set(problems.flatMap(({ clauses }) => clauses))]
}
