import { add, divide, equalExact, isZero, multiply, ZERO } from '#domain/number/exact.ts'
import type { Exact } from '#domain/number/exact.ts'
import type { Plan, PlanPart, PreparedScheme } from '#domain/scoring/plan.ts'
import { fold } from '#domain/scoring/tree.ts'
import type { Folded, PointsOf } from '#domain/scoring/tree.ts'

/** The weighted sources and the base that they make, with all branches below. */
export interface Base {
  branches: readonly Folded[]
  /** Score of each part, out of full marks; null where nothing in it applies. */
  scores: readonly (Exact | null)[]
  /** Null when nothing of the scheme applies. */
  points: Exact | null
}

export function baseOf({ scheme, full }: PreparedScheme, plan: Plan, points: PointsOf): Base {
  const branches: Folded[] = []
  const scores = plan.parts.map(({ branch }) => {
    const { applies, available, gained } = fold(branch, points, scheme.notApplicable, branches)
    return applies && !isZero(available) ? outOfFull(gained, available, full) : null
  })
  return { branches, scores, points: weighted(plan.parts, scores) }
}

/** (81.22 + 0.64) ÷ (100 + 0.64) × 100: gained of what was available, out of full marks. */
const outOfFull = (gained: Exact, available: Exact, full: Exact): Exact =>
  equalExact(available, full) ? gained : multiply(divide(gained, available), full)

/** The weighted mean; the weights of parts that do not apply go to the others, in proportion. */
function weighted(parts: readonly PlanPart[], scores: readonly (Exact | null)[]): Exact | null {
  let sum = ZERO
  let weights = ZERO
  parts.forEach(({ weight }, at) => {
    const score = scores[at] ?? null
    if (score === null) return
    sum = add(sum, multiply(score, weight))
    weights = add(weights, weight)
  })
  return isZero(weights) ? null : divide(sum, weights)
}
