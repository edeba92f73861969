import { addWorkingDays } from '#domain/calendar/calendar.ts'
import type { Calendar } from '#domain/calendar/calendar.ts'
import { addDays } from '#domain/calendar/day.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { PeriodState } from '#domain/period/period-lock.ts'
import type { Objections, Scheme, TermCount } from '#domain/schemes/scheme.ts'

/** A term that explains itself. */
export interface Term {
  /** Not counted itself. */
  start: Day
  days: number
  count: TermCount
  /** Still in time. */
  last: Day
  /** Days passed over because nobody works on them. */
  skipped: readonly Day[]
  /** Years without an announced calendar, where Monday to Friday was assumed. */
  guessedYears: readonly number[]
}

export type ObjectionWindow =
  /** The scheme sets no term: no objections are taken. */
  | { kind: 'none' }
  /** The results are not out yet. */
  | { kind: 'not-yet'; from: Objections['from'] }
  | ({ kind: 'open' | 'over' } & Term)

/** The rule of a scheme, also where a file says it in the earlier way. */
export const objectionRule = ({
  objections,
  objectionDays,
}: Pick<Scheme, 'objections' | 'objectionDays'>): Objections | undefined =>
  objections ??
  (objectionDays === undefined ? undefined : { days: objectionDays, count: 'days', from: 'locked' })

export interface StandingPeriod {
  state: PeriodState
  due: Day
  locks: Day
  /** Day of the last change: of a locked period, when it was locked. */
  changed: Day
}

/** Whether a unit may object to a line on a day, and until when. */
export function objectionWindow(
  rule: Objections | undefined,
  period: StandingPeriod,
  today: Day,
  calendar: Calendar,
): ObjectionWindow {
  if (!rule) return { kind: 'none' }
  const start = startOf(rule, period)
  if (start === undefined) return { kind: 'not-yet', from: rule.from }
  const term = termFrom(calendar, start, rule.days, rule.count)
  return { kind: today <= term.last ? 'open' : 'over', ...term }
}

/** A lock that comes late must not shorten the term, so the later of plan and fact counts. */
function startOf({ from }: Objections, { state, due, locks, changed }: StandingPeriod) {
  if (from === 'closed') return state === 'closed' || state === 'locked' ? due : undefined
  if (state !== 'locked') return undefined
  return changed > locks ? changed : locks
}

/** Until when an objection is to be decided, where the scheme says so. */
export const reviewTerm = (
  rule: Objections | undefined,
  filed: Day,
  calendar: Calendar,
): Term | undefined =>
  rule?.reviewDays === undefined
    ? undefined
    : termFrom(calendar, filed, rule.reviewDays, rule.count)

export function termFrom(calendar: Calendar, start: Day, days: number, count: TermCount): Term {
  const term = { start, days, count }
  if (count === 'days') {
    return { ...term, last: addDays(start, days), skipped: [], guessedYears: [] }
  }
  const { due, skipped, guessedYears } = addWorkingDays(calendar, start, days)
  return { ...term, last: due, skipped, guessedYears }
}
