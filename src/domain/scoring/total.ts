import { textOf } from '#domain/number/exact.ts'
import type { Evaluation } from '#domain/scoring/evaluation.ts'
import { gradesBetween, inOrder } from '#domain/scoring/grade.ts'
import { boundsOf, isOne, rangeText } from '#domain/scoring/hull.ts'
import type { Bounds } from '#domain/scoring/hull.ts'
import type { PreparedScheme } from '#domain/scoring/plan.ts'
import type { Total } from '#domain/scoring/scorecard.ts'

export const isFailed = ({ verdict }: Evaluation): boolean => verdict.fails.length > 0
const mayHaveNone = (evaluation: Evaluation): boolean =>
  isFailed(evaluation) || evaluation.verdict.mayFail.length > 0 || evaluation.mayBeNothing

/** Totals that are still possible where no veto fails the unit; null when there is none. */
export const totalBounds = (evaluations: readonly Evaluation[]): Bounds | null =>
  boundsOf(
    evaluations.filter((one) => !isFailed(one)),
    ({ total }) => total,
  )

export function totalOf(evaluations: readonly Evaluation[]): Total {
  const bounds = totalBounds(evaluations)
  if (!bounds) {
    return { kind: 'none', because: evaluations.some(isFailed) ? 'vetoed' : 'nothing-applies' }
  }
  const orNone = evaluations.some(mayHaveNone)
  if (!orNone && isOne(bounds)) return { kind: 'exact', points: textOf(bounds.low) }
  return { kind: 'range', ...rangeText(bounds), ...(orNone && { orNone }) }
}

/** Grades that are still possible, best first. */
export function gradesOf(evaluations: readonly Evaluation[], prepared: PreparedScheme): string[] {
  return inOrder(
    evaluations.flatMap((one) => (isFailed(one) ? failing(one, prepared) : reached(one, prepared))),
    prepared,
  )
}

function reached({ low, high, verdict }: Evaluation, prepared: PreparedScheme): string[] {
  if (high.total === null) return [...verdict.mayFail]
  return [...gradesBetween(low.total ?? high.total, high.total, prepared), ...verdict.mayFail]
}

/** Several vetoes: the worst of their grades. */
function failing({ verdict }: Evaluation, prepared: PreparedScheme): string[] {
  const order = inOrder([...verdict.fails, ...verdict.mayFail], prepared)
  const worst = Math.max(...verdict.fails.map((grade) => order.indexOf(grade)))
  return order.slice(worst)
}
