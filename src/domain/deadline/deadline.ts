import {
  addWorkingDays,
  isGuessedYear,
  isWorkingDay,
  workingDaysBetween,
} from '#domain/calendar/calendar.ts'
import type { Calendar } from '#domain/calendar/calendar.ts'
import { addDays, daysBetween, isDay, yearOfDay } from '#domain/calendar/day.ts'
import type { Day } from '#domain/calendar/day.ts'
import { HOUR, dayOf, endOfDay } from '#domain/deadline/instant.ts'

export const TERM_UNITS = ['hours', 'days', 'working-days', 'months'] as const
export type TermUnit = (typeof TERM_UNITS)[number]

/** How long, or until which day: what the office set. */
export type DeadlineRule =
  | { kind: 'term'; count: number; unit: TermUnit }
  | { kind: 'until'; day: Day }

/** A span in which the clock stood still: instants, the end not included. */
export interface Pause {
  from: number
  to: number
}

/** A due date that explains itself. Instants are epoch milliseconds. */
export interface Deadline {
  rule: DeadlineRule
  /** The hour it starts counts from here; of a day or longer, the day itself is not counted. */
  start: number
  /** The last moment that is in time. */
  due: number
  last: Day
  /** Days passed over because nobody works on them, in order. */
  skipped: readonly Day[]
  /** Days, working days or hours that pauses added, in the unit of the rule. */
  paused: number
  /** Years without an announced calendar, where Monday to Friday was assumed. */
  guessedYears: readonly number[]
}

/**
 * When a term ends. The day on which it starts is not counted. A term of days or months whose last
 * day is free runs to the next working day (民法典 203); hours run through nights and holidays; a
 * day that was named stays that day.
 *
 * @throws RangeError when the count is not a whole number, or negative
 */
export function deadlineOf(
  calendar: Calendar,
  start: number,
  rule: DeadlineRule,
  pauses: readonly Pause[] = [],
): Deadline {
  if (rule.kind === 'until') return untilDay(calendar, start, rule, pauses)
  const { count, unit } = rule
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`not a term: ${count}`)
  const from = dayOf(start)
  if (unit === 'hours') return inHours(start, rule, count, pauses)
  if (unit === 'working-days') {
    const paused = workingDaysPaused(calendar, pauses)
    const { due, skipped, guessedYears } = addWorkingDays(calendar, from, count + paused)
    return { rule, start, due: endOfDay(due), last: due, skipped, paused, guessedYears }
  }
  const paused = daysPaused(pauses)
  const planned = unit === 'months' ? addMonths(from, count) : addDays(from, count)
  const { last, skipped, guessedYears } = toWorkingDay(calendar, addDays(planned, paused))
  return { rule, start, due: endOfDay(last), last, skipped, paused, guessedYears }
}

function inHours(
  start: number,
  rule: DeadlineRule,
  count: number,
  pauses: readonly Pause[],
): Deadline {
  const paused = pauses.reduce((sum, { from, to }) => sum + to - from, 0)
  const due = start + count * HOUR + paused
  const last = dayOf(due)
  return { rule, start, due, last, skipped: [], paused: paused / HOUR, guessedYears: [] }
}

function untilDay(
  calendar: Calendar,
  start: number,
  rule: Extract<DeadlineRule, { kind: 'until' }>,
  pauses: readonly Pause[],
): Deadline {
  const paused = daysPaused(pauses)
  if (paused === 0) {
    const { day } = rule
    return { rule, start, due: endOfDay(day), last: day, skipped: [], paused, guessedYears: [] }
  }
  const { last, skipped, guessedYears } = toWorkingDay(calendar, addDays(rule.day, paused))
  return { rule, start, due: endOfDay(last), last, skipped, paused, guessedYears }
}

function toWorkingDay(calendar: Calendar, planned: Day) {
  const skipped: Day[] = []
  const guessed = new Set<number>()
  let last = planned
  for (; ; last = addDays(last, 1)) {
    if (isGuessedYear(calendar, yearOfDay(last))) guessed.add(yearOfDay(last))
    if (isWorkingDay(calendar, last)) return { last, skipped, guessedYears: [...guessed] }
    skipped.push(last)
  }
}

/** Paused from Monday to Wednesday is two days: those that passed while the clock stood still. */
const daysPaused = (pauses: readonly Pause[]): number =>
  pauses.reduce((sum, { from, to }) => sum + daysBetween(dayOf(from), dayOf(to)), 0)

const workingDaysPaused = (calendar: Calendar, pauses: readonly Pause[]): number =>
  pauses.reduce(
    (sum, { from, to }) => sum + workingDaysBetween(calendar, dayOf(from), dayOf(to)).days,
    0,
  )

/** The same date so many months later, or the last day of a month that is too short (民法典 202). */
export function addMonths(day: Day, months: number): Day {
  const index = Number(day.slice(5, 7)) - 1 + months
  const year = String(yearOfDay(day) + Math.floor(index / 12)).padStart(4, '0')
  const month = String((((index % 12) + 12) % 12) + 1).padStart(2, '0')
  for (let date = Number(day.slice(8)); date > 27; date -= 1) {
    const found = `${year}-${month}-${String(date).padStart(2, '0')}`
    if (isDay(found)) return found
  }
  return `${year}-${month}-${day.slice(8)}`
}
