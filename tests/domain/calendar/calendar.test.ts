import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addWorkingDays,
  isWorkingDay,
  workingDaysBetween,
  type Calendar,
} from '#domain/calendar/calendar.ts'
import { chinaHolidays } from '#domain/calendar/china-holidays.ts'
import { addDays } from '#domain/calendar/day.ts'

const noCalendar: Calendar = { years: {} }

describe('working days', () => {
  it('are Monday to Friday, unless announced otherwise', () => {
    // 2026-09-18 is a Friday, 09-19 a free Saturday, 09-20 a Sunday that is worked for National Day.
    expect(isWorkingDay(chinaHolidays, '2026-09-18')).toBe(true)
    expect(isWorkingDay(chinaHolidays, '2026-09-19')).toBe(false)
    expect(isWorkingDay(chinaHolidays, '2026-09-20')).toBe(true)
    // 2026-10-07 is a Wednesday inside the holiday, 10-08 the Thursday after it.
    expect(isWorkingDay(chinaHolidays, '2026-10-07')).toBe(false)
    expect(isWorkingDay(chinaHolidays, '2026-10-08')).toBe(true)
  })

  it('follow the lengthened Spring Festival of 2020', () => {
    // 国办发明电〔2019〕16号 had 1 February worked; 国办发明电〔2020〕1号 took that back.
    expect(isWorkingDay(chinaHolidays, '2020-02-01')).toBe(false)
    expect(addWorkingDays(chinaHolidays, '2020-01-23', 1).due).toBe('2020-02-03')
  })

  it('follow the day of remembrance of 2015', () => {
    // 3 September (Thursday) to the 5th free, Sunday the 6th worked.
    const days = [
      '2015-09-02',
      '2015-09-03',
      '2015-09-04',
      '2015-09-05',
      '2015-09-06',
      '2015-09-07',
    ]
    expect(days.map((day) => isWorkingDay(chinaHolidays, day))).toEqual([
      true,
      false,
      false,
      false,
      true,
      true,
    ])
  })
})

describe('a term in working days', () => {
  it('of 20 days runs over the Spring Festival of 2026', () => {
    // After Monday 2 February: 3–6 (4), 9–13 (9), Saturday 14 worked (10), 15–23 free, 24–27 (14),
    // Saturday 28 worked (15), 2–6 March (20).
    expect(addWorkingDays(chinaHolidays, '2026-02-02', 20).due).toBe('2026-03-06')
  })

  it('of 7 days runs over National Day of 2025 and names what it passed over', () => {
    // After Friday 26 September: Sunday 28 worked (1), 29 (2), 30 (3), 9 October (4), 10 (5),
    // Saturday 11 worked (6), 13 (7). Passed over: Saturday 27, 1–8 October, Sunday 12.
    const term = addWorkingDays(chinaHolidays, '2025-09-26', 7)
    expect(term.due).toBe('2025-10-13')
    const nationalDay = [1, 2, 3, 4, 5, 6, 7, 8].map((date) => `2025-10-0${date}`)
    expect(term.skipped).toEqual(['2025-09-27', ...nationalDay, '2025-10-12'])
    expect(term.guessedYears).toEqual([])
  })

  it('of no days ends where it starts, even on a Sunday', () => {
    expect(addWorkingDays(chinaHolidays, '2026-03-01', 0)).toEqual({
      due: '2026-03-01',
      skipped: [],
      guessedYears: [],
    })
  })

  it('says when it had to guess a year', () => {
    // After Wednesday 30 December 2026: 31 (1), then 2027 without a calendar: Friday 1 January (2),
    // Monday 4 (3). A real calendar would not have counted New Year.
    const term = addWorkingDays(chinaHolidays, '2026-12-30', 3)
    expect(term).toEqual({
      due: '2027-01-04',
      skipped: ['2027-01-02', '2027-01-03'],
      guessedYears: [2027],
    })
    expect(workingDaysBetween(chinaHolidays, '2026-12-30', '2027-01-04').guessedYears).toEqual([
      2027,
    ])
  })

  it('does not call the year guessed in which no day of the term lies', () => {
    // The term starts on 31 December 2012, and all its days are in 2013: 1–3 January free, 4 (1).
    expect(addWorkingDays(chinaHolidays, '2012-12-31', 1)).toEqual({
      due: '2013-01-04',
      skipped: ['2013-01-01', '2013-01-02', '2013-01-03'],
      guessedYears: [],
    })
    expect(addWorkingDays(chinaHolidays, '2012-12-30', 1).guessedYears).toEqual([2012])
  })

  it('refuses a negative or broken number of days', () => {
    expect(() => addWorkingDays(chinaHolidays, '2026-01-01', -1)).toThrow(RangeError)
    expect(() => addWorkingDays(chinaHolidays, '2026-01-01', 1.5)).toThrow(RangeError)
  })
})

describe('counting working days', () => {
  it('counts after the first day, up to and including the last', () => {
    // 28 September 2026 is a Monday: 29, 30, then 1–7 October free, 8, 9, Saturday 10 worked: 5 days.
    expect(workingDaysBetween(chinaHolidays, '2026-09-28', '2026-10-10')).toEqual({
      days: 5,
      guessedYears: [],
    })
    expect(workingDaysBetween(chinaHolidays, '2026-09-28', '2026-09-28').days).toBe(0)
    expect(workingDaysBetween(chinaHolidays, '2026-09-28', '2026-09-01').days).toBe(0)
  })

  it('counts five days a week without any calendar', () => {
    expect(workingDaysBetween(noCalendar, '2026-03-01', '2026-03-29')).toEqual({
      days: 20,
      guessedYears: [2026],
    })
  })

  it('undoes a term', () => {
    const start = fc.integer({ min: 0, max: 5000 }).map((days) => addDays('2013-01-01', days))
    fc.assert(
      fc.property(start, fc.integer({ min: 0, max: 60 }), (from, n) => {
        const { due, skipped } = addWorkingDays(chinaHolidays, from, n)
        expect(workingDaysBetween(chinaHolidays, from, due).days).toBe(n)
        expect(addDays(from, n + skipped.length)).toBe(due)
        expect(skipped.filter((day) => isWorkingDay(chinaHolidays, day))).toEqual([])
      }),
    )
  })
})
