import type { Component } from 'vue'
import { Node, mergeAttributes } from '@tiptap/core'
import type { NodeViewProps } from '@tiptap/core'
import type { DOMOutputSpec } from '@tiptap/pm/model'
import { VueNodeViewRenderer } from '@tiptap/vue-3'
import { text } from '#domain/bulletin/content.ts'
import type { DataBlock, FigureRun } from '#domain/bulletin/content.ts'
import type { TableOrigins } from '#domain/bulletin/data-ref.ts'

/** What the editor holds of a table or a picture of the data. */
export type DataAttributes = Pick<DataBlock, 'ref' | 'shown'> & { caption: string }

export interface DataNodeOptions {
  /** What stands in it until the server has counted. */
  waiting: string
  /** What the cells of a block come from, as the server said when it was last saved. */
  originsOf: (block: string, data: DataAttributes) => TableOrigins | undefined
  /** Somebody asks what a cell counts. */
  ask: (run: FigureRun) => void
}

export const dataBlockOf = ({ ref, shown, caption }: DataAttributes): DataBlock => ({
  id: '',
  kind: 'data',
  part: 'situation',
  runs: [text(caption)],
  ref,
  shown,
})

/**
 * A table or a picture of the data: one piece that cannot be typed into.
 *
 * @param view draws it; what is copied is its caption and its cells
 */
export const dataNode = (options: DataNodeOptions, view: Component) =>
  Node.create<DataNodeOptions>({
    name: 'data',
    group: 'block',
    atom: true,
    selectable: true,
    draggable: false,
    addOptions: () => options,
    addAttributes() {
      return {
        data: {
          default: null,
          parseHTML: (element) =>
            JSON.parse(element.getAttribute('data-table') ?? 'null') as unknown,
          renderHTML: ({ data }) => ({ 'data-table': JSON.stringify(data) }),
        },
      }
    },
    parseHTML() {
      return [{ tag: 'div[data-table]' }]
    },
    renderHTML({ node, HTMLAttributes }) {
      const data = node.attrs['data'] as DataAttributes
      const caption: DOMOutputSpec = ['p', data.caption]
      return ['div', mergeAttributes(HTMLAttributes, { class: 'data' }), caption, tableOf(data)]
    },
    renderText: ({ node }) => (node.attrs['data'] as DataAttributes).caption,
    // What leads elsewhere is not for the editor: it would choose the table instead.
    addNodeView: () =>
      VueNodeViewRenderer(view as Component<NodeViewProps>, {
        stopEvent: ({ event: { target } }) =>
          target instanceof Element && target.closest('a, [role="button"]') !== null,
      }),
  })

function tableOf({ shown: { columns, rows } }: DataAttributes): DOMOutputSpec {
  const line = (tag: 'th' | 'td', cells: readonly string[]): DOMOutputSpec => [
    'tr',
    ...cells.map((cell): DOMOutputSpec => [tag, cell]),
  ]
  return [
    'table',
    ['thead', line('th', columns)],
    ['tbody', ...rows.map((cells) => line('td', cells))],
  ]
}
