/** A row of a tree as it stands in a table. */
export interface TreeRow<Node> {
  node: Node
  key: string
  /** From 1. */
  level: number
  /** Undefined for a leaf. */
  open: boolean | undefined
  /** Among the nodes below the same one, from 1. */
  position: number
  siblings: number
  parent: string | undefined
}

/** The rows in sight: those of which all nodes above are open, in order. */
export function treeRows<Node>(
  nodes: readonly Node[],
  childrenOf: (node: Node) => readonly Node[],
  keyOf: (node: Node) => string,
  isOpen: (key: string) => boolean,
  above: { level: number; key?: string } = { level: 0 },
): TreeRow<Node>[] {
  return nodes.flatMap((node, index) => {
    const key = keyOf(node)
    const children = childrenOf(node)
    const open = children.length > 0 ? isOpen(key) : undefined
    const row: TreeRow<Node> = {
      node,
      key,
      level: above.level + 1,
      open,
      position: index + 1,
      siblings: nodes.length,
      parent: above.key,
    }
    const below = open
      ? treeRows(children, childrenOf, keyOf, isOpen, { level: row.level, key })
      : []
    return [row, ...below]
  })
}

export type TreeMove = { focus: string } | { toggle: string } | undefined

/** What a key does on a row of a tree: to another row, or open and shut. */
export function treeMove<Node>(rows: readonly TreeRow<Node>[], at: number, key: string): TreeMove {
  const row = rows[at]
  if (!row) return undefined
  const to = (index: number): TreeMove => {
    const target = rows[index]
    return target ? { focus: target.key } : undefined
  }
  switch (key) {
    case 'ArrowDown':
      return to(at + 1)
    case 'ArrowUp':
      return to(at - 1)
    case 'Home':
      return to(0)
    case 'End':
      return to(rows.length - 1)
    case 'ArrowRight':
      return row.open === false ? { toggle: row.key } : row.open ? to(at + 1) : undefined
    case 'ArrowLeft':
      if (row.open) return { toggle: row.key }
      return row.parent === undefined ? undefined : { focus: row.parent }
    case 'Enter':
    case ' ':
      return row.open === undefined ? undefined : { toggle: row.key }
    default:
      return undefined
  }
}
