import { linesIn, pointsOf } from '#domain/explain/lines-in.ts'
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
  const totals = cards.flatMap(exactTotal).sort(compareExact)
  const [own] = exactTotal(card)
  return {
    class: card.class,
    figures: totals.length === 0 ? null : figuresOf(totals),
    fromMean: own && totals.length > 0 ? textOf(subtract(own, meanOf(totals))) : null,
    items: itemMeans(cards),
  }
}

const exactTotal = ({ total }: Scorecard): Exact[] =>
  total.kind === 'exact' ? [exact(total.points)] : []

const meanOf = (values: readonly Exact[]): Exact => divide(sumExact(values), whole(values.length))

/** @param totals rising, at least one */
function figuresOf(totals: readonly Exact[]): ClassFigures {
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

/** The value `quarters` quarters of the way from the first to the last of rising values. */
function quantile(values: readonly Exact[], quarters: number): Exact {
  const steps = (values.length - 1) * quarters
  const low = values[Math.floor(steps / 4)] ?? whole(0)
  const high = values[Math.ceil(steps / 4)] ?? low
  return add(low, multiply(subtract(high, low), fraction(steps % 4, 4)))
}

function itemMeans(cards: readonly Scorecard[]): Standing['items'] {
  const points = new Map<string, Exact[]>()
  for (const line of cards.flatMap(linesIn)) {
    const range = pointsOf(line)
    if (!range || !equalExact(range.low, range.high)) continue
    const known = points.get(line.item)
    if (known) known.push(range.low)
    else points.set(line.item, [range.low])
  }
  const means = [...points].map(([item, all]) => {
    return [item, { mean: textOf(meanOf(all)), units: all.length }] as const
  })
  return Object.fromEntries(means)
}
