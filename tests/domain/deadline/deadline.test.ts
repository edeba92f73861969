import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addWorkingDays, isWorkingDay } from '#domain/calendar/calendar.ts'
import { chinaHolidays } from '#domain/calendar/china-holidays.ts'
import { addDays } from '#domain/calendar/day.ts'
import { addMonths, deadlineOf } from '#domain/deadline/deadline.ts'
import type { DeadlineRule, TermUnit } from '#domain/deadline/deadline.ts'
import { dayOf, hourOn } from '#domain/deadline/instant.ts'
import { isWorkingHour, shiftWorkingDays } from '#domain/deadline/working-hours.ts'

const at = (text: string) => Date.parse(`${text}+08:00`)
const term = (count: number, unit: TermUnit): DeadlineRule => ({ kind: 'term', count, unit })
const due = (start: string, rule: DeadlineRule, pauses: [string, string][] = []) =>
  deadlineOf(
    chinaHolidays,
    at(start),
    rule,
    pauses.map(([from, to]) => ({ from: at(from), to: at(to) })),
  )

describe('a deadline', () => {
  it('counts hours through nights and holidays', () => {
    expect(due('2026-10-01T20:00', term(24, 'hours'))).toMatchObject({
      due: at('2026-10-02T20:00'),
      last: '2026-10-02',
      skipped: [],
    })
  })

  it('counts working days across National Day, make-up days included', () => {
    // Friday 25 to Sunday 27 September: Mid-Autumn. 28, 29, 30: 1, 2, 3. 1 to 7 October: National Day.
    // 8, 9: 4, 5. Saturday 10 October is worked: 6.
    const found = due('2026-09-24T10:00', term(6, 'working-days'))
    expect(found.last).toBe('2026-10-10')
    expect(found.skipped).toEqual([
      ...['25', '26', '27'].map((date) => `2026-09-${date}`),
      ...['1', '2', '3', '4', '5', '6', '7'].map((date) => `2026-10-0${date}`),
    ])
    expect(found.due).toBe(at('2026-10-10T23:59:59.999'))
  })

  it('of days that end on a holiday runs to the first working day after it', () => {
    // 2026-02-05 and 15 days is Friday 20 February, inside Spring Festival (15 to 23).
    const found = due('2026-02-05T09:00', term(15, 'days'))
    expect(found.last).toBe('2026-02-24')
    expect(found.skipped).toEqual(['2026-02-20', '2026-02-21', '2026-02-22', '2026-02-23'])
  })

  it('of days may end on a Saturday that is worked', () => {
    // 2026-04-29 and 10 days is Saturday 9 May, worked for Labour Day.
    expect(due('2026-04-29T09:00', term(10, 'days'))).toMatchObject({
      last: '2026-05-09',
      skipped: [],
    })
  })

  it('of months ends on the same date, or on the last of a short month', () => {
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2028-01-31', 1)).toBe('2028-02-29')
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
    expect(due('2026-03-10T09:00', term(1, 'months')).last).toBe('2026-04-10')
  })

  it('is put off by the time in which the clock stood still', () => {
    // Without the pause: Monday 7 to Friday 11 September. Paused from Tuesday to Thursday: two more.
    const pause: [string, string] = ['2026-09-08T10:00', '2026-09-10T10:00']
    const found = due('2026-09-04T10:00', term(5, 'working-days'), [pause])
    expect(found).toMatchObject({ last: '2026-09-15', paused: 2 })
    expect(due('2026-09-04T10:00', term(24, 'hours'), [pause])).toMatchObject({
      due: at('2026-09-07T10:00'),
      paused: 48,
    })
    expect(due('2026-09-04T10:00', { kind: 'until', day: '2026-09-11' }, [pause]).last).toBe(
      // Sunday 13 September is free.
      '2026-09-14',
    )
  })

  it('says where a year has no calendar', () => {
    const found = due('2026-12-30T09:00', term(3, 'working-days'))
    // Thursday 31; then Monday to Friday is assumed: Friday 1 January, Monday 4.
    expect(found).toMatchObject({ last: '2027-01-04', guessedYears: [2027] })
    expect(due('2026-12-30T09:00', term(5, 'days')).guessedYears).toEqual([2027])
  })

  it('refuses what is no term', () => {
    expect(() => due('2026-09-04T10:00', term(-1, 'days'))).toThrow(RangeError)
    expect(() => due('2026-09-04T10:00', term(1.5, 'hours'))).toThrow(RangeError)
  })
})

const day = fc.integer({ min: 0, max: 12 * 365 }).map((n) => addDays('2014-01-01', n))
const unit = fc.constantFrom<TermUnit>('hours', 'days', 'working-days', 'months')
const count = fc.integer({ min: 1, max: 60 })

describe('any deadline', () => {
  it('ends on a working day, never before it started, and skips only days that nobody works', () => {
    fc.assert(
      fc.property(day, unit, count, (start, unit, count) => {
        const found = deadlineOf(chinaHolidays, hourOn(start, 10), term(count, unit))
        expect(found.due).toBeGreaterThan(found.start)
        expect(found.skipped.every((one) => !isWorkingDay(chinaHolidays, one))).toBe(true)
        expect(unit === 'hours' || isWorkingDay(chinaHolidays, found.last)).toBe(true)
        expect(dayOf(found.due)).toBe(found.last)
      }),
      { numRuns: 300 },
    )
  })

  it('comes no earlier for a longer term, a later start, or a pause', () => {
    const pauses = fc.array(fc.tuple(fc.nat(20), fc.nat(20)), { maxLength: 3 })
    fc.assert(
      fc.property(day, unit, count, pauses, (start, unit, count, spans) => {
        const plain = deadlineOf(chinaHolidays, hourOn(start, 10), term(count, unit))
        const stood = spans.map(([wait, days]) => {
          const from = hourOn(addDays(start, wait), 12)
          return { from, to: from + days * 24 * 3_600_000 }
        })
        const later = [
          deadlineOf(chinaHolidays, hourOn(start, 10), term(count + 1, unit)),
          deadlineOf(chinaHolidays, hourOn(addDays(start, 1), 10), term(count, unit)),
          deadlineOf(chinaHolidays, hourOn(start, 10), term(count, unit), stood),
        ]
        for (const one of later) expect(one.due).toBeGreaterThanOrEqual(plain.due)
      }),
      { numRuns: 300 },
    )
  })

  it('of working days agrees with counting them', () => {
    fc.assert(
      fc.property(day, count, (start, count) => {
        const found = deadlineOf(chinaHolidays, hourOn(start, 23), term(count, 'working-days'))
        expect(found.last).toBe(addWorkingDays(chinaHolidays, start, count).due)
      }),
      { numRuns: 200 },
    )
  })
})

describe('working hours', () => {
  it('are those of working days, make-up days included', () => {
    expect(isWorkingHour(chinaHolidays, at('2026-09-20T09:00'))).toBe(true)
    expect(isWorkingHour(chinaHolidays, at('2026-09-21T08:59'))).toBe(false)
    expect(isWorkingHour(chinaHolidays, at('2026-09-21T18:00'))).toBe(false)
    expect(isWorkingHour(chinaHolidays, at('2026-10-01T10:00'))).toBe(false)
  })

  it('shift over holidays in both directions', () => {
    expect(shiftWorkingDays(chinaHolidays, '2026-10-08', -1)).toBe('2026-09-30')
    expect(shiftWorkingDays(chinaHolidays, '2026-09-30', 1)).toBe('2026-10-08')
    expect(shiftWorkingDays(chinaHolidays, '2026-10-04', 0)).toBe('2026-09-30')
  })
})
