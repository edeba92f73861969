import { allMeasures } from '#domain/measures/all.ts'
import type { Measure } from '#domain/measures/measure.ts'
import { compareExact, exact, sumExact, textOf, ZERO } from '#domain/number/exact.ts'
import type { Exact } from '#domain/number/exact.ts'
import type {
  Grade,
  Item,
  Node,
  Part,
  PointsByClass,
  Scheme,
  Veto,
} from '#domain/schemes/scheme.ts'
import type {
  Plan,
  PlanBranch,
  PlanGrade,
  PlanItem,
  PlanNode,
  PlanPart,
  PlanVeto,
  PreparedScheme,
  Reading,
  Use,
} from '#domain/scoring/plan.ts'
import { readingOf } from '#domain/scoring/reading.ts'
import { prepareRule } from '#domain/scoring/rules.ts'

const prepared = new WeakMap<readonly Measure[], WeakMap<Scheme, PreparedScheme>>()

/**
 * A scheme with its measures found and its numbers read, once for each scheme object: keep the object
 * when many units are scored. A published scheme is immutable, and so is the answer.
 *
 * @param measures the measures that items may name
 * @throws RangeError when an item names a measure that is not there, or a scale has no width
 */
export function prepareScheme(
  scheme: Scheme,
  measures: readonly Measure[] = allMeasures,
): PreparedScheme {
  let ofMeasures = prepared.get(measures)
  if (!ofMeasures) prepared.set(measures, (ofMeasures = new WeakMap()))
  let known = ofMeasures.get(scheme)
  if (!known) ofMeasures.set(scheme, (known = prepareAnew(scheme, measures)))
  return known
}

function prepareAnew(scheme: Scheme, measures: readonly Measure[]): PreparedScheme {
  const reading = readingOf(scheme, measures)
  const plans = new Map<string, Plan>()
  return {
    scheme,
    reading,
    full: exact(scheme.full),
    grades: scheme.grades.map(planGrade),
    planFor(classId) {
      let plan = plans.get(classId)
      if (!plan) plans.set(classId, (plan = planClass(scheme, reading, classId)))
      return plan
    },
  }
}

function planGrade({ id, atLeast, above }: Grade): PlanGrade {
  const low = atLeast === undefined ? undefined : exact(atLeast)
  const under = above === undefined ? undefined : exact(above)
  return {
    id,
    reaches: (total) =>
      (low === undefined || compareExact(total, low) >= 0) &&
      (under === undefined || compareExact(total, under) > 0),
  }
}

/** Points of a node for a class, or undefined where the class has no such node. */
export function pointsFor(points: PointsByClass, classId: string): Exact | undefined {
  const own = typeof points === 'number' ? points : points[classId]
  return own === undefined ? undefined : exact(own)
}

/** Gathers what a class has while its tree is walked in the scheme's order. */
interface Gathering {
  classId: string
  uses: ReadonlyMap<string, Use>
  items: PlanItem[]
  branches: number
}

function planClass(scheme: Scheme, reading: Reading, classId: string): Plan {
  if (!scheme.classes.some(({ id }) => id === classId)) {
    throw new RangeError(`scheme ${scheme.id} has no class ${classId}`)
  }
  const uses = new Map(reading.uses.map((use) => [use.measure.id, use]))
  const gathering: Gathering = { classId, uses, items: [], branches: 0 }
  const parts = scheme.parts.map((part) => planPart(part, gathering))
  const bonusItems = (scheme.bonus?.items ?? []).flatMap((item) => planItem(item, gathering, true))
  const { gateAbove, ceiling = 0 } = scheme.bonus ?? {}
  return {
    class: classId,
    items: gathering.items,
    parts,
    branches: gathering.branches,
    bonus: scheme.bonus
      ? {
          items: bonusItems,
          gateAbove: gateAbove === undefined ? null : exact(gateAbove),
          ceiling: exact(ceiling),
        }
      : null,
    vetoes: scheme.vetoes.map((veto) => planVeto(veto, classId, uses)),
  }
}

/** A part has no points of its own: it has what its nodes add up to. */
function planPart(part: Part, gathering: Gathering): PlanPart {
  const index = gathering.branches++
  const children = part.nodes.flatMap((node) => planNode(node, gathering))
  const of = sumExact(children.map(pointsOfNode))
  return { part, weight: exact(part.weight), branch: branchWith(index, part.id, of, children) }
}

function planNode(node: Node, gathering: Gathering): PlanNode[] {
  if (node.kind === 'item') return planItem(node, gathering, false).map((item) => ({ item }))
  const of = pointsFor(node.points, gathering.classId)
  if (of === undefined) return []
  const index = gathering.branches++
  const children = node.children.flatMap((child) => planNode(child, gathering))
  return [{ branch: branchWith(index, node.id, of, children) }]
}

function branchWith(index: number, id: string, of: Exact, children: PlanNode[]): PlanBranch {
  const childPoints = sumExact(children.map(pointsOfNode))
  const overfull = compareExact(childPoints, of) > 0
  return { index, id, of, ofText: textOf(of), children, childPoints, overfull }
}

const pointsOfNode = ({ item, branch }: PlanNode): Exact => (item ?? branch)?.of ?? ZERO

function planItem(item: Item, gathering: Gathering, inBonus: boolean): PlanItem[] {
  const of = pointsFor(item.points, gathering.classId)
  if (of === undefined) return []
  const use = item.rule.kind === 'judged' ? null : useOf(item.rule.measure, gathering.uses)
  const rule = item.rule.kind === 'judged' ? null : prepareRule(item.rule, of)
  const index = gathering.items.length
  const planned = { index, item, of, ofText: textOf(of), use, rule, inBonus }
  gathering.items.push(planned)
  return [planned]
}

function planVeto(veto: Veto, classId: string, uses: ReadonlyMap<string, Use>): PlanVeto {
  return {
    veto,
    use: useOf(veto.measure, uses),
    atLeast: exact(veto.atLeast),
    ceiling: veto.effect.kind === 'ceiling' ? exact(veto.effect.points) : null,
    ofClass: veto.classes === undefined || veto.classes.includes(classId),
  }
}

function useOf(id: string, uses: ReadonlyMap<string, Use>): Use {
  const use = uses.get(id)
  if (!use) throw new RangeError(`no measure ${id}`)
  return use
}
