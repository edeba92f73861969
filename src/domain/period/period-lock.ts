import type { Day } from '#domain/calendar/day.ts'
import type { PeriodText } from '#domain/period/period.ts'

/**
 * planned: announced; open: units report; closed: the office verifies what was reported;
 * locked: results stand.
 */
export const PERIOD_STATES = ['planned', 'open', 'closed', 'locked'] as const
export type PeriodState = (typeof PERIOD_STATES)[number]

export interface DatedPeriod {
  id: PeriodText
  from: Day
  to: Day
  state: PeriodState
}

/** Who writes: a unit about itself, or the office about a unit. */
export type Writer = 'unit' | 'office'

/** States in which a period takes no more from a writer. */
const SHUT: Record<Writer, readonly PeriodState[]> = {
  unit: ['closed', 'locked'],
  office: ['locked'],
}

export const isShutFor = (writer: Writer, { state }: Pick<DatedPeriod, 'state'>): boolean =>
  SHUT[writer].includes(state)
