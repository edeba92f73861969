import { isWorkingDay } from '#domain/calendar/calendar.ts'
import type { Calendar, CalendarYear } from '#domain/calendar/calendar.ts'
import { addDays } from '#domain/calendar/day.ts'
import type { Day } from '#domain/calendar/day.ts'

/** The calendar with a year put in, or put anew. */
export const withYear = (calendar: Calendar, year: number, content: CalendarYear): Calendar => ({
  years: { ...calendar.years, [year]: content },
})

/** Days of a year that become free or worked, in order; without `before`, Monday to Friday was assumed. */
export function changedDays(
  year: number,
  before: CalendarYear | undefined,
  after: CalendarYear,
): Day[] {
  const was: Calendar = { years: before ? { [year]: before } : {} }
  const is: Calendar = { years: { [year]: after } }
  const days: Day[] = []
  for (let day = `${year}-01-01`; day <= `${year}-12-31`; day = addDays(day, 1)) {
    if (isWorkingDay(was, day) !== isWorkingDay(is, day)) days.push(day)
  }
  return days
}
