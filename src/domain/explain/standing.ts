import { linesIn, pointsOf } from '#domain/explain/lines-in.ts'
import type { PointRange } from '#domain/explain/lines-in.ts'
import {
  add,
  compareExact,
  divide,
  equalExact,
  exact,
  fraction,
  multiply,
  subtract,
  sumExact,
  textOf,
  whole,
} from '#domain/number/exact.ts'
import type { Exact } from '#domain/number/exact.ts'
import type { Points, Scorecard } from '#domain/scoring/scorecard.ts'

/** Figures of a class, over the units whose total is exact. */
export interface ClassFigures {
  units: number
  mean: Points
  best: Points
  /** A quarter of the units, half of them, and three quarters are at or below; between two, in proportion. */
  lowerQuartile: Points
  median: Points
  upperQuartile: Points
  worst: Points
}

export interface Standing {
  class: string
  /** Null when no unit of the class has an exact total. */
  figures: ClassFigures | null
  /** The unit's total less the mean; null when it has no exact total. */
  fromMean: Points | null
  /** Mean points by item, over the units where the item has determined points. */
  items: Readonly<Record<string, { mean: Points; units: number }>>
}

/**
 * Where a unit stands in its class.
 *
 * @param classCards cards of the whole class in the same period and view, the unit's own among them
 */
export function standing(card: Scorecard, classCards: readonly Scorecard[]): Standing {
  const cards = classCards.filter((one) => one.class === card.class)
  const lines = cards.flatMap(linesIn).map((line) => ({ item: line.item, range: pointsOf(line) }))
  return standingAmong(card, cards, lines)
}

/**
 * The same from totals and points alone, where whole cards would be too many.
 *
 * @param classRows of the whole class, the unit's own among them
 * @param lines of all of them
 */
export function standingAmong(
  own: Pick<Scorecard, 'class' | 'total'>,
  classRows: readonly Pick<Scorecard, 'total'>[],
  lines: Iterable<ItemPoints>,
): Standing {
  const totals = classRows.flatMap(exactTotal)
  const [total] = exactTotal(own)
  return {
    class: own.class,
    figures: figuresOf(totals),
    fromMean: total && totals.length > 0 ? textOf(subtract(total, meanOf(totals))) : null,
    items: itemMeans(lines),
  }
}

/** Points that a unit has, or may have, by an item; null where it is left out. */
export interface ItemPoints {
  item: string
  range: PointRange | null
}

const exactTotal = ({ total }: Pick<Scorecard, 'total'>): Exact[] =>
  total.kind === 'exact' ? [exact(total.points)] : []

const meanOf = (values: readonly Exact[]): Exact => divide(sumExact(values), whole(values.length))

/** @returns null for no totals */
export function figuresOf(unsorted: readonly Exact[]): ClassFigures | null {
  if (unsorted.length === 0) return null
  const totals = [...unsorted].sort(compareExact)
  return {
    units: totals.length,
    mean: textOf(meanOf(totals)),
    best: textOf(quantile(totals, 4)),
    lowerQuartile: textOf(quantile(totals, 1)),
    median: textOf(quantile(totals, 2)),
    upperQuartile: textOf(quantile(totals, 3)),
    worst: textOf(quantile(totals, 0)),
  }
}

/** The value `quarters` quarters of the way from the first to the last of rising values, at least one. */
function quantile(values: readonly Exact[], quarters: number): Exact {
  const steps = (values.length - 1) * quarters
  const low = values[Math.floor(steps / 4)] ?? whole(0)
  const high = values[Math.ceil(steps / 4)] ?? low
  return add(low, multiply(subtract(high, low), fraction(steps % 4, 4)))
}

function itemMeans(lines: Iterable<ItemPoints>): Standing['items'] {
  const points = new Map<string, Exact[]>()
  for (const { item, range } of lines) {
    if (!range || !equalExact(range.low, range.high)) continue
    const known = points.get(item)
    if (known) known.push(range.low)
    else points.set(item, [range.low])
  }
  const means = [...points].map(([item, all]) => {
    return [item, { mean: textOf(meanOf(all)), units: all.length }] as const
  })
  return Object.fromEntries(means)
}
