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
import type { PlanNode, PlanPart } from '#domain/scoring/plan.ts'
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
  pushChange(steps, { step: 'bonus' }, corner.bonus.counted)
  if (isFailed(told)) return written([...steps, { step: 'veto', change: ZERO }])
  pushChange(steps, { step: 'veto' }, subtract(total, sum))
  const high = totalBounds(evaluations)?.high ?? total
  pushChange(steps, { step: 'undetermined' }, subtract(high, total))
  return written([...steps, { step: 'total', change: ZERO }])
}

type Step = Pick<WaterfallStep, 'step' | 'node'> & { change: Exact }

function written(steps: readonly Step[]): WaterfallStep[] {
  let after = ZERO
  return steps.map(({ change, ...step }) => {
    after = add(after, change)
    return { ...step, change: textOf(change), after: textOf(after) }
  })
}

function pushChange(steps: Step[], step: Pick<Step, 'step' | 'node'>, change: Exact): void {
  if (!isZero(change)) steps.push({ ...step, change })
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
  plan.parts.forEach((part, at) => {
    const score = low.scores[at] ?? null
    if (score === null) return
    const share = divide(part.weight, weights)
    const lost = lostBy(part, corner)
    const worth = divide(multiply(full, share), part.branch.of)
    for (const { node, points } of lost) {
      const change = negate(multiply(points, worth))
      pushChange(steps, { step: 'lost', node }, change)
      sum = add(sum, change)
    }
    const lostInPart = lost.reduce((all, { points }) => add(all, points), ZERO)
    const plainly = subtract(full, divide(multiply(lostInPart, full), part.branch.of))
    leftOut = add(leftOut, multiply(subtract(score, plainly), share))
  })
  pushChange(steps, { step: 'not-applicable' }, leftOut)
  pushChange(steps, { step: 'weights' }, subtract(low.points ?? sum, add(sum, leftOut)))
  return steps
}

interface Lost {
  node: string
  points: Exact
}

const lostBy = ({ branch }: PlanPart, corner: Corner): Lost[] =>
  branch.children.map((child) => lostIn(child, corner))

function lostIn({ item, branch }: PlanNode, corner: Corner): Lost {
  if (branch) return { node: branch.id, points: corner.base.branches[branch.index]?.lost ?? ZERO }
  const points = corner.points[item.index] ?? null
  return { node: item.item.id, points: points === null ? ZERO : subtract(item.of, points) }
}
