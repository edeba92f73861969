import { compareExact, equalExact, exact, textOf } from '#domain/number/exact.ts'
import { sumOfNumbers } from '#domain/schemes/checks/weights.ts'
import { classesWith, pointsFor } from '#domain/schemes/points-by-class.ts'
import { error, warning, type Problem } from '#domain/schemes/problem.ts'
import type { Node, Scheme } from '#domain/schemes/scheme.ts'
import { categoriesOf, itemsOf, nodesOf, type Placed } from '#domain/schemes/walk.ts'

const sumFor = (nodes: readonly Node[], classId: string) =>
  sumOfNumbers(nodes.map(({ points }) => pointsFor(points, classId) ?? 0))

/** The nodes of a part add up to full marks, for each class. */
const parts = (scheme: Scheme): Problem[] =>
  scheme.parts.flatMap((part, index) =>
    scheme.classes.flatMap(({ id }) => {
      const sum = sumFor(part.nodes, id)
      if (equalExact(sum, exact(scheme.full))) return []
      const params = { part: part.id, class: id, sum: textOf(sum), full: scheme.full }
      return [error(`parts[${index}]`, 'points-do-not-add-up', params)]
    }),
  )

/**
 * Children may add up to more than their category, which then caps what can be lost (封顶). With less
 * some points could never be lost, nor gained for a reason.
 */
function categories(scheme: Scheme): Problem[] {
  return categoriesOf(scheme).flatMap(({ it, at }) =>
    classesWith(scheme, it.points).flatMap((id) => {
      const [points, sum] = [pointsFor(it.points, id) ?? 0, sumFor(it.children, id)]
      const order = compareExact(sum, exact(points))
      if (order === 0) return []
      const params = { category: it.id, class: id, sum: textOf(sum), points }
      return [
        order < 0 ? error(at, 'category-short', params) : warning(at, 'category-capped', params),
      ]
    }),
  )
}

/** A class that has the node but not its category would lose the node without a word. */
const children = (scheme: Scheme): Problem[] =>
  nodesOf(scheme).flatMap(({ it, at, above }) => {
    const parent = above.at(-1)
    if (!parent) return []
    const have = classesWith(scheme, parent.points)
    // One number means every class; where the category says less, the category is meant.
    const own = typeof it.points === 'number' ? [] : classesWith(scheme, it.points)
    return own
      .filter((id) => !have.includes(id))
      .map((id) =>
        error(at, 'child-without-category', { node: it.id, category: parent.id, class: id }),
      )
  })

const seen = (scheme: Scheme, { it, at }: Placed<Node>): Problem[] => {
  const classes = classesWith(scheme, it.points)
  if (classes.length === 0) return [error(at, 'item-without-class', { item: it.id })]
  return classes.every((id) => pointsFor(it.points, id) === 0)
    ? [warning(at, 'item-without-points', { item: it.id })]
    : []
}

export const checkPoints = (scheme: Scheme): Problem[] => [
  ...parts(scheme),
  ...categories(scheme),
  ...children(scheme),
  ...itemsOf(scheme).flatMap((item) => seen(scheme, item)),
]
