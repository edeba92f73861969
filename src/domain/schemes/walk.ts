import type { Category, Item, Node, Scheme } from '#domain/schemes/scheme.ts'

/** Something of a scheme with the place where it stands in the file. */
export interface Placed<T> {
  it: T
  /** `parts[0].nodes[2].children[1]` */
  at: string
  /** Categories it lies in, outermost first. */
  above: readonly Category[]
}

function nodesBelow(
  nodes: readonly Node[],
  at: string,
  above: readonly Category[],
): Placed<Node>[] {
  return nodes.flatMap((it, index) => {
    const here: Placed<Node> = { it, at: `${at}[${index}]`, above }
    return it.kind === 'item'
      ? [here]
      : [here, ...nodesBelow(it.children, `${here.at}.children`, [...above, it])]
  })
}

/** Categories and items of all parts, in the order of the file. */
export const nodesOf = (scheme: Scheme): Placed<Node>[] =>
  scheme.parts.flatMap((part, index) => nodesBelow(part.nodes, `parts[${index}].nodes`, []))

export const categoriesOf = (scheme: Scheme): Placed<Category>[] =>
  nodesOf(scheme).flatMap(({ it, ...place }) => (it.kind === 'category' ? [{ it, ...place }] : []))

/** Items of the base, then those of the bonus. */
export const itemsOf = (scheme: Scheme): Placed<Item>[] => [
  ...nodesOf(scheme).flatMap(({ it, ...place }) => (it.kind === 'item' ? [{ it, ...place }] : [])),
  ...(scheme.bonus?.items ?? []).map((it, index) => ({
    it,
    at: `bonus.items[${index}]`,
    above: [],
  })),
]

/** Every use of a measure, by an item's rule or a veto. */
export const measureUses = (scheme: Scheme): { measure: string; at: string }[] => [
  ...itemsOf(scheme).flatMap(({ it: { rule }, at }) =>
    rule.kind === 'judged' ? [] : [{ measure: rule.measure, at: `${at}.rule.measure` }],
  ),
  ...scheme.vetoes.map(({ measure }, index) => ({ measure, at: `vetoes[${index}].measure` })),
]
