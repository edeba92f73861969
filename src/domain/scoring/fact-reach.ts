import type { Day } from '#domain/calendar/day.ts'
import type { Ledger } from '#domain/ledgers/ledger.ts'
import { previousPeriod, yearOf } from '#domain/period/period.ts'
import type { Period, PeriodText } from '#domain/period/period.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import { frameOf } from '#domain/scoring/frame.ts'
import type { FactReach } from '#domain/scoring/input.ts'
import type { PreparedScheme } from '#domain/scoring/plan.ts'
import { prepareScheme } from '#domain/scoring/prepare.ts'

/** Days whose facts some window of the period looks at: the year so far, and the period before. */
export function reachOf(period: Period): FactReach {
  const before = previousPeriod(period).from
  const year = yearOf(period).from
  return { from: before < year ? before : year, to: period.to }
}

/** Whether a fact of these days can matter to the period. Lasting entries go on mattering. */
export function isWithinReach(ledger: Ledger, days: readonly Day[], period: Period): boolean {
  const { from, to } = reachOf(period)
  return days.some((day) => day <= to && (ledger.lasts !== 'a-day' || day >= from))
}

/** What is in force may date from any day. */
const FIRST_DAY = '0001-01-01'

/**
 * The days from which facts can matter to a scheme in a period, for queries. They are meant of the day
 * that holds: a fact that verification has moved counts by its corrected day in the official view, and
 * by its own day in the self-scored one.
 *
 * @throws RangeError when the period is not a period
 */
export function factReach(
  scheme: Scheme,
  period: PeriodText,
  prepared: PreparedScheme = prepareScheme(scheme),
): FactReach {
  const { period: current, before, yearFrom } = frameOf(period)
  const from = prepared.reading.feeds.map(({ window }) => {
    switch (window) {
      case 'period':
        return current.from
      case 'year-to-date':
        return yearFrom
      case 'in-force':
        return FIRST_DAY
      case 'period-and-before':
        return before.from
    }
  })
  return { from: from.sort()[0] ?? current.from, to: current.to }
}
