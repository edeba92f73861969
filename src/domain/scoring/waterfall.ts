import {
  add,
  compareExact,
  divide,
  isZero,
  multiply,
  negate,
  subtract,
  sumExact,
  textOf,
  ZERO,
} from '#domain/number/exact.ts'
import type { Exact } from '#domain/number/exact.ts'
import type { Case } from '#domain/scoring/case.ts'
import type { Corner, Evaluation } from '#domain/scoring/evaluation.ts'
import type { PlanNode } from '#domain/scoring/plan.ts'
import type { WaterfallStep } from '#domain/scoring/scorecard.ts'
import { isFailed, totalBounds } from '#domain/scoring/total.ts'

/**
 * The way from full marks to the total, in points of the base; the steps add up exactly, and steps
 * that change nothing are left out. It tells the lowest total that is still possible: there every open
 * line stands at its least. One step `undetermined` then leads up to the highest. Of a card that a veto
 * fails it tells the unofficial sum, and ends with the step `veto` instead of `total`.
 */
export function waterfallOf(of: Case, evaluations: readonly Evaluation[]): WaterfallStep[] {
  const told = lowest(evaluations)
  const corner = leastOf(told)
  const { sum, total } = corner
  if (sum === null || total === null) return []
  const steps = baseSteps(of, corner)
  pushChange(steps, 'bonus', corner.bonus.counted)
  if (isFailed(told)) return written([...steps, { step: 'veto', change: ZERO }])
  pushChange(steps, 'veto', subtract(total, sum))
  const high = totalBounds(evaluations)?.high ?? total
  pushChange(steps, 'undetermined', subtract(high, total))
  return written([...steps, { step: 'total', change: ZERO }])
}

interface Step {
  step: WaterfallStep['step']
  node?: string
  change: Exact
}

function written(steps: readonly Step[]): WaterfallStep[] {
  let after = ZERO
  return steps.map(({ step, node, change }) => {
    after = add(after, change)
    const texts = { change: textOf(change), after: textOf(after) }
    return node === undefined ? { step, ...texts } : { step, node, ...texts }
  })
}

function pushChange(steps: Step[], step: Step['step'], change: Exact): void {
  if (!isZero(change)) steps.push({ step, change })
}

/** The way in which the facts turn out worst, leaving aside those that a veto fails if others do not. */
function lowest(evaluations: readonly Evaluation[]): Evaluation {
  return evaluations.reduce((worst, one) => (isWorse(one, worst) ? one : worst))
}

function isWorse(one: Evaluation, other: Evaluation): boolean {
  if (isFailed(one) !== isFailed(other)) return isFailed(other)
  const [a, b] = [resultOf(one), resultOf(other)]
  return a !== null && (b === null || compareExact(a, b) < 0)
}

/** What a way comes to at its least; what it would, where a veto fails it. */
function resultOf(one: Evaluation): Exact | null {
  const { sum, total } = leastOf(one)
  return isFailed(one) ? sum : total
}

/** The low corner, or the high one where the low one leaves out everything. */
const leastOf = ({ low, high }: Evaluation): Corner => (low.sum === null ? high : low)

/** From full marks to the base: what each top node lost, then what items and parts left out change. */
function baseSteps({ plan, prepared: { full } }: Case, corner: Corner): Step[] {
  const low = corner.base
  const steps: Step[] = [{ step: 'full', change: full }]
  let sum = full
  let leftOut = ZERO
  const weights = sumExact(plan.parts.map(({ weight }) => weight))
  plan.parts.forEach(({ branch, weight }, at) => {
    const score = low.scores[at] ?? null
    if (score === null) return
    const share = divide(weight, weights)
    const worth = divide(multiply(full, share), branch.of)
    let plainly = multiply(full, share)
    for (const child of branch.children) {
      const lost = lostIn(child, corner)
      if (isZero(lost)) continue
      const change = negate(multiply(lost, worth))
      steps.push({
        step: 'lost',
        node: child.branch ? child.branch.id : child.item.item.id,
        change,
      })
      plainly = add(plainly, change)
      sum = add(sum, change)
    }
    leftOut = add(leftOut, subtract(multiply(score, share), plainly))
  })
  pushChange(steps, 'not-applicable', leftOut)
  pushChange(steps, 'weights', subtract(low.points ?? sum, add(sum, leftOut)))
  return steps
}

function lostIn({ item, branch }: PlanNode, { base, points }: Corner): Exact {
  if (branch) return base.branches[branch.index]?.lost ?? ZERO
  const gained = points[item.index] ?? null
  return gained === null ? ZERO : subtract(item.of, gained)
}
