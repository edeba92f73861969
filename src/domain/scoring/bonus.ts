import { add, compareExact, minExact, ZERO } from '#domain/number/exact.ts'
import type { Exact } from '#domain/number/exact.ts'
import type { Plan } from '#domain/scoring/plan.ts'
import type { PointsOf } from '#domain/scoring/tree.ts'

export interface BonusPoints {
  /** What the items earned. */
  earned: Exact
  /** What counts of it: nothing behind a shut gate, and never more than the ceiling. */
  counted: Exact
  /** True also where there is no gate. */
  open: boolean
}

export const NO_BONUS: BonusPoints = { earned: ZERO, counted: ZERO, open: false }

/** @param base null when nothing of the scheme applies: then no gate opens */
export function bonusOf({ bonus }: Plan, points: PointsOf, base: Exact | null): BonusPoints {
  if (!bonus) return NO_BONUS
  let earned = ZERO
  for (const { index } of bonus.items) earned = add(earned, points[index] ?? ZERO)
  const open = base !== null && opens(bonus.gateAbove, base)
  return { earned, counted: open ? minExact(bonus.ceiling, earned) : ZERO, open }
}

/** Exactly the gate is not above the gate. */
const opens = (gateAbove: Exact | null, base: Exact): boolean =>
  gateAbove === null || compareExact(base, gateAbove) > 0
