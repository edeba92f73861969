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
import type { PlanBranch, PlanItem } from '#domain/scoring/plan.ts'

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

/** What the children have lost together, before the node's own terms. */
interface Sums {
  applies: boolean
  /** Full points of the children that do not apply. */
  leftOut: Exact
  /** Points of the children that cannot be had, for what does not apply in them or below. */
  unavailable: Exact
  lost: Exact
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
  const sums: Sums = { applies: false, leftOut: ZERO, unavailable: ZERO, lost: ZERO }
  for (const { item, branch: child } of branch.children) {
    if (item) addItem(sums, item, points[item.index] ?? null)
    else addBranch(sums, child, fold(child, points, strategy, into))
  }
  const folded = foldWith(branch, sums, strategy)
  into[branch.index] = folded
  return folded
}

function addItem(sums: Sums, { of }: PlanItem, gained: Exact | null): void {
  if (gained === null) leaveOut(sums, of)
  else {
    sums.applies = true
    if (gained !== of) sums.lost = add(sums.lost, subtract(of, gained))
  }
}

function addBranch(sums: Sums, { of }: PlanBranch, { applies, available, lost }: Folded): void {
  if (!applies) leaveOut(sums, of)
  else {
    sums.applies = true
    sums.lost = add(sums.lost, lost)
    if (available !== of) sums.unavailable = add(sums.unavailable, subtract(of, available))
  }
}

function leaveOut(sums: Sums, points: Exact): void {
  sums.leftOut = add(sums.leftOut, points)
  sums.unavailable = add(sums.unavailable, points)
}

function foldWith(branch: PlanBranch, sums: Sums, strategy: Scheme['notApplicable']): Folded {
  if (!sums.applies) return NOTHING
  return strategy === 'spread' ? spread(branch, sums) : plain(branch, sums)
}

/** Points of what does not apply are nobody's to gain or lose. */
function plain({ of, childPoints, overfull }: PlanBranch, { unavailable, lost }: Sums): Folded {
  if (!overfull) return foldedOf(unavailable === ZERO ? of : subtract(of, unavailable), lost, false)
  const available = minExact(of, subtract(childPoints, unavailable))
  return foldedOf(available, minExact(of, lost), compareExact(lost, of) > 0)
}

/** Points of what does not apply go to its siblings, in proportion to their own. */
function spread({ of, childPoints }: PlanBranch, { leftOut, lost }: Sums): Folded {
  const applying = subtract(childPoints, leftOut)
  const scale = isZero(applying) || leftOut === ZERO ? ONE : divide(childPoints, applying)
  const weighed = multiply(lost, scale)
  return foldedOf(of, minExact(of, weighed), compareExact(weighed, of) > 0, scale)
}

const foldedOf = (available: Exact, lost: Exact, capped: boolean, scale = ONE): Folded => ({
  applies: true,
  available,
  gained: subtract(available, lost),
  lost,
  capped,
  scale,
})
