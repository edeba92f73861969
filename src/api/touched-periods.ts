import type { Day } from '#domain/calendar/day.ts'
import type { Ledger } from '#domain/ledgers/ledger.ts'
import { isShutFor } from '#domain/period/period-lock.ts'
import type { Writer } from '#domain/period/period-lock.ts'
import { periodOf } from '#domain/period/period.ts'
import type { PeriodText } from '#domain/period/period.ts'
import { isWithinReach } from '#domain/scoring/fact-reach.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { whatIsInTheWay } from '#domain/workflow/writing.ts'
import { scoringPeriod, scoringPeriods } from '#database/scored-in.ts'
import type { ScoringPeriod } from '#database/scored-in.ts'
import { sectionSteps } from '#database/section.ts'
import type { Database } from '#database/schema.ts'
import { markStale } from '#database/stale.ts'
import { Refusal } from '#api/refusal.ts'

/**
 * Periods whose results may move with a fact of these days.
 *
 * @throws Refusal `period-locked` when one of them takes nothing more from this writer,
 *   `section-handed-in` when the unit has handed the ledger in
 */
export async function periodsTouched(
  db: Database,
  writer: Writer,
  unit: UnitId,
  ledger: Ledger,
  days: readonly Day[],
): Promise<PeriodText[]> {
  const [first = ''] = days.toSorted()
  const periods = await scoringPeriods(db, first)
  const running = periods.flatMap(({ id, state }) =>
    state === 'open' || state === 'closed' ? [id] : [],
  )
  const stepOf = await sectionSteps(db, [unit], ledger.lasts === 'a-day' ? running : [])
  const obstacle = whatIsInTheWay(writer, ledger, days, periods, (period) =>
    stepOf(unit, ledger.id, period),
  )
  if (obstacle) {
    throw new Refusal(obstacle.because, { period: obstacle.period.id, ledger: ledger.id })
  }
  return periods
    .filter(({ id, state }) => state !== 'locked' && isWithinReach(ledger, days, periodOf(id)))
    .map(({ id }) => id)
}

/**
 * A period in which something may still be written.
 *
 * @throws Refusal `not-found`, `period-not-open` or `period-locked`
 */
export async function writablePeriod(
  db: Database,
  writer: Writer,
  id: PeriodText,
): Promise<ScoringPeriod> {
  const period = await scoringPeriod(db, id)
  if (!period) throw new Refusal('not-found', { period: id })
  if (period.state === 'planned' && writer === 'unit') {
    throw new Refusal('period-not-open', { period: id, opens: period.opens })
  }
  if (isShutFor(writer, period)) throw new Refusal('period-locked', { period: id })
  return period
}

/** @param mark number of the audit entry of the write */
export const outdate = (
  db: Database,
  mark: number,
  unit: UnitId,
  periods: readonly PeriodText[],
): Promise<void> => markStale(db, mark, [unit], periods)
