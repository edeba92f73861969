import { Node, mergeAttributes } from '@tiptap/core'
import { runText } from '#domain/bulletin/content.ts'
import type { FigureRun } from '#domain/bulletin/content.ts'

/** A live figure in the text: chosen and moved as one piece, never typed into. */
export const figureNode = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  selectable: true,
  addAttributes() {
    return {
      run: {
        default: null,
        parseHTML: (element) => JSON.parse(element.getAttribute('data-run') ?? 'null') as unknown,
        renderHTML: ({ run }) => ({ 'data-run': JSON.stringify(run) }),
      },
    }
  },
  parseHTML() {
    return [{ tag: 'span[data-run]' }]
  },
  renderHTML({ node, HTMLAttributes }) {
    const run = node.attrs['run'] as FigureRun
    const look = { class: run.override ? 'figure changed' : 'figure' }
    return ['span', mergeAttributes(HTMLAttributes, look), runText(run)]
  },
  renderText: ({ node }) => runText(node.attrs['run'] as FigureRun),
})
