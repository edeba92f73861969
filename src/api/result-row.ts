import type { ScorecardRow } from '#contract/scorecard-row.ts'
import { approximate, exact, subtract, textOf } from '#domain/number/exact.ts'
import type { Exact } from '#domain/number/exact.ts'
import type { Total } from '#domain/scoring/scorecard.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { Result } from '#api/kept-results.ts'

type TotalOf = ScorecardRow['total']

/** Exact points, or undefined where a total is a range or none. */
export const exactPoints = (total: Total): Exact | undefined =>
  total.kind === 'exact' ? exact(total.points) : undefined

/** Exact difference of two totals, or null unless both are exact. */
export function differenceOf(left: Total, right: Total | undefined): Exact | null {
  const [a, b] = [exactPoints(left), right && exactPoints(right)]
  return a && b ? subtract(a, b) : null
}

/** A row of the province's table. */
export function scorecardRow(
  result: Result,
  before: Result | undefined,
  stale: ReadonlySet<UnitId>,
): ScorecardRow {
  const { unit, total, self } = result
  const difference = differenceOf(self, total)
  const change = differenceOf(total, before?.total)
  return {
    unit: unit.id,
    name: result.name,
    shortName: unit.shortName,
    code: unit.code,
    kind: unit.kind,
    parent: unit.parent,
    region: [...result.region],
    class: result.class,
    total: total as TotalOf,
    unofficial: result.unofficial,
    grades: [...result.grades],
    rank: result.rank,
    self: self as TotalOf,
    difference: difference && textOf(difference),
    previous: (before?.total as TotalOf | undefined) ?? null,
    change: change && textOf(change),
    reported: result.reported,
    vetoed: result.vetoes.length > 0,
    undetermined: result.undetermined > 0 || total.kind === 'range',
    asOf: result.asOf,
    stale: stale.has(unit.id),
  }
}

/** The nearest binary number to a total, or to its low end; null where there is none. For sorting. */
export function sortValue(total: Total): number | null {
  if (total.kind === 'none') return null
  return approximate(exact(total.kind === 'exact' ? total.points : total.low))
}
