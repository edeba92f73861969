import { addDays, daysBetween, weekday, yearOfDay, type Day } from '#domain/calendar/day.ts'

export interface CalendarYear {
  /** Numbers of the notices that announce the days. */
  source: string
  /** Every day that a notice names as free, weekends inside a holiday included. */
  offDays: Day[]
  /** Saturdays and Sundays that are worked instead (调休). */
  workDays: Day[]
}

/** Working days are announced year by year, so they are data. */
export interface Calendar {
  years: Record<number, CalendarYear>
}

export interface DueDay {
  due: Day
  /** Days passed over because nobody works on them, weekends included, in order. */
  skipped: Day[]
  /** Years without an announced calendar, where Monday to Friday was assumed. */
  guessedYears: number[]
}

export interface DayCount {
  days: number
  guessedYears: number[]
}

/** A year without a calendar falls back to Monday to Friday: `isGuessedYear` says so. */
export function isWorkingDay(calendar: Calendar, day: Day): boolean {
  const year = calendar.years[yearOfDay(day)]
  if (!year) return weekday(day) <= 5
  const { off, work } = daysOf(year)
  return !off.has(day) && (weekday(day) <= 5 || work.has(day))
}

interface DaySets {
  off: ReadonlySet<Day>
  work: ReadonlySet<Day>
}

const sets = new WeakMap<CalendarYear, DaySets>()

/** The same days, found without going through them; a year on record never changes. */
function daysOf(year: CalendarYear): DaySets {
  const known = sets.get(year)
  if (known) return known
  const made = { off: new Set(year.offDays), work: new Set(year.workDays) }
  sets.set(year, made)
  return made
}

export const isGuessedYear = (calendar: Calendar, year: number): boolean =>
  calendar.years[year] === undefined

/**
 * The last day of a term of `n` working days. The day a term starts is not counted (条例 art. 26, 33:
 * 自…之日起 n 个工作日内), so one working day from a Friday is due on the Monday.
 *
 * @throws RangeError when `n` is not a whole number, or negative
 */
export function addWorkingDays(calendar: Calendar, start: Day, n: number): DueDay {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`not a number of working days: ${n}`)
  const skipped: Day[] = []
  let due = start
  for (let counted = 0; counted < n;) {
    due = addDays(due, 1)
    if (isWorkingDay(calendar, due)) counted += 1
    else skipped.push(due)
  }
  return { due, skipped, guessedYears: guessedYearsBetween(calendar, start, due) }
}

/** Working days after `from`, up to and including `to`; none when `to` is not later. */
export function workingDaysBetween(calendar: Calendar, from: Day, to: Day): DayCount {
  let days = 0
  for (let passed = 1; passed <= daysBetween(from, to); passed += 1) {
    if (isWorkingDay(calendar, addDays(from, passed))) days += 1
  }
  return { days, guessedYears: guessedYearsBetween(calendar, from, to) }
}

/** The start is not counted, so its year is guessed only if another day of the term lies in it. */
function guessedYearsBetween(calendar: Calendar, start: Day, end: Day): number[] {
  const guessed: number[] = []
  if (end <= start) return guessed
  for (let year = yearOfDay(addDays(start, 1)); year <= yearOfDay(end); year += 1) {
    if (isGuessedYear(calendar, year)) guessed.push(year)
  }
  return guessed
}
