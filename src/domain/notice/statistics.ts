import type { DecidedState } from '#domain/notice/review.ts'
import { medianOf, quantileOf } from '#domain/number/order.ts'

/** When the steps of an issued notice were taken first, in epoch milliseconds; null where not yet. */
export interface NoticeCourse {
  issuedAt: number
  receivedAt: number | null
  answeredAt: number | null
  /** Of the last close. */
  closedAt: number | null
  /** Whether its answer was owed past the due day at any time. */
  wasOverdue: boolean
  /** Whether it follows upon an earlier notice on the same matter. */
  isRecurrence: boolean
}

/** Times from issue to a step, in days of 24 hours, rounded to a tenth; pauses are not taken off. */
export interface Times {
  /** How many notices took the step. */
  count: number
  median: number
  /** Nine of ten took no longer. */
  p90: number
}

/** Part of a whole; without a whole there is no rate. */
export interface Rate {
  part: number
  of: number
}

export interface NoticeStatistics {
  notices: number
  open: number
  /** Null where no notice took the step: it does not apply, which is not 0. */
  received: Times | null
  answered: Times | null
  closed: Times | null
  overdue: Rate | null
  recurrence: Rate | null
}

/** What a unit held against a notice that was issued. */
export interface ReviewCourse {
  /** Null while it waits for its decision. */
  decided: DecidedState | null
  /** Whether the decision came after its term, or is late now. */
  wasLate: boolean
}

export interface ReviewStatistics {
  filed: number
  upheld: number
  changed: number
  revoked: number
  waiting: number
  /** Null where none was filed. */
  late: Rate | null
}

/** What came of the reviews of some notices, revoked ones too. */
export function reviewStatisticsOf(reviews: readonly ReviewCourse[]): ReviewStatistics {
  const count = (state: DecidedState | null) =>
    reviews.filter(({ decided }) => decided === state).length
  return {
    filed: reviews.length,
    upheld: count('upheld'),
    changed: count('changed'),
    revoked: count('revoked'),
    waiting: count(null),
    late: rateOf(reviews, ({ wasLate }) => wasLate),
  }
}

const DAY_MS = 86_400_000

/** What the courses of some notices have in common. */
export function statisticsOf(courses: readonly NoticeCourse[]): NoticeStatistics {
  return {
    notices: courses.length,
    open: courses.filter(({ closedAt }) => closedAt === null).length,
    received: timesOf(courses, ({ receivedAt }) => receivedAt),
    answered: timesOf(courses, ({ answeredAt }) => answeredAt),
    closed: timesOf(courses, ({ closedAt }) => closedAt),
    overdue: rateOf(courses, ({ wasOverdue }) => wasOverdue),
    recurrence: rateOf(courses, ({ isRecurrence }) => isRecurrence),
  }
}

function timesOf(
  courses: readonly NoticeCourse[],
  stepOf: (course: NoticeCourse) => number | null,
): Times | null {
  const times = courses.flatMap((course) => {
    const at = stepOf(course)
    return at === null ? [] : [at - course.issuedAt]
  })
  const p90 = quantileOf(times, 0.9)
  if (p90 === undefined) return null
  return { count: times.length, median: inDays(medianOf(times)), p90: inDays(p90) }
}

const inDays = (ms: number) => Math.round((ms / DAY_MS) * 10) / 10

const rateOf = <T>(courses: readonly T[], is: (course: T) => boolean): Rate | null =>
  courses.length === 0 ? null : { part: courses.filter(is).length, of: courses.length }
