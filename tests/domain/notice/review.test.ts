import { describe, expect, it } from 'vitest'
import { chinaHolidays } from '#domain/calendar/china-holidays.ts'
import {
  REVIEW_ACTS,
  REVIEW_MOVES,
  REVIEW_STATES,
  decisionTerm,
  filingTerm,
  isLate,
  isUnderReview,
  nextReviewStep,
  reviewObstacle,
  reviewSteps,
  runningTerm,
} from '#domain/notice/review.ts'
import type { ReviewPlace, ReviewState } from '#domain/notice/review.ts'

const at = (text: string) => Date.parse(`${text}+08:00`)
const place = (state: ReviewState, more: Partial<ReviewPlace> = {}): ReviewPlace => ({
  state,
  receivedAt: at('2026-08-31T11:00'),
  filedAt: null,
  ...more,
})
const ended: readonly ReviewState[] = ['upheld', 'changed', 'revoked', 'lapsed']

describe('a review of a notice', () => {
  it('may be filed within thirty days, to the next working day where the last one is free', () => {
    expect(filingTerm(chinaHolidays, place('open')).last).toBe('2026-09-30')
    // The thirtieth day is in the National Day holidays.
    const late = place('open', { receivedAt: at('2026-09-03T11:00') })
    expect(filingTerm(chinaHolidays, late)).toMatchObject({
      last: '2026-10-08',
      skipped: ['2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07'],
    })
    const now = (text: string) => reviewObstacle('file', late, 'unit', chinaHolidays, at(text))
    expect(now('2026-10-08T23:59')).toBeUndefined()
    expect(now('2026-10-09T00:01')).toBe('review-window')
  })

  it('is to be decided within thirty days from the filing', () => {
    expect(decisionTerm(chinaHolidays, place('open'))).toBeNull()
    const filed = place('filed', { filedAt: at('2026-09-08T09:00') })
    expect(decisionTerm(chinaHolidays, filed)?.last).toBe('2026-10-08')
  })

  it('has one term that runs: to file, then to decide, then none', () => {
    const filed = { filedAt: at('2026-09-08T09:00') }
    const termOf = (state: ReviewState) => {
      const term = runningTerm(chinaHolidays, place(state, state === 'open' ? {} : filed))
      return term && [term.kind, term.deadline.last]
    }
    expect(termOf('open')).toEqual(['filing', '2026-09-30'])
    expect(termOf('filed')).toEqual(['decision', '2026-10-08'])
    expect(termOf('taken-up')).toEqual(['decision', '2026-10-08'])
    for (const state of ended) expect(termOf(state)).toBeNull()
  })

  it('is late from the day after its term on, whether it waits or was decided then', () => {
    // Thirty days from 8 September: 8 October, a working day.
    const filedAt = at('2026-09-08T09:00')
    const late = (decided: string | null, now: string) =>
      isLate(chinaHolidays, { filedAt, decidedAt: decided === null ? null : at(decided) }, at(now))
    expect(late(null, '2026-10-08T23:59')).toBe(false)
    expect(late(null, '2026-10-09T00:01')).toBe(true)
    expect(late('2026-10-08T20:00', '2026-11-30T09:00')).toBe(false)
    expect(late('2026-10-09T08:00', '2026-11-30T09:00')).toBe(true)
  })

  it('goes by the table: nothing happens after its end, and nobody acts for another', () => {
    for (const act of REVIEW_ACTS) {
      for (const state of REVIEW_STATES) {
        for (const party of ['unit', 'office', 'reviewer'] as const) {
          const { from, by } = REVIEW_MOVES[act]
          const now = at('2026-09-10T10:00')
          const obstacle = reviewObstacle(act, place(state), party, chinaHolidays, now)
          expect(obstacle === undefined).toBe(from.includes(state) && by === party)
        }
      }
    }
    expect(
      REVIEW_ACTS.flatMap((act) => REVIEW_MOVES[act].from).filter((one) => ended.includes(one)),
    ).toEqual([])
    expect(REVIEW_STATES.filter(isUnderReview)).toEqual(['filed', 'taken-up'])
  })

  it('has a clock on each side, and none after the decision', () => {
    const open = reviewSteps(chinaHolidays, place('open'))
    expect(open).toEqual([{ step: 'review-lapse', day: '2026-09-30', at: at('2026-10-01T00:00') }])
    const filed = place('taken-up', { filedAt: at('2026-09-08T09:00') })
    expect(reviewSteps(chinaHolidays, filed)).toMatchObject([
      { step: 'review-warning', day: '2026-10-08' },
      { step: 'review-late', day: '2026-10-08', at: at('2026-10-09T00:00') },
    ])
    for (const state of ended) {
      expect(reviewSteps(chinaHolidays, place(state, { filedAt: filed.filedAt }))).toEqual([])
    }
  })

  it('does each step once for each term', () => {
    const filed = place('filed', { filedAt: at('2026-09-08T09:00') })
    const [warning, late] = reviewSteps(chinaHolidays, filed)
    if (!warning || !late) throw new Error('two steps were planned')
    expect(nextReviewStep(chinaHolidays, filed, [warning])).toEqual(late)
    expect(nextReviewStep(chinaHolidays, filed, [warning, late])).toBeUndefined()
    // Filed anew, it has another term, with steps of its own.
    const anew = { ...filed, filedAt: at('2026-09-20T09:00') }
    expect(nextReviewStep(chinaHolidays, anew, [warning, late])?.step).toBe('review-warning')
  })
})
