import type { Item, Node, Scheme } from '#domain/schemes/scheme.ts'
import type { OrganRole } from '#domain/units/unit.ts'

/** A role that the units of printed tables never have: an item for it alone does not apply to them. */
const NOBODY: readonly OrganRole[] = ['province-government']

/**
 * The scheme as a printed table uses it: the points of every item are given, so no rule, no veto and
 * no fact is needed. An item without printed points did not apply to that unit, and what then happens
 * to its points is said by the scheme as always.
 *
 * @param present items that have points in a row
 */
export function schemeAsPrinted(scheme: Scheme, present: ReadonlySet<string>): Scheme {
  const asGiven = (item: Item): Item => ({
    kind: 'item',
    id: item.id,
    name: item.name,
    points: item.points,
    clauses: item.clauses,
    rule: { kind: 'judged' },
    ...(!present.has(item.id) && { appliesTo: { organRoles: NOBODY } }),
  })
  const nodeAsGiven = (node: Node): Node =>
    node.kind === 'item' ? asGiven(node) : { ...node, children: node.children.map(nodeAsGiven) }
  const { bonus } = scheme
  return {
    ...scheme,
    vetoes: [],
    parts: scheme.parts.map((part) =>
      Object.assign({}, part, { nodes: part.nodes.map(nodeAsGiven) }),
    ),
    // Bonus items without points were not earned, which is 0 and not “does not apply”.
    ...(bonus && { bonus: { ...bonus, items: bonus.items.map((item) => asGiven(item)) } }),
  }
}
