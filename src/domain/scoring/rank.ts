import { compareExact, exact } from '#domain/number/exact.ts'
import type { Exact } from '#domain/number/exact.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import type { Scorecard, Total } from '#domain/scoring/scorecard.ts'
import type { UnitId } from '#domain/units/unit.ts'

/** Best and worst rank that are still possible; the same when determined. */
export interface Rank {
  best: number
  worst: number
  /** Units ranked in the class. */
  of: number
}

/** What a rank is found from; rows of a table have it as well as scorecards. */
export type Ranked = Pick<Scorecard, 'unit' | 'total'>

/** Null stands below every total: a unit that a veto fails comes after all others. */
interface Standing {
  unit: UnitId
  low: Exact | null
  high: Exact | null
}

/**
 * Ranks inside one class by exact totals, unrounded. Units to which nothing of the scheme applies have
 * no rank. Where totals are ranges, a rank is the best and the worst that is still possible.
 *
 * @param cards of one class and period
 * @param ties `competition`: 9, 9, 11; `dense`: 6, 6, 7
 */
export function rankClass(cards: readonly Ranked[], ties: Scheme['ties']): Map<UnitId, Rank> {
  const standings = cards.flatMap(({ unit, total }) => standingOf(unit, total))
  const rank = ties === 'competition' ? competition(standings) : dense(standings)
  return new Map(standings.map((one) => [one.unit, { ...rank(one), of: standings.length }]))
}

function standingOf(unit: UnitId, total: Total): Standing[] {
  switch (total.kind) {
    case 'none':
      return total.because === 'vetoed' ? [{ unit, low: null, high: null }] : []
    case 'exact': {
      const points = exact(total.points)
      return [{ unit, low: points, high: points }]
    }
    case 'range':
      return [{ unit, low: total.orNone ? null : exact(total.low), high: exact(total.high) }]
  }
}

type RankOf = (one: Standing) => Pick<Rank, 'best' | 'worst'>

const compare = (a: Exact | null, b: Exact | null): number => {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null)
  return compareExact(a, b)
}

const rising = (values: readonly (Exact | null)[]) => [...values].sort(compare)

/** How many of the rising values are above one. */
function countAbove(values: readonly (Exact | null)[], one: Exact | null): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(values[middle] ?? null, one) > 0) high = middle
    else low = middle + 1
  }
  return values.length - low
}

/** One more than the units that are above; at best those that surely are, at worst those that may be. */
function competition(standings: readonly Standing[]): RankOf {
  const lows = rising(standings.map(({ low }) => low))
  const highs = rising(standings.map(({ high }) => high))
  return ({ low, high }) => ({
    best: 1 + countAbove(lows, high),
    worst: 1 + countAbove(highs, low) - Number(compare(high, low) > 0),
  })
}

/**
 * One more than the different totals that are above. At best, ranges that overlap come to the same
 * total; at worst, every range comes to a total of its own.
 */
function dense(standings: readonly Standing[]): RankOf {
  const shared = fewestTotals(standings)
  const known = different(standings.filter(isExact).map(({ high }) => high))
  const open = rising(standings.filter((one) => !isExact(one)).map(({ high }) => high))
  return (one) => ({
    best: 1 + countAbove(shared, one.high),
    worst:
      1 +
      countAbove(known, one.low) +
      countAbove(open, one.low) -
      Number(compare(one.high, one.low) > 0),
  })
}

const isExact = ({ low, high }: Standing): boolean => compare(low, high) === 0

const different = (values: readonly (Exact | null)[]) =>
  rising(values).filter((value, at, all) => at === 0 || compare(value, all[at - 1] ?? null) !== 0)

/** The fewest totals that all ranges together can come to, rising: taken from above, as low as each allows. */
function fewestTotals(standings: readonly Standing[]): (Exact | null)[] {
  const totals: (Exact | null)[] = []
  for (const { low, high } of [...standings].sort((a, b) => compare(b.low, a.low))) {
    const last = totals[totals.length - 1]
    if (last === undefined || compare(high, last) < 0) totals.push(low)
  }
  return totals.reverse()
}
