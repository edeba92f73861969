import {
  add,
  compareExact,
  divide,
  isZero,
  minExact,
  multiply,
  ONE,
  subtract,
  ZERO,
} from '#domain/number/exact.ts'
import type { Exact } from '#domain/number/exact.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import type { PlanBranch } from '#domain/scoring/plan.ts'

/** Points of each item by its number in the plan; null where it is left out. */
export type PointsOf = readonly (Exact | null)[]

/** What a category or a part came to. */
export interface Folded {
  /** Something below applies. */
  applies: boolean
  available: Exact
  gained: Exact
  /** Lost by this node: what is available and was not gained. */
  lost: Exact
  /** Children lost more than the node has to lose. */
  capped: boolean
  /** Factor on the losses of the children, which spreads the points of those that do not apply. */
  scale: Exact
}

const NOTHING: Folded = {
  applies: false,
  available: ZERO,
  gained: ZERO,
  lost: ZERO,
  capped: false,
  scale: ONE,
}

/** What the children have together, before the node's own terms. */
interface Sums {
  available: Exact
  gained: Exact
  /** Full points of the children that apply. */
  points: Exact
  applies: boolean
}

/**
 * A branch from its leaves: it loses what its children lose, but never more than it has.
 *
 * @param into receives the result of every branch by its number
 */
export function fold(
  branch: PlanBranch,
  points: PointsOf,
  strategy: Scheme['notApplicable'],
  into: Folded[],
): Folded {
  const sums = sumChildren(branch, points, strategy, into)
  const folded = !sums.applies
    ? NOTHING
    : strategy === 'spread'
      ? spread(branch, sums)
      : plain(branch, sums)
  into[branch.index] = folded
  return folded
}

function sumChildren(
  branch: PlanBranch,
  points: PointsOf,
  strategy: Scheme['notApplicable'],
  into: Folded[],
): Sums {
  const sums: Sums = { available: ZERO, gained: ZERO, points: ZERO, applies: false }
  for (const { item, branch: child } of branch.children) {
    if (item) {
      const gained = points[item.index] ?? null
      if (gained !== null) addTo(sums, item.of, item.of, gained)
    } else {
      const below = fold(child, points, strategy, into)
      if (below.applies) addTo(sums, child.of, below.available, below.gained)
    }
  }
  return sums
}

function addTo(sums: Sums, points: Exact, available: Exact, gained: Exact): void {
  sums.points = add(sums.points, points)
  sums.available = add(sums.available, available)
  sums.gained = add(sums.gained, gained)
  sums.applies = true
}

/** Points of what does not apply are nobody's to gain or lose. */
function plain({ of, childPoints, overfull }: PlanBranch, sums: Sums): Folded {
  const lostBelow = subtract(sums.available, sums.gained)
  const available = overfull
    ? minExact(of, sums.available)
    : subtract(of, subtract(childPoints, sums.available))
  const lost = minExact(of, lostBelow)
  return {
    applies: true,
    available,
    gained: subtract(available, lost),
    lost,
    capped: overfull && compareExact(lostBelow, of) > 0,
    scale: ONE,
  }
}

/** Points of what does not apply go to its siblings, in proportion to their own. */
function spread({ of, childPoints }: PlanBranch, sums: Sums): Folded {
  const scale = isZero(sums.points) ? ONE : divide(childPoints, sums.points)
  const lostBelow = multiply(subtract(sums.available, sums.gained), scale)
  const lost = minExact(of, lostBelow)
  return {
    applies: true,
    available: of,
    gained: subtract(of, lost),
    lost,
    capped: compareExact(lostBelow, of) > 0,
    scale,
  }
}
