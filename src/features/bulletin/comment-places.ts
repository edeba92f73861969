import type { Node } from '@tiptap/pm/model'
import type { Selection } from '@tiptap/pm/state'
import { runText } from '#domain/bulletin/content.ts'
import type { FigureRun } from '#domain/bulletin/content.ts'
import type { DataAttributes } from './data-node.ts'

/** What a comment is put on, as the server is told. */
export type CommentOn =
  | { kind: 'document' }
  | { kind: 'block'; block: string }
  | { kind: 'passage'; block: string; from: number; to: number; text: string }

/** A figure is one place of the editor, and as long as its text in the text of the block. */
const textOf = (node: Node): string =>
  node.type.name === 'figure' ? runText(node.attrs['run'] as FigureRun) : (node.text ?? '')

const allText = (block: Node): string => {
  if (block.type.name === 'data') return (block.attrs['data'] as DataAttributes).caption
  let text = ''
  block.forEach((child) => (text += textOf(child)))
  return text
}

/** Characters of the text of a block that stand before a place inside of it. */
function charactersBefore(block: Node, place: number): number {
  let characters = 0
  block.forEach((child, at) => {
    if (at + child.nodeSize <= place) characters += textOf(child).length
    else if (at < place) characters += child.isText ? place - at : 0
  })
  return characters
}

/** The place inside a block before or behind so many characters; a figure is taken as a whole. */
function placeOf(block: Node, characters: number, side: 'before' | 'behind'): number {
  let [left, place] = [characters, block.content.size]
  let isFound = false
  block.forEach((child, at) => {
    const { length } = textOf(child)
    if (isFound || left > length) {
      left -= length
      return
    }
    // At the border of two children both fit: the range is kept narrow.
    if (side === 'before' && left === length && at + child.nodeSize < block.content.size) {
      left -= length
      return
    }
    isFound = true
    if (child.isText) place = at + left
    else place = side === 'before' ? at : at + child.nodeSize
  })
  return place
}

/** From and to in the editor of a passage of a block that begins at `start`. */
export const rangeOf = (
  block: Node,
  start: number,
  { from, to }: { from: number; to: number },
) => ({
  from: start + 1 + placeOf(block, from, 'before'),
  to: start + 1 + placeOf(block, to, 'behind'),
})

/** What is selected: a passage of one block, or else the block where the selection begins. */
export function selected(
  doc: Node,
  { from, to }: Pick<Selection, 'from' | 'to'>,
): Exclude<CommentOn, { kind: 'document' }> | undefined {
  const place = doc.resolve(from)
  const block = place.depth === 0 ? doc.nodeAt(from) : place.node(1)
  const id = String(block?.attrs['id'] ?? '')
  if (!block || id === '') return undefined
  const start = place.depth === 0 ? from : place.before(1)
  const range = {
    from: charactersBefore(block, from - start - 1),
    to: charactersBefore(block, Math.min(to - start - 1, block.content.size)),
  }
  const text = allText(block).slice(range.from, range.to)
  return text === '' ? { kind: 'block', block: id } : { kind: 'passage', block: id, ...range, text }
}

export const textOfBlock = (doc: Node, id: string): string => {
  let text = ''
  doc.forEach((block) => {
    if (block.attrs['id'] === id) text = allText(block)
  })
  return text
}
