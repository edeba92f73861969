import { isWorkingDay } from '#domain/calendar/calendar.ts'
import type { Calendar } from '#domain/calendar/calendar.ts'
import { addDays } from '#domain/calendar/day.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { PeriodState } from '#domain/period/period-lock.ts'

export interface ReportingDays {
  due: Day
  locks: Day
}

/** Days that still lie ahead in a state: what is closed is due no more. */
const AHEAD: Readonly<Record<PeriodState, { due: boolean; locks: boolean }>> = {
  planned: { due: true, locks: true },
  open: { due: true, locks: true },
  closed: { due: false, locks: true },
  locked: { due: false, locks: false },
}

/**
 * When units report, and when results stand, after the calendar changed: a day that was announced as
 * a working day and is free now moves on to the next working day (民法典 203). What moved never comes
 * nearer.
 */
export function movedPeriod(
  before: Calendar,
  after: Calendar,
  { state, due, locks }: ReportingDays & { state: PeriodState },
  today: Day,
): ReportingDays {
  const ahead = AHEAD[state]
  const moved = (day: Day) =>
    day > today && isWorkingDay(before, day) && !isWorkingDay(after, day)
      ? workingDayFrom(after, day)
      : day
  const nextDue = ahead.due ? moved(due) : due
  const nextLocks = ahead.locks ? moved(locks) : locks
  return { due: nextDue, locks: nextLocks < nextDue ? nextDue : nextLocks }
}

function workingDayFrom(calendar: Calendar, day: Day): Day {
  let found = day
  while (!isWorkingDay(calendar, found)) found = addDays(found, 1)
  return found
}
