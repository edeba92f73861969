import {
  addWorkingDays,
  isGuessedYear,
  isWorkingDay,
  workingDaysBetween,
} from '#domain/calendar/calendar.ts'
import type { Calendar } from '#domain/calendar/calendar.ts'
import { addDays, daysBetween, yearOfDay } from '#domain/calendar/day.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { PeriodDates } from '#domain/period/period-state.ts'
import { periodAt, periodOf } from '#domain/period/period.ts'
import type { PeriodText } from '#domain/period/period.ts'

export interface DatedPeriod extends PeriodDates {
  period: PeriodText
}

/**
 * A year's periods in the pattern of the year before: opened as many days after the first day of the
 * period (moved on to a working day), due as many working days after that, and locked as many working
 * days after the due day. No number of days is ours to decide.
 */
export const nextYear = (calendar: Calendar, model: readonly DatedPeriod[]): DatedPeriod[] =>
  model.map(({ period: text, opens, due, locks }) => {
    const last = periodOf(text)
    const next = periodAt(last.kind, last.year + 1, last.part)
    const workingDays = (from: Day, to: Day) => workingDaysBetween(calendar, from, to).days
    const opensNext = workingDayFrom(calendar, addDays(next.from, daysBetween(last.from, opens)))
    const dueNext = addWorkingDays(calendar, opensNext, workingDays(opens, due)).due
    const locksNext = addWorkingDays(calendar, dueNext, workingDays(due, locks)).due
    return { period: next.text, opens: opensNext, due: dueNext, locks: locksNext }
  })

function workingDayFrom(calendar: Calendar, day: Day): Day {
  let found = day
  while (!isWorkingDay(calendar, found)) found = addDays(found, 1)
  return found
}

export type Clash =
  /** A day on which nobody works. */
  | { code: 'off-day'; which: keyof PeriodDates; day: Day }
  /** Due before the period has ended: what happens later is not in it. */
  | { code: 'due-before-end'; day: Day }
  /** Due within this many working days of another period. */
  | { code: 'dues-close'; other: PeriodText; days: number }
  /** The holidays of the year are not announced yet: Monday to Friday was assumed. */
  | { code: 'guessed-year'; year: number }

/** Dues nearer than this burden the same people twice; a warning, no rule. */
const CLOSE = 5
const WHICH = ['opens', 'due', 'locks'] as const

/** What somebody should look at before a period is announced; nothing of it forbids anything. */
export function clashesOf(
  calendar: Calendar,
  one: DatedPeriod,
  all: readonly DatedPeriod[],
): Clash[] {
  const { to } = periodOf(one.period)
  const clashes: Clash[] = WHICH.filter((which) => !isWorkingDay(calendar, one[which])).map(
    (which) => ({ code: 'off-day', which, day: one[which] }),
  )
  if (one.due < to) clashes.push({ code: 'due-before-end', day: to })
  for (const other of all) {
    if (other.period === one.period) continue
    const [first, last] = one.due < other.due ? [one.due, other.due] : [other.due, one.due]
    const { days } = workingDaysBetween(calendar, first, last)
    if (days < CLOSE) clashes.push({ code: 'dues-close', other: other.period, days })
  }
  const years = new Set(WHICH.map((which) => yearOfDay(one[which])))
  for (const year of years) {
    if (isGuessedYear(calendar, year)) clashes.push({ code: 'guessed-year', year })
  }
  return clashes
}
