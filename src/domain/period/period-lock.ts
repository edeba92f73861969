import type { Day } from '#domain/calendar/day.ts'
import type { Ledger } from '#domain/ledgers/ledger.ts'
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

/**
 * The first period that stands in the way of writing a fact of these days. Lasting entries (a
 * mechanism, an account) may be registered late: a locked period reads them as they were when it was
 * locked, so its results do not move. A closed period takes facts of a section that the office opened.
 *
 * @param reopened whether the office opened this ledger of a period again
 */
export function periodInTheWay(
  writer: Writer,
  ledger: Pick<Ledger, 'lasts'>,
  days: readonly Day[],
  periods: readonly DatedPeriod[],
  reopened: (period: PeriodText) => boolean = () => false,
): DatedPeriod | undefined {
  if (ledger.lasts !== 'a-day') return undefined
  return periods.find(
    (period) =>
      isShutFor(writer, period) &&
      !(period.state === 'closed' && reopened(period.id)) &&
      days.some((day) => period.from <= day && day <= period.to),
  )
}
