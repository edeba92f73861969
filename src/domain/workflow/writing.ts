import type { Day } from '#domain/calendar/day.ts'
import type { Ledger } from '#domain/ledgers/ledger.ts'
import type { DatedPeriod, Writer } from '#domain/period/period-lock.ts'
import { isShutFor } from '#domain/period/period-lock.ts'
import type { PeriodText } from '#domain/period/period.ts'
import { isHandedIn, takesFacts } from '#domain/workflow/section.ts'
import type { SectionStep } from '#domain/workflow/section.ts'

/** What keeps a fact from being written: a shut period, or its section that is handed in. */
export interface InTheWay {
  period: DatedPeriod
  because: 'period-locked' | 'section-handed-in'
}

/**
 * The first period that stands in the way of writing a fact of these days. Lasting entries (a
 * mechanism, an account) may be registered late: a locked period reads them as they were when it was
 * locked, so its results do not move. What a unit has handed in stays as it is until it is taken back
 * or returned; a closed period takes facts of a section that the office opened.
 *
 * @param stepIn where the unit's section of the ledger stands in a period
 */
export function whatIsInTheWay(
  writer: Writer,
  { lasts }: Pick<Ledger, 'lasts'>,
  days: readonly Day[],
  periods: readonly DatedPeriod[],
  stepIn: (period: PeriodText) => SectionStep = () => 'open',
): InTheWay | undefined {
  if (lasts !== 'a-day') return undefined
  for (const period of periods) {
    if (!days.some((day) => period.from <= day && day <= period.to)) continue
    const step = stepIn(period.id)
    if (isShutFor(writer, period) && !takesFacts(step, period.state)) {
      return { period, because: 'period-locked' }
    }
    if (writer === 'unit' && period.state === 'open' && isHandedIn(step)) {
      return { period, because: 'section-handed-in' }
    }
  }
  return undefined
}
