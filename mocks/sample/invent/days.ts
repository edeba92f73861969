import { isWorkingDay } from '#domain/calendar/calendar.ts'
import { chinaHolidays } from '#domain/calendar/china-holidays.ts'
import { addDays, daysBetween, type Day } from '#domain/calendar/day.ts'
import type { Instant } from '#domain/ledgers/field.ts'
import type { Word } from './chance.ts'
import { number, type Situation } from './situation.ts'

/** A working day of the quarter. */
export function workingDayIn(s: Situation, ...what: readonly Word[]): Day {
  const length = daysBetween(s.period.from, s.until)
  return nearestWorkingDay(s, addDays(s.period.from, number(s, 0, length, 'day', ...what)))
}

/** The day itself or the next that is worked; the last worked one where the quarter ends before. */
function nearestWorkingDay({ until }: Situation, start: Day): Day {
  let day = start
  while (day < until && !isWorkingDay(chinaHolidays, day)) day = addDays(day, 1)
  while (!isWorkingDay(chinaHolidays, day)) day = addDays(day, -1)
  return day
}

/**
 * An instant on a day, to the minute. Midnight itself is left out: in a workbook it looks like a day
 * without a time.
 */
export const instantOn = (day: Day, minuteOfDay: number): Instant => {
  const whole = addDays(day, Math.floor(minuteOfDay / 1440))
  const minute = Math.max(1, minuteOfDay % 1440)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${whole}T${two(Math.floor(minute / 60))}:${two(minute % 60)}+08:00`
}

/** A day that many days before the last known one, for "last updated on". */
export const beforeEnd = (s: Situation, days: number): Day => addDays(s.until, -days)
