import { blockText } from '#domain/bulletin/content.ts'
import type { Block } from '#domain/bulletin/content.ts'

/** What a comment sits on. Places are counted in characters of the text of a block. */
export type Anchor =
  | { kind: 'document' }
  | { kind: 'block'; block: string; text: string }
  | { kind: 'passage'; block: string; from: number; to: number; text: string }
  /** 原文已删: what it sat on is not in the text any more; it comes back where that does. */
  | { kind: 'gone'; text: string }

export const COMMENT_ACTS = ['comment', 'reply', 'resolve', 'reopen'] as const
export type CommentAct = (typeof COMMENT_ACTS)[number]
export type CommentState = 'open' | 'resolved'

/** What can be done about a comment: one that is resolved is reopened before it goes on. */
export const COMMENT_MOVES: Readonly<Record<CommentState, readonly CommentAct[]>> = {
  open: ['reply', 'resolve'],
  resolved: ['reopen'],
}

export const commentStateAfter = (act: CommentAct): CommentState =>
  act === 'resolve' ? 'resolved' : 'open'

/** A passage shorter than this stands in too many places to be found again by its words. */
const LEAST_FOUND = 2

type Blocks = readonly Block[]
const textsOf = (blocks: Blocks) => new Map(blocks.map((block) => [block.id, blockText(block)]))

/** The place that somebody named, where the text still reads so; else where the words are, or gone. */
export function anchorAt(
  { block, from, to, text }: { block: string; from: number; to: number; text: string },
  blocks: Blocks,
): Anchor {
  const now = textsOf(blocks).get(block)
  if (now === undefined) return foundAmong(text, [...textsOf(blocks)])
  if (now.slice(from, to) === text) return { kind: 'passage', block, from, to, text }
  return foundAmong(text, [[block, now]])
}

export function anchorOn(id: string, blocks: Blocks): Anchor | undefined {
  const text = textsOf(blocks).get(id)
  return text === undefined ? undefined : { kind: 'block', block: id, text }
}

/** Where a comment sits after the text was changed: it moves with its passage. */
export function movedAnchor(anchor: Anchor, before: Blocks, after: Blocks): Anchor {
  if (anchor.kind === 'document') return anchor
  const [old, now] = [textsOf(before), textsOf(after)]
  const changed = [...now].filter(([id, text]) => old.get(id) !== text)
  if (anchor.kind === 'gone') return foundAmong(anchor.text, changed)
  const text = now.get(anchor.block)
  if (anchor.kind === 'block') {
    if (text !== undefined) return { ...anchor, text }
    const twin = changed.find(([, one]) => one === anchor.text && one !== '')
    return twin ? { ...anchor, block: twin[0] } : { kind: 'gone', text: anchor.text }
  }
  const was = old.get(anchor.block)
  const range = was !== undefined && text !== undefined ? movedRange(anchor, was, text) : undefined
  if (text === undefined || !range) return foundAmong(anchor.text, changed)
  return { ...anchor, ...range, text: text.slice(range.from, range.to) }
}

interface Range {
  from: number
  to: number
}

/** A range of a text after one stretch of it was replaced; undefined when it was replaced as a whole. */
function movedRange({ from, to }: Range, before: string, after: string): Range | undefined {
  if (before === after) return { from, to }
  const start = commonStart(before, after)
  const rest = commonEnd(before.slice(start), after.slice(start))
  const end = before.length - rest
  const shift = after.length - before.length
  if (to <= start) return { from, to }
  if (from >= end) return { from: from + shift, to: to + shift }
  if (from >= start && to <= end) return undefined
  return { from: Math.min(from, start), to: to > end ? to + shift : end + shift }
}

function commonStart(a: string, b: string): number {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1
  return at
}

function commonEnd(a: string, b: string): number {
  let count = 0
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count += 1
  return count
}

/** Cut out and put in elsewhere, split off, or brought back: the words say where. */
function foundAmong(text: string, places: readonly (readonly [string, string])[]): Anchor {
  for (const [block, all] of text.length < LEAST_FOUND ? [] : places) {
    const from = all.indexOf(text)
    if (from >= 0) return { kind: 'passage', block, from, to: from + text.length, text }
  }
  return { kind: 'gone', text }
}
