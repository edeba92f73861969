import type { ObservationKind, ObservationKindId } from '#domain/observation/kind.ts'
import { compareExact, exact, subtract } from '#domain/number/exact.ts'
import type { Exact, ExactText } from '#domain/number/exact.ts'

/** What the office made of a discrepancy. `dismissed`: the observation is set aside. */
export const DECISIONS = ['reported', 'observed', 'dismissed'] as const
export type Decision = (typeof DECISIONS)[number]

/**
 * Whether something is left to hold against the unit: not where its report was believed, or the
 * observation was set aside.
 */
export const isAgainstUnit = (state: Decision | 'open' | 'corrected'): boolean =>
  state !== 'reported' && state !== 'dismissed'

/** The worst that was seen of a unit in a period, with what was decided about it. */
export interface Observed {
  kind: ObservationKindId
  /** In the unit of the kind. */
  value: ExactText
  decision?: Decision
}

export type Direction = 'reported-better' | 'reported-worse'

export interface Discrepancy {
  /** Always above the tolerance. */
  size: Exact
  direction: Direction
}

/**
 * How far apart reported and observed are; undefined where they agree within the tolerance, or where
 * what was seen contradicts nothing.
 */
export function discrepancyOf(
  kind: Pick<ObservationKind, 'better' | 'sees' | 'tolerance'>,
  reported: Exact,
  observed: Exact,
): Discrepancy | undefined {
  const isMore = compareExact(reported, observed) >= 0
  const size = isMore ? subtract(reported, observed) : subtract(observed, reported)
  if (compareExact(size, exact(kind.tolerance)) <= 0) return undefined
  const isBetter = isMore === (kind.better === 'more')
  if (!isBetter && kind.sees === 'least') return undefined
  return { size, direction: isBetter ? 'reported-better' : 'reported-worse' }
}

/** The worse of two values of a kind. */
export const worse = ({ better }: Pick<ObservationKind, 'better'>, a: number, b: number): number =>
  better === 'less' ? Math.max(a, b) : Math.min(a, b)
