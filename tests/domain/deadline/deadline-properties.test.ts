import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isWorkingDay, workingDaysBetween } from '#domain/calendar/calendar.ts'
import { chinaHolidays } from '#domain/calendar/china-holidays.ts'
import { addDays, daysBetween } from '#domain/calendar/day.ts'
import { TERM_UNITS, deadlineOf } from '#domain/deadline/deadline.ts'
import { dayOf, hourOn } from '#domain/deadline/instant.ts'
import { shiftWorkingDays } from '#domain/deadline/working-hours.ts'

const start = fc
  .tuple(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 23 }))
  .map(([days, hour]) => hourOn(addDays('2013-01-01', days), hour))
const count = fc.integer({ min: 1, max: 120 })
const unit = fc.constantFrom(...TERM_UNITS)
const due = (from: number, n: number, of: (typeof TERM_UNITS)[number]) =>
  deadlineOf(chinaHolidays, from, { kind: 'term', count: n, unit: of })

describe('any deadline', () => {
  it('never comes earlier for a longer term, or for a later start', () => {
    fc.assert(
      fc.property(start, start, count, unit, (one, other, n, of) => {
        expect(due(one, n + 1, of).due).toBeGreaterThanOrEqual(due(one, n, of).due)
        const [early = 0, late = 0] = [one, other].toSorted((a, b) => a - b)
        expect(due(late, n, of).due).toBeGreaterThanOrEqual(due(early, n, of).due)
      }),
    )
  })

  it('of working days adds up: days passed are days counted and days skipped', () => {
    fc.assert(
      fc.property(start, count, (from, n) => {
        const { last, skipped } = due(from, n, 'working-days')
        expect(daysBetween(dayOf(from), last)).toBe(n + skipped.length)
        expect(workingDaysBetween(chinaHolidays, dayOf(from), last).days).toBe(n)
        expect(skipped.some((day) => isWorkingDay(chinaHolidays, day))).toBe(false)
      }),
    )
  })

  it('of working days is taken back by as many: to its start, or the last day worked before it', () => {
    fc.assert(
      fc.property(start, count, (from, n) => {
        const day = dayOf(from)
        const back = shiftWorkingDays(chinaHolidays, due(from, n, 'working-days').last, -n)
        expect(back).toBe(shiftWorkingDays(chinaHolidays, day, 0))
        expect(back === day).toBe(isWorkingDay(chinaHolidays, day))
        expect(shiftWorkingDays(chinaHolidays, shiftWorkingDays(chinaHolidays, back, -n), n)).toBe(
          back,
        )
      }),
    )
  })
})
