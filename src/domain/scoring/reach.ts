import type { PeriodText } from '#domain/period/period.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import { frameOf } from '#domain/scoring/frame.ts'
import type { FactReach } from '#domain/scoring/input.ts'
import type { PreparedScheme } from '#domain/scoring/plan.ts'
import { prepareScheme } from '#domain/scoring/prepare.ts'

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
