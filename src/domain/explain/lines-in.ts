import { exact, ZERO } from '#domain/number/exact.ts'
import type { Exact } from '#domain/number/exact.ts'
import type { Branch, Line, Scorecard } from '#domain/scoring/scorecard.ts'

const below = (node: Branch | Line): Line[] =>
  'item' in node ? [node] : node.children.flatMap(below)

/** Every line of a card in the scheme's order, those of the bonus last. */
export const linesIn = (card: Pick<Scorecard, 'parts' | 'bonus'>): Line[] => [
  ...card.parts.flatMap((part) => part.children.flatMap(below)),
  ...(card.bonus?.lines ?? []),
]

export interface PointRange {
  low: Exact
  high: Exact
}

/** The points a line has, or may have; null where the item is left out. */
export function pointsOf(line: Line): PointRange | null {
  switch (line.kind) {
    case 'undetermined':
      return { low: exact(line.low), high: exact(line.high) }
    case 'not-reported':
      return { low: ZERO, high: ZERO }
    case 'scored':
    case 'exempt':
    case 'not-applicable': {
      if (line.points === null) return null
      const points = exact(line.points)
      return { low: points, high: points }
    }
  }
}

/** The total a card has, or may have: the unofficial one where a veto leaves no other. */
export function totalRange({
  total,
  unofficial,
}: Pick<Scorecard, 'total' | 'unofficial'>): PointRange | null {
  switch (total.kind) {
    case 'exact': {
      const points = exact(total.points)
      return { low: points, high: points }
    }
    case 'range':
      return { low: exact(total.low), high: exact(total.high) }
    case 'none':
      return unofficial && { low: exact(unofficial.low), high: exact(unofficial.high) }
  }
}
