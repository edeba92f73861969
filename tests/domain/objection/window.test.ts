import { describe, expect, it } from 'vitest'
import { chinaHolidays } from '#domain/calendar/china-holidays.ts'
import { objectionRule, objectionWindow, reviewTerm } from '#domain/objection/window.ts'
import type { StandingPeriod } from '#domain/objection/window.ts'
import type { Objections } from '#domain/schemes/scheme.ts'

const rule = (more: Partial<Objections> = {}): Objections => ({
  days: 5,
  count: 'working-days',
  from: 'locked',
  ...more,
})
const period = (more: Partial<StandingPeriod> = {}): StandingPeriod => ({
  state: 'locked',
  due: '2025-09-15',
  locks: '2025-09-26',
  changed: '2025-09-26',
  ...more,
})
const windowOn = (today: string, wanted: Objections | undefined = rule(), about = period()) =>
  objectionWindow(wanted, about, today, chinaHolidays)

describe('the window for objections', () => {
  // Friday 2025-09-26. Sunday 28 September and Saturday 11 October were worked, 1 to 8 October free:
  // 28, 29, 30 September, 9 and 10 October are the five working days.
  it('counts working days over a holiday with days that are worked instead', () => {
    const window = windowOn('2025-10-10')
    expect(window).toMatchObject({ kind: 'open', start: '2025-09-26', last: '2025-10-10' })
    expect(window).toHaveProperty('skipped', [
      '2025-09-27',
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((day) => `2025-10-0${day}`),
    ])
  })

  it('is over on the day after the last, whatever day of the week that is', () => {
    expect(windowOn('2025-10-11').kind).toBe('over')
  })

  it('counts every day where the scheme says days', () => {
    const window = windowOn('2025-10-01', rule({ count: 'days' }))
    expect(window).toMatchObject({ kind: 'open', last: '2025-10-01', skipped: [] })
    expect(windowOn('2025-10-02', rule({ count: 'days' })).kind).toBe('over')
  })

  it('is not shortened by a late lock', () => {
    const late = period({ changed: '2025-10-09' })
    expect(windowOn('2025-10-15', rule(), late)).toMatchObject({ start: '2025-10-09' })
    const early = period({ changed: '2025-09-20' })
    expect(windowOn('2025-10-10', rule(), early)).toMatchObject({ start: '2025-09-26' })
  })

  it('opens only with results: in which state is for the scheme to say', () => {
    const states = (from: Objections['from']) =>
      (['planned', 'open', 'closed', 'locked'] as const).map(
        (state) => windowOn('2025-09-16', rule({ from }), period({ state })).kind,
      )
    expect(states('locked')).toEqual(['not-yet', 'not-yet', 'not-yet', 'open'])
    expect(states('closed')).toEqual(['not-yet', 'not-yet', 'open', 'open'])
  })

  it('says where it had to guess, for years that no notice has announced', () => {
    const far = period({ locks: '2031-09-26', changed: '2031-09-26' })
    expect(windowOn('2031-09-27', rule(), far)).toHaveProperty('guessedYears', [2031])
  })

  it('does not exist where the scheme sets no term: none is made up', () => {
    expect(objectionRule({})).toBeUndefined()
    expect(objectionWindow(undefined, period(), '2025-09-27', chinaHolidays)).toEqual({
      kind: 'none',
    })
  })

  it('reads the term of earlier files as calendar days from the lock', () => {
    expect(objectionRule({ objectionDays: 15 })).toEqual({
      days: 15,
      count: 'days',
      from: 'locked',
    })
  })
})

describe('the term to decide', () => {
  it('runs from the filing, and only where the scheme sets one', () => {
    const term = reviewTerm(rule({ reviewDays: 1 }), '2025-09-30', chinaHolidays)
    expect(term?.last).toBe('2025-10-09')
    expect(reviewTerm(rule(), '2025-09-30', chinaHolidays)).toBeUndefined()
  })
})
