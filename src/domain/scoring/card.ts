import { divide, equalExact, maxExact, textOf, ZERO } from '#domain/number/exact.ts'
import type { Exact } from '#domain/number/exact.ts'
import { askedOf } from '#domain/scoring/asked-ledgers.ts'
import type { Case } from '#domain/scoring/case.ts'
import type { Completions } from '#domain/scoring/completions.ts'
import { ENGINE } from '#domain/scoring/engine.ts'
import type { Corner, Evaluation } from '#domain/scoring/evaluation.ts'
import { boundsOf, rangeText } from '#domain/scoring/hull.ts'
import type { Bounds } from '#domain/scoring/hull.ts'
import { lineOver, vetoesOver } from '#domain/scoring/merge.ts'
import type { PlanBranch, PlanNode } from '#domain/scoring/plan.ts'
import type { BonusResult, Branch, Line, PartResult, Scorecard } from '#domain/scoring/scorecard.ts'
import { gradesOf, totalOf } from '#domain/scoring/total.ts'
import type { Folded } from '#domain/scoring/tree.ts'
import { waterfallOf } from '#domain/scoring/waterfall.ts'

/** The scorecard of a case, over all ways in which its pending facts may turn out. */
export function cardOf(of: Case, completions: Completions): Scorecard {
  const { input, view, plan, prepared } = of
  const { evaluations } = completions
  const lineOf = linesOf(of, completions)
  return {
    unit: input.unit.id,
    period: input.period,
    scheme: { id: input.scheme.id, version: input.scheme.version },
    class: plan.class,
    view,
    asOf: input.asOf,
    engine: ENGINE,
    vetoes: vetoesOver(completions),
    parts: partsOf(of, evaluations, lineOf),
    base: rangeText(boundsOf(evaluations, ({ base }) => base.points) ?? NOTHING),
    bonus: bonusResult(of, evaluations, lineOf),
    total: totalOf(evaluations),
    unofficial: unofficialOf(evaluations),
    grades: gradesOf(evaluations, prepared),
    waterfall: waterfallOf(of, evaluations),
    reported: reportedIn(of),
  }
}

const NOTHING: Bounds = { low: ZERO, high: ZERO }

type LineOf = (index: number) => Line

function linesOf({ plan }: Case, completions: Completions): LineOf {
  const lines = plan.items.map((item) => lineOver(item, completions))
  return (index) => {
    const line = lines[index]
    if (!line) throw new RangeError(`no item ${index} in class ${plan.class}`)
    return line
  }
}

function partsOf(
  { plan, prepared }: Case,
  evaluations: readonly Evaluation[],
  lineOf: LineOf,
): PartResult[] {
  const isSpread = prepared.scheme.notApplicable === 'spread'
  return plan.parts.map(({ part, branch }, at): PartResult => {
    const { available, gained, scale } = foldedOver(branch, evaluations)
    const score = boundsOf(evaluations, ({ base }) => base.scores[at] ?? null)
    const applies = score !== null
    return {
      part: part.id,
      weight: part.weight,
      of: branch.ofText,
      available: textOf(available),
      ...rangeText(gained),
      scale: isSpread || !applies ? scale : factor(prepared.full, available),
      score: applies ? rangeText(score) : null,
      children: childrenOf(branch, evaluations, lineOf),
    }
  })
}

const factor = (full: Exact, available: Exact): string =>
  equalExact(full, available) ? '1' : textOf(divide(full, available))

const childrenOf = (
  { children }: PlanBranch,
  evaluations: readonly Evaluation[],
  lineOf: LineOf,
): (Branch | Line)[] => children.map((child) => childOf(child, evaluations, lineOf))

function childOf(
  { item, branch }: PlanNode,
  evaluations: readonly Evaluation[],
  lineOf: LineOf,
): Branch | Line {
  if (item) return lineOf(item.index)
  const { available, gained, scale, capped } = foldedOver(branch, evaluations)
  return {
    category: branch.id,
    of: branch.ofText,
    available: textOf(available),
    ...rangeText(gained),
    capped,
    scale,
    children: childrenOf(branch, evaluations, lineOf),
  }
}

/** A branch over all ways: of what may be available the most, and the factor of the lowest corner. */
function foldedOver({ index }: PlanBranch, evaluations: readonly Evaluation[]) {
  const at = ({ base }: Corner): Folded | undefined => base.branches[index]
  const available = boundsOf(evaluations, (corner) => at(corner)?.available ?? null) ?? NOTHING
  const gained = boundsOf(evaluations, (corner) => at(corner)?.gained ?? null) ?? NOTHING
  const capped = evaluations.some(({ low, high }) => at(low)?.capped || at(high)?.capped)
  const scale = evaluations[0] && at(evaluations[0].low)?.scale
  return {
    available: maxExact(available.low, available.high),
    gained,
    capped,
    scale: scale ? textOf(scale) : '1',
  }
}

function bonusResult(
  { plan }: Case,
  evaluations: readonly Evaluation[],
  lineOf: LineOf,
): BonusResult | null {
  if (!plan.bonus) return null
  return {
    gate: plan.bonus.gateAbove === null ? null : gateOf(evaluations),
    lines: plan.bonus.items.map(({ index }) => lineOf(index)),
    earned: rangeText(boundsOf(evaluations, ({ bonus }) => bonus.earned) ?? NOTHING),
    counted: rangeText(boundsOf(evaluations, ({ bonus }) => bonus.counted) ?? NOTHING),
  }
}

function gateOf(evaluations: readonly Evaluation[]): BonusResult['gate'] {
  if (evaluations.every(({ low }) => low.bonus.open)) return 'open'
  return evaluations.some(({ high }) => high.bonus.open) ? 'undetermined' : 'shut'
}

/** What the total would be without vetoes; null where none strikes nor may strike. */
function unofficialOf(evaluations: readonly Evaluation[]): Scorecard['unofficial'] {
  const concerns = evaluations.some(
    ({ verdict: { fails, mayFail, lowestCeiling } }) =>
      fails.length + mayFail.length > 0 || lowestCeiling !== null,
  )
  const bounds = concerns ? boundsOf(evaluations, ({ sum }) => sum) : null
  return bounds && rangeText(bounds)
}

/** Sections handed in, of those that the unit's items and vetoes read. */
function reportedIn(of: Case): Scorecard['reported'] {
  const asked = askedOf(of)
  return { sections: bitsIn(asked & ~of.missing), of: bitsIn(asked) }
}

function bitsIn(set: number): number {
  let bits = 0
  for (let left = set; left !== 0; left &= left - 1) bits += 1
  return bits
}
