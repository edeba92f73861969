import { compareExact, isZero, negate, subtract, textOf, ZERO } from '#domain/number/exact.ts'
import type { Exact } from '#domain/number/exact.ts'
import { exactTotal } from '#domain/overview/period-row.ts'
import type { PeriodRow } from '#domain/overview/period-row.ts'
import type { Points } from '#domain/scoring/scorecard.ts'

export interface Mover<Row> {
  row: Row
  before: Points
  after: Points
  /** After less before, exact. */
  change: Points
}

/**
 * Units whose total changed most, greatest first. A range is no total to compare with.
 *
 * @param before result of the same unit in the period before
 * @param most of each direction
 */
export function movers<Row extends PeriodRow>(
  rows: readonly Row[],
  before: (row: Row) => PeriodRow | undefined,
  most: number,
): { up: Mover<Row>[]; down: Mover<Row>[] } {
  const changes = rows.flatMap((row) => {
    const former = before(row)
    const [from, to] = [former && exactTotal(former.total), exactTotal(row.total)]
    return from && to ? [{ row, from, to, change: subtract(to, from) }] : []
  })
  type Moved = (typeof changes)[number]
  const greatest = (size: (change: Exact) => Exact): Mover<Row>[] =>
    changes
      .filter(({ change }) => !isZero(change) && compareExact(size(change), ZERO) > 0)
      .sort((a, b) => compareExact(size(b.change), size(a.change)))
      .slice(0, most)
      .map(({ row, from, to, change }: Moved) => ({
        row,
        before: textOf(from),
        after: textOf(to),
        change: textOf(change),
      }))
  return { up: greatest((change) => change), down: greatest(negate) }
}
