import { exact, isZero, subtract, textOf } from '#domain/number/exact.ts'
import type { ExactText } from '#domain/number/exact.ts'
import type { Branch, Line, PartResult, Scorecard } from '#domain/scoring/scorecard.ts'
import { losesPoints } from './line-state.ts'

/** A category, a part or the bonus, with what it lost. */
export interface GroupNode {
  kind: 'group'
  key: string
  /** Category, part or bonus; names are in the scheme. */
  id: string
  of: ExactText
  low: ExactText
  high: ExactText
  /** What is available after items that do not apply. */
  available: ExactText
  /** Least points lost that are sure; '0' for the bonus. */
  lost: ExactText
  capped: boolean
  /** Factor on points where it is not 1. */
  scale: ExactText | undefined
  isBonus: boolean
  children: readonly LineTreeNode[]
}

export interface LineNode {
  kind: 'line'
  key: string
  line: Line
  isBonus: boolean
}

/** What opens below a line: its facts, clauses and neighbours. */
export interface DetailNode {
  kind: 'detail'
  key: string
  node: LineNode
}

export type LineTreeNode = GroupNode | LineNode | DetailNode

/** Which lines a tree shows. */
export type Shown = 'all' | 'lost'

type Grouped = Pick<Branch, 'of' | 'low' | 'high' | 'available' | 'scale'>

function groupOf(
  id: string,
  of: Grouped,
  children: readonly LineTreeNode[],
  more: Partial<GroupNode> = {},
): GroupNode {
  const { low, high, available, scale } = of
  return {
    kind: 'group',
    key: `group:${id}`,
    id,
    of: of.of,
    low,
    high,
    available,
    lost: textOf(subtract(exact(available), exact(high))),
    capped: false,
    scale: scale === '1' ? undefined : scale,
    isBonus: false,
    children,
    ...more,
  }
}

function nodesOf(nodes: readonly (Branch | Line)[], shown: Shown, isBonus = false): LineTreeNode[] {
  return nodes.flatMap((node): LineTreeNode[] => {
    if ('item' in node) {
      const line = { kind: 'line' as const, key: `line:${node.item}`, line: node, isBonus }
      return shown === 'all' || losesPoints(node, isBonus) ? [line] : []
    }
    const children = nodesOf(node.children, shown)
    const group = groupOf(node.category, node, children, { capped: node.capped })
    return children.length > 0 ? [group] : []
  })
}

function partNodes(parts: readonly PartResult[], shown: Shown): LineTreeNode[] {
  const [only] = parts
  if (only && parts.length === 1) return nodesOf(only.children, shown)
  return parts.flatMap((part) => {
    const children = nodesOf(part.children, shown)
    return children.length > 0 ? [groupOf(part.part, part, children)] : []
  })
}

/** The tree of a card: parts where there are several, categories, items, and the bonus last. */
export function lineTree({ parts, bonus }: Scorecard, shown: Shown): LineTreeNode[] {
  const roots = partNodes(parts, shown)
  const earned = bonus ? nodesOf(bonus.lines, shown, true) : []
  if (!bonus || earned.length === 0) return roots
  const { low, high } = bonus.counted
  const of = { of: high, low, high, available: high, scale: '1' }
  return [...roots, groupOf('bonus', of, earned, { isBonus: true, lost: '0' })]
}

export function childrenOf(node: LineTreeNode): readonly LineTreeNode[] {
  switch (node.kind) {
    case 'group':
      return node.children
    case 'line':
      return [{ kind: 'detail', key: `detail:${node.line.item}`, node }]
    case 'detail':
      return []
  }
}

export const keyOf = ({ key }: LineTreeNode): string => key

/** Keys of everything that opens. */
export const keysBelow = (nodes: readonly LineTreeNode[]): string[] =>
  nodes.flatMap((node) =>
    node.kind === 'detail' ? [] : [node.key, ...keysBelow(childrenOf(node))],
  )

/** Keys of the groups, which stand open at first. */
export const groupKeys = (nodes: readonly LineTreeNode[]): string[] =>
  nodes.flatMap((node) => (node.kind === 'group' ? [node.key, ...groupKeys(node.children)] : []))

export const isOpenEnded = ({ low, high }: Pick<GroupNode, 'low' | 'high'>): boolean =>
  !isZero(subtract(exact(high), exact(low)))
