import type { Day } from '#domain/calendar/day.ts'
import { PERIOD_STATES } from '#domain/period/period-lock.ts'
import type { PeriodState } from '#domain/period/period-lock.ts'
import type { Period } from '#domain/period/period.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import { reason } from '#domain/words.ts'
import type { Reason } from '#domain/words.ts'

/** From which state a period may go where. */
export const PERIOD_STEPS: Readonly<Record<PeriodState, readonly PeriodState[]>> = {
  planned: ['open'],
  open: ['planned', 'closed'],
  closed: ['open', 'locked'],
  locked: ['closed'],
}

export const mayBecome = (from: PeriodState, to: PeriodState): boolean =>
  PERIOD_STEPS[from].includes(to)

export const isStepBack = (from: PeriodState, to: PeriodState): boolean =>
  PERIOD_STATES.indexOf(to) < PERIOD_STATES.indexOf(from)

/**
 * Going back from `locked`, and undoing what the clock did, needs a reason that is recorded.
 *
 * @param byClock whether the clock brought the period to where it is
 */
export const needsReason = (from: PeriodState, to: PeriodState, byClock: boolean): boolean =>
  isStepBack(from, to) && (from === 'locked' || byClock)

/** Whether the clock goes on after a step by hand: whoever takes a step back has taken it over. */
export const staysByCalendar = (byCalendar: boolean, from: PeriodState, to: PeriodState): boolean =>
  byCalendar && !isStepBack(from, to)

export interface PeriodDates {
  opens: Day
  due: Day
  locks: Day
}

/** What is wrong with the dates of a period: units report from `opens` to `due`, results stand from `locks`. */
export function datesProblem({ opens, due, locks }: PeriodDates): keyof PeriodDates | undefined {
  if (due < opens) return 'due'
  return locks < due ? 'locks' : undefined
}

/** Why a scheme cannot score a period, or undefined when it can. */
export function schemeProblem(
  { from, until }: Pick<Scheme, 'from' | 'until'>,
  period: Period,
): Reason<'before-scheme' | 'after-scheme'> | undefined {
  if (period.from < from) return reason('before-scheme', { from })
  if (until !== undefined && until < period.to) return reason('after-scheme', { until })
  return undefined
}
