import { equalExact, maxExact, minExact, textOf } from '#domain/number/exact.ts'
import type { Exact } from '#domain/number/exact.ts'
import type { Corner, Evaluation } from '#domain/scoring/evaluation.ts'
import type { Points } from '#domain/scoring/scorecard.ts'

/** The least and the most that something may come to. */
export interface Bounds {
  low: Exact
  high: Exact
}

/**
 * The bounds of a figure over all ways in which a card may turn out; null when it has no value in any.
 * The figure only rises with the points of lines, so its corners are its bounds.
 */
export function boundsOf(
  evaluations: readonly Evaluation[],
  figure: (corner: Corner) => Exact | null,
): Bounds | null {
  let low: Exact | null = null
  let high: Exact | null = null
  for (const evaluation of evaluations) {
    const least = figure(evaluation.low)
    const most = evaluation.high === evaluation.low ? least : figure(evaluation.high)
    // Where the low corner leaves out everything, the high one may still have a value.
    low = lower(low, least ?? most)
    high = higher(high, most)
  }
  return low === null || high === null ? null : { low, high }
}

const lower = (a: Exact | null, b: Exact | null): Exact | null =>
  a === null || b === null ? (a ?? b) : minExact(a, b)

const higher = (a: Exact | null, b: Exact | null): Exact | null =>
  a === null || b === null ? (a ?? b) : maxExact(a, b)

export const isOne = ({ low, high }: Bounds): boolean => low === high || equalExact(low, high)

export function rangeText({ low, high }: Bounds): { low: Points; high: Points } {
  const text = textOf(low)
  return { low: text, high: low === high ? text : textOf(high) }
}

export const samePoints = (a: Exact | null, b: Exact | null): boolean =>
  a === b || (a !== null && b !== null && equalExact(a, b))
