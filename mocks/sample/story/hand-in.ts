import { isWorkingDay } from '#domain/calendar/calendar.ts'
import { chinaHolidays } from '#domain/calendar/china-holidays.ts'
import { addDays, daysBetween, type Day } from '#domain/calendar/day.ts'
import type { Instant } from '#domain/ledgers/field.ts'
import { between, type Word } from '../invent/chance.ts'
import { instantOn } from '../invent/days.ts'
import type { SamplePeriod } from '../periods.ts'
import { SAMPLE_DAY } from '../periods.ts'
import { periodOf } from '#domain/period/period.ts'

/** An instant in office hours of a working day between two days. */
export function officeHour(from: Day, to: Day, ...what: readonly Word[]): Instant {
  let day = addDays(from, between(0, Math.max(0, daysBetween(from, to)), 'office day', ...what))
  while (day < to && !isWorkingDay(chinaHolidays, day)) day = addDays(day, 1)
  while (!isWorkingDay(chinaHolidays, day)) day = addDays(day, -1)
  return instantOn(day, between(9 * 60, 17 * 60, 'office hour', ...what))
}

/** When a report of a period was handed in: between its end and the day it is due. */
export function handedIn(
  { period, due }: SamplePeriod,
  late: number,
  ...what: readonly Word[]
): Instant {
  const { to } = periodOf(period)
  if (to >= SAMPLE_DAY) return officeHour('2026-11-02', '2026-11-20', period, ...what)
  return late > 0
    ? officeHour(addDays(due, late), addDays(due, late + 2), period, ...what)
    : officeHour(addDays(to, 1), due, period, ...what)
}

/** When the office looked into a report: from its due day to a week before the lock, or to the sample's day. */
export function lookedInto({ due, locks }: SamplePeriod, ...what: readonly Word[]): Instant {
  const end = addDays(locks, -7)
  return officeHour(
    addDays(due, 10),
    end < SAMPLE_DAY ? end : addDays(SAMPLE_DAY, -2),
    due,
    ...what,
  )
}
