import { add, minExact } from '#domain/number/exact.ts'
import type { Exact } from '#domain/number/exact.ts'
import { bonusOf } from '#domain/scoring/bonus.ts'
import type { BonusPoints } from '#domain/scoring/bonus.ts'
import type { Case } from '#domain/scoring/case.ts'
import type { Outcome } from '#domain/scoring/outcome.ts'
import { baseOf } from '#domain/scoring/parts.ts'
import type { Base } from '#domain/scoring/parts.ts'
import type { VetoResult } from '#domain/scoring/scorecard.ts'
import type { PointsOf } from '#domain/scoring/tree.ts'
import { verdictOf } from '#domain/scoring/vetoes.ts'
import type { Verdict } from '#domain/scoring/vetoes.ts'

/** All sums, with every open line at its least or at its most. */
export interface Corner {
  points: PointsOf
  base: Base
  bonus: BonusPoints
  /** Base and bonus; null when nothing of the scheme applies. */
  sum: Exact | null
  /** The sum under the ceilings of vetoes. */
  total: Exact | null
}

/** The whole card for one way in which pending facts may turn out. */
export interface Evaluation {
  outcomes: readonly Outcome[]
  vetoes: readonly VetoResult[]
  verdict: Verdict
  /** The same object as `high` when no line is open. */
  low: Corner
  high: Corner
  /** Items may turn out to be left out until nothing of the scheme applies. */
  mayBeNothing: boolean
}

export function evaluate(
  of: Case,
  outcomes: readonly Outcome[],
  vetoes: readonly VetoResult[],
): Evaluation {
  const verdict = verdictOf(of.plan.vetoes, vetoes)
  const isOpen = outcomes.some(({ low, high }) => low !== high)
  const lows = outcomes.map(({ low }) => low)
  const low = cornerOf(of, lows, verdict.lowestCeiling)
  if (!isOpen && verdict.lowestCeiling === verdict.ceiling) {
    return { outcomes, vetoes, verdict, low, high: low, mayBeNothing: low.sum === null }
  }
  const highs = outcomes.map(({ high }) => high)
  const high = cornerOf(of, highs, verdict.ceiling)
  return { outcomes, vetoes, verdict, low, high, mayBeNothing: mayBeNothing(of, outcomes) }
}

function mayBeNothing({ prepared, plan }: Case, outcomes: readonly Outcome[]): boolean {
  const certain = outcomes.map(({ low, mayBeLeftOut }) => (mayBeLeftOut ? null : low))
  return baseOf(prepared, plan, certain).points === null
}

function cornerOf({ prepared, plan }: Case, points: PointsOf, ceiling: Exact | null): Corner {
  const base = baseOf(prepared, plan, points)
  const bonus = bonusOf(plan, points, base.points)
  const sum = base.points === null ? null : add(base.points, bonus.counted)
  const total = sum === null || ceiling === null ? sum : minExact(sum, ceiling)
  return { points, base, bonus, sum, total }
}
