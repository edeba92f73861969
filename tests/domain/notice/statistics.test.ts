import { describe, expect, it } from 'vitest'
import { reviewStatisticsOf, statisticsOf } from '#domain/notice/statistics.ts'
import type { NoticeCourse } from '#domain/notice/statistics.ts'

const DAY = 86_400_000
const course = (
  received: number | null,
  answered: number | null,
  closed: number | null,
  more = {},
) => {
  const at = (days: number | null) => (days === null ? null : 1000 * DAY + days * DAY)
  return {
    issuedAt: 1000 * DAY,
    receivedAt: at(received),
    answeredAt: at(answered),
    closedAt: at(closed),
    wasOverdue: false,
    isRecurrence: false,
    ...more,
  } satisfies NoticeCourse
}

describe('statistics of notices', () => {
  it('takes the middle, and what nine of ten do not exceed', () => {
    // Received after 1, 2, 3, 4 days: the middle lies between 2 and 3; nine tenths of 4 is 3.6, so the 4th.
    const all = [course(1, 5, 10), course(4, 20, null), course(2, 6, null), course(3, null, null)]
    expect(statisticsOf(all)).toMatchObject({
      notices: 4,
      open: 3,
      received: { count: 4, median: 2.5, p90: 4 },
      answered: { count: 3, median: 6, p90: 20 },
      closed: { count: 1, median: 10, p90: 10 },
    })
  })

  it('rounds to a tenth of a day: 36 hours are 1.5, 7 hours 0.3', () => {
    expect(statisticsOf([course(1.5, 7 / 24, null)])).toMatchObject({
      received: { median: 1.5 },
      answered: { median: 0.3 },
    })
  })

  it('counts who was late and what came again, of all that were issued', () => {
    const all = [
      course(1, null, null, { wasOverdue: true }),
      course(1, 2, 3, { wasOverdue: true, isRecurrence: true }),
      course(1, 2, 3),
    ]
    expect(statisticsOf(all)).toMatchObject({
      overdue: { part: 2, of: 3 },
      recurrence: { part: 1, of: 3 },
    })
  })

  it('says of what did not happen that it does not apply, never 0', () => {
    expect(statisticsOf([])).toEqual({
      notices: 0,
      open: 0,
      received: null,
      answered: null,
      closed: null,
      overdue: null,
      recurrence: null,
    })
    expect(statisticsOf([course(null, null, null)])).toMatchObject({
      received: null,
      overdue: { part: 0, of: 1 },
    })
  })

  it('counts what came of reviews, and how many were late of all that were filed', () => {
    const all = [
      { decided: 'upheld', wasLate: false },
      { decided: 'revoked', wasLate: true },
      { decided: null, wasLate: true },
    ] as const
    expect(reviewStatisticsOf(all)).toEqual({
      filed: 3,
      upheld: 1,
      changed: 0,
      revoked: 1,
      waiting: 1,
      late: { part: 2, of: 3 },
    })
    expect(reviewStatisticsOf([])).toMatchObject({ filed: 0, late: null })
  })
})
