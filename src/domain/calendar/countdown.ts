import { workingDaysBetween } from '#domain/calendar/calendar.ts'
import type { Calendar } from '#domain/calendar/calendar.ts'
import type { Day } from '#domain/calendar/day.ts'

/** How far off a day is, in working days. */
export interface Countdown {
  day: Day
  /** Working days after today up to that day; 0 on the day itself, negative once it has passed. */
  left: number
  passed: boolean
  /** A year of the term has no announced calendar: Monday to Friday was assumed. */
  guessed: boolean
}

export function countdown(calendar: Calendar, today: Day, day: Day): Countdown {
  const passed = day < today
  const { days, guessedYears } = passed
    ? workingDaysBetween(calendar, day, today)
    : workingDaysBetween(calendar, today, day)
  return { day, left: passed ? -days : days, passed, guessed: guessedYears.length > 0 }
}
