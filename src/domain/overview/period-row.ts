import { exact } from '#domain/number/exact.ts'
import type { Exact } from '#domain/number/exact.ts'
import type { Scorecard, Total } from '#domain/scoring/scorecard.ts'

/** The result of a unit, as far as figures over many units need it. */
export interface PeriodRow extends Pick<
  Scorecard,
  'class' | 'total' | 'unofficial' | 'grades' | 'reported'
> {
  self: Total
  /** Vetoes that strike. */
  vetoes: readonly string[]
}

export const exactTotal = (total: Total): Exact | undefined =>
  total.kind === 'exact' ? exact(total.points) : undefined

/** Exact totals only: a range is no number. */
export const exactTotals = (rows: readonly PeriodRow[]): Exact[] =>
  rows.flatMap(({ total }) => exactTotal(total) ?? [])

/** Handed in everything that was asked for. */
export const isComplete = ({ reported }: Pick<PeriodRow, 'reported'>): boolean =>
  reported.sections === reported.of
