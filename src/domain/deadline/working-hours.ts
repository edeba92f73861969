import { isWorkingDay } from '#domain/calendar/calendar.ts'
import type { Calendar } from '#domain/calendar/calendar.ts'
import { addDays } from '#domain/calendar/day.ts'
import type { Day } from '#domain/calendar/day.ts'
import { dayOf, hourOn } from '#domain/deadline/instant.ts'

/** Nobody is reminded at night: hours of a working day in Asia/Shanghai, the last not included. */
export const WORKING_HOURS = { from: 9, to: 18 } as const

/** Whether somebody is at work at an instant. */
export function isWorkingHour(calendar: Calendar, at: number): boolean {
  const day = dayOf(at)
  if (!isWorkingDay(calendar, day)) return false
  return at >= startOfWork(day) && at < hourOn(day, WORKING_HOURS.to)
}

export const startOfWork = (day: Day): number => hourOn(day, WORKING_HOURS.from)

/** So many working days after a day, or before it where the number is negative; 0: the last working day that is not later. */
export function shiftWorkingDays(calendar: Calendar, from: Day, by: number): Day {
  let day = from
  if (by <= 0) while (!isWorkingDay(calendar, day)) day = addDays(day, -1)
  const step = by < 0 ? -1 : 1
  for (let left = Math.abs(by); left > 0;) {
    day = addDays(day, step)
    if (isWorkingDay(calendar, day)) left -= 1
  }
  return day
}
