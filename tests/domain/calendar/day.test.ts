import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, compareDays, daysBetween, isDay, weekday } from '#domain/calendar/day.ts'

const anyDay = fc.integer({ min: 0, max: 3_652_000 }).map((days) => addDays('0001-01-01', days))

describe('a day', () => {
  it('is text in the form year-month-day that names a day that exists', () => {
    expect(['2026-11-22', '2024-02-29', '2000-02-29', '0001-01-01'].filter(isDay)).toHaveLength(4)
    const wrong = [
      '2026-02-29',
      '1900-02-29',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
    ]
    expect(wrong.filter(isDay)).toEqual([])
    expect(['', '2026-1-2', '20261122', ' 2026-11-22', '2026-11-22\n'].filter(isDay)).toEqual([])
  })

  it('steps over the ends of months, years and leap years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01')
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29')
    expect(addDays('2023-02-28', 1)).toBe('2023-03-01')
    // 1900 is divisible by 100 and not by 400, so it has no 29 February; 2000 has one.
    expect(addDays('1900-02-28', 1)).toBe('1900-03-01')
    expect(addDays('2000-03-01', -1)).toBe('2000-02-29')
  })

  it('counts the days of a year', () => {
    expect(daysBetween('2026-01-01', '2027-01-01')).toBe(365)
    expect(daysBetween('2024-01-01', '2025-01-01')).toBe(366)
    expect(daysBetween('2027-01-01', '2026-01-01')).toBe(-365)
  })

  it('knows its weekday', () => {
    // From the notices: 2013-01-05 星期六, 2019-09-29 星期日, 2025-01-01 周三, 2026-02-23 周一.
    expect(['2013-01-05', '2019-09-29', '2025-01-01', '2026-02-23'].map(weekday)).toEqual([
      6, 7, 3, 1,
    ])
  })

  it('sorts by time', () => {
    const days = ['2026-02-01', '2025-12-31', '2026-01-15']
    expect(days.sort(compareDays)).toEqual(['2025-12-31', '2026-01-15', '2026-02-01'])
    expect(compareDays('2026-01-01', '2026-01-01')).toBe(0)
  })

  it('refuses what is no day, half days, and the year 10000', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow(RangeError)
    expect(() => addDays('2026-02-01', 0.5)).toThrow(RangeError)
    expect(() => addDays('9999-12-31', 1)).toThrow(RangeError)
  })

  it('agrees with the platform on every day', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const time = Date.parse(`${day}T00:00:00Z`)
        expect(new Date(time + 86_400_000).toISOString().slice(0, 10)).toBe(addDays(day, 1))
        expect(new Date(time).getUTCDay()).toBe(weekday(day) % 7)
      }),
    )
  })

  it('comes back when the same days are added and taken away', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(addDays(a, daysBetween(a, b))).toBe(b)
      }),
    )
  })
})
