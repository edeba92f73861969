import type { Day } from '#domain/calendar/day.ts'
import type { PeriodState } from '#domain/period/period-lock.ts'
import type { Period } from '#domain/period/period.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import { reason } from '#domain/words.ts'
import type { Reason } from '#domain/words.ts'

/** From which state a period may go where. Going back from `locked` needs a reason that is recorded. */
export const PERIOD_STEPS: Readonly<Record<PeriodState, readonly PeriodState[]>> = {
  planned: ['open'],
  open: ['planned', 'closed'],
  closed: ['open', 'locked'],
  locked: ['closed'],
}

export const mayBecome = (from: PeriodState, to: PeriodState): boolean =>
  PERIOD_STEPS[from].includes(to)

export const needsReason = (from: PeriodState): boolean => from === 'locked'

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
