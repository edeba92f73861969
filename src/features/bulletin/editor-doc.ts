import type { JSONContent } from '@tiptap/core'
import type { Block, DataBlock, FigureRun, PartId, Run } from '#domain/bulletin/content.ts'
import { blockText, text } from '#domain/bulletin/content.ts'
import { joined } from '#domain/bulletin/template.ts'
import { dataBlockOf } from './data-node.ts'
import type { DataAttributes } from './data-node.ts'

/**
 * The text of a bulletin as the editor holds it, and back. A figure is one node that cannot be typed
 * into: it holds its question, and the text that it shows only for the eye.
 */
export const toEditor = (blocks: readonly Block[]): JSONContent => ({
  type: 'doc',
  content: blocks.map((block) => ({
    type: block.kind,
    attrs: {
      id: block.id,
      part: block.part,
      ...(block.kind === 'heading' && { level: block.level }),
      ...(block.kind === 'data' && { data: tableOf(block) }),
    },
    ...(block.kind !== 'data' && { content: block.runs.flatMap(nodeOf) }),
  })),
})

const tableOf = (block: DataBlock): DataAttributes => ({
  ref: block.ref,
  shown: block.shown,
  caption: blockText(block),
})

const nodeOf = (run: Run): JSONContent[] => {
  if (run.kind === 'figure') return [{ type: 'figure', attrs: { run } }]
  return run.text === '' ? [] : [{ type: 'text', text: run.text }]
}

/**
 * Blocks keep their ids; one that was split off gets a new one, and belongs to the part of the block
 * before it.
 */
export function fromEditor(doc: JSONContent, newId: () => string): Block[] {
  const taken = new Set<string>()
  let part: PartId = 'basis'
  return (doc.content ?? []).map((node): Block => {
    const known = String(node.attrs?.['id'] ?? '')
    const id = known !== '' && !taken.has(known) ? known : newId()
    taken.add(id)
    part = (node.attrs?.['part'] as PartId | null) ?? part
    if (node.type === 'data') {
      return { ...dataBlockOf(node.attrs?.['data'] as DataAttributes), id, part }
    }
    const runs = joined((node.content ?? []).flatMap(runOf))
    if (node.type !== 'heading') return { id, kind: 'paragraph', part, runs }
    return { id, kind: 'heading', part, level: levelOf(node.attrs?.['level']), runs }
  })
}

const levelOf = (level: unknown) => (level === 2 || level === 3 || level === 4 ? level : 1)

function runOf(node: JSONContent): Run[] {
  if (node.type === 'text') return [text(node.text ?? '')]
  if (node.type === 'figure') return [node.attrs?.['run'] as FigureRun]
  // A line break inside a block has no place in an official document.
  return node.type === 'hardBreak' ? [text(' ')] : []
}
