import { guangdong201352 } from '#domain/schemes/built-in.ts'
import type { Item, Node } from '#domain/schemes/scheme.ts'
import { classOf } from '#domain/scoring/class.ts'
import { chance } from '../invent/chance.ts'
import { courseOf } from '../invent/facts-of-unit.ts'
import type { Situation } from '../invent/situation.ts'
import type { JudgementsLine } from '../office-file.ts'
import { CLOSED_PERIOD, OPEN_PERIOD } from '../periods.ts'
import type { SampleUnit } from '../units/units.ts'
import { FAKER } from './cast.ts'

const itemsOf = (node: Node): readonly Item[] =>
  node.kind === 'item' ? [node] : node.children.flatMap(itemsOf)

const judgedItems: readonly Item[] = guangdong201352.parts
  .flatMap(({ nodes }) => nodes.flatMap(itemsOf))
  .filter(({ rule }) => rule.kind === 'judged')

/** What a unit claims for each judged item, and what the inspectors gave; nothing yet in the open period. */
export const judgementsOf = (unit: SampleUnit): JudgementsLine[] =>
  courseOf(unit)
    .filter(({ period }) => period.text !== OPEN_PERIOD)
    .flatMap((s) =>
      judgedItems.flatMap((item) => {
        const full = pointsFor(item, s)
        return full === undefined ? [] : [judgement(s, item, full)]
      }),
    )

/** Full points of an item for the unit's class; undefined where it is not asked of it. */
function pointsFor({ points, appliesTo }: Item, { unit, period }: Situation): number | undefined {
  const roles = appliesTo?.organRoles
  if (roles && !roles.some((role) => unit.organRoles.includes(role))) return undefined
  const parentKind = unit.kind === 'department' || unit.kind === 'office' ? 'province' : null
  const question = { scheme: guangdong201352, unit, parentKind, period: period.text } as const
  const own = classOf(question) ?? ''
  return typeof points === 'number' ? points : points[own]
}

function judgement(s: Situation, item: Item, full: number): JudgementsLine {
  const { unit, lot, period, level } = s
  const earned = 0.45 + 0.55 * level + (chance(lot, period.text, item.id, 'judged') - 0.5) * 0.14
  const given = tenths(full * earned, full)
  const claimed = tenths(full * (unit.id === FAKER ? 1 : earned + 0.12), full)
  // A quarter of the units has an item that nobody has judged yet.
  const open = period.text === CLOSED_PERIOD && chance(lot, 'not judged yet') < 0.25
  const notYet = open && chance(lot, item.id, 'this one') < 0.5
  return [unit.id, period.text, item.id, claimed, notYet ? null : given, inspectorOf(s)]
}

const tenths = (points: number, full: number): string =>
  String(Math.round(Math.min(full, Math.max(0, points)) * 10) / 10)

/** Who looks after whom; Guangzhou's own office judges its districts. */
export const inspectorOf = ({ unit, period }: Pick<Situation, 'unit' | 'period'>): string => {
  if (unit.parent === '440100') return 'inspector.guangzhou'
  return chance(unit.id, period.text, 'inspector') < 0.5 ? 'inspector' : 'inspector2'
}
