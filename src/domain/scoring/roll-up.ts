import {
  add,
  divide,
  equalExact,
  exact,
  isZero,
  multiply,
  sumExact,
  textOf,
  whole,
  ZERO,
} from '#domain/number/exact.ts'
import type { ExactText } from '#domain/number/exact.ts'
import type { RollUp } from '#domain/schemes/scheme.ts'
import { rangeText } from '#domain/scoring/hull.ts'
import type { Bounds } from '#domain/scoring/hull.ts'
import type { Points, Scorecard, Total } from '#domain/scoring/scorecard.ts'

/** What a region's result is made of; rows of a table have it as well as scorecards. */
export type RolledUp = Pick<Scorecard, 'class' | 'total'>

/** One source of a region's result: its own card, or the mean of the units of a class below it. */
export interface RollUpShare {
  /** Null for the region's own card. */
  class: string | null
  /** Percent by the scheme, and in this result, where sources without a result give theirs away. */
  weight: number
  counts: ExactText
  /** Units in the mean; among them those that a veto fails, which stand in it with 0. */
  units: number
  vetoed: number
  /** Null where no unit is scored. */
  mean: { low: Points; high: Points } | null
}

export interface RollUpResult {
  total: Total
  shares: readonly RollUpShare[]
}

/**
 * A region's result: its own total and the means of those below, class by class, by the scheme's
 * weights. A class in which no unit is scored gives its weight to the others, in proportion. A unit
 * below that a veto fails counts with 0, since leaving it out could raise the mean; where the region's
 * own card fails, so does its result.
 *
 * @param own null where the region itself is not scored
 * @param below cards of all units below the region
 */
export function rollUp(
  { own: ownWeight, below: classes }: RollUp,
  own: RolledUp | null,
  below: readonly RolledUp[],
): RollUpResult {
  const sources: Source[] = [
    meanOf(null, ownWeight, own ? [withTotal(own)] : []),
    ...classes.map((one) =>
      meanOf(
        one.class,
        one.weight,
        below.filter((card) => card.class === one.class),
      ),
    ),
  ]
  const scored = sources.filter(counting)
  const all = sumExact(sources.map(({ weight }) => exact(weight)))
  const scoredWeight = sumExact(scored.map(({ weight }) => exact(weight)))
  const counts = ({ weight, mean }: Source) =>
    mean === null || isZero(scoredWeight)
      ? ZERO
      : divide(multiply(exact(weight), all), scoredWeight)
  const sumOf = (corner: 'low' | 'high') =>
    divide(sumExact(scored.map((one) => multiply(one.mean[corner], counts(one)))), whole(100))
  return {
    total: own && fails(own) ? VETOED : totalIn(scored, sumOf, mayFail(own)),
    shares: sources.map((source) => shareOf(source, textOf(counts(source)))),
  }
}

const shareOf = (source: Source, counts: ExactText): RollUpShare => ({
  class: source.class,
  weight: source.weight,
  counts,
  units: source.units,
  vetoed: source.vetoed,
  mean: source.mean && rangeText(source.mean),
})

const VETOED: Total = { kind: 'none', because: 'vetoed' }

type Source = Omit<RollUpShare, 'counts' | 'mean'> & { mean: Bounds | null }
type Scored = Source & { mean: Bounds }

/** The region's own range, for the outcomes in which it has a total at all. */
function withTotal({ class: own, total }: RolledUp): RolledUp {
  if (total.kind !== 'range') return { class: own, total }
  const { kind, low, high } = total
  return { class: own, total: { kind, low, high } }
}

/** A source that has something to say and is asked. */
const counting = (source: Source): source is Scored => source.mean !== null && source.weight > 0

const fails = ({ total }: RolledUp): boolean => total.kind === 'none' && total.because === 'vetoed'

const mayFail = (own: RolledUp | null): boolean =>
  own?.total.kind === 'range' && own.total.orNone === true

function totalIn(
  scored: readonly Scored[],
  sumOf: (corner: 'low' | 'high') => Bounds['low'],
  orNone: boolean,
): Total {
  if (scored.length === 0) return { kind: 'none', because: 'nothing-applies' }
  const [low, high] = [sumOf('low'), sumOf('high')]
  if (!orNone && equalExact(low, high)) return { kind: 'exact', points: textOf(low) }
  return { kind: 'range', ...rangeText({ low, high }), ...(orNone && { orNone }) }
}

/** The mean of the units of a class that have a result; null when there is none. */
function meanOf(classId: string | null, weight: number, cards: readonly RolledUp[]): Source {
  const results = cards.flatMap(({ total }) => boundsIn(total) ?? [])
  const share = {
    class: classId,
    weight,
    units: results.length,
    vetoed: cards.filter(fails).length,
  }
  if (results.length === 0) return { ...share, mean: null }
  const sum = results.reduce((all, one) => ({
    low: add(all.low, one.low),
    high: add(all.high, one.high),
  }))
  const units = whole(results.length)
  return { ...share, mean: { low: divide(sum.low, units), high: divide(sum.high, units) } }
}

function boundsIn(total: Total): Bounds | null {
  switch (total.kind) {
    case 'exact': {
      const points = exact(total.points)
      return { low: points, high: points }
    }
    case 'range':
      return { low: total.orNone ? ZERO : exact(total.low), high: exact(total.high) }
    case 'none':
      return total.because === 'vetoed' ? { low: ZERO, high: ZERO } : null
  }
}
