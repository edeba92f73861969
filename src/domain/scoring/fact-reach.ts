import type { Day } from '#domain/calendar/day.ts'
import type { Ledger } from '#domain/ledgers/ledger.ts'
import { previousPeriod, yearOf } from '#domain/period/period.ts'
import type { Period } from '#domain/period/period.ts'
import type { FactReach } from '#domain/scoring/input.ts'

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
