import { Node, mergeAttributes } from '@tiptap/core'
import type { DOMOutputSpec } from '@tiptap/pm/model'
import { chartSvg } from '#documents/official/chart-svg.ts'
import { dataOnPaper } from '#documents/official/papers/bulletin-data.ts'
import { text } from '#domain/bulletin/content.ts'
import type { DataBlock } from '#domain/bulletin/content.ts'

/** What the editor holds of a table or a picture of the data. */
export type DataAttributes = Pick<DataBlock, 'ref' | 'shown'> & { caption: string }

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
 * @param waiting what stands in it until the server has counted
 */
export const dataNode = (waiting: string) =>
  Node.create({
    name: 'data',
    group: 'block',
    atom: true,
    selectable: true,
    draggable: false,
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
      const drawn = data.shown.columns.length === 0 ? [waitingLine(waiting)] : drawnOf(data)
      const caption: DOMOutputSpec = ['p', { class: 'data-caption' }, data.caption]
      return ['div', mergeAttributes(HTMLAttributes, { class: 'data' }), caption, ...drawn]
    },
    renderText: ({ node }) => (node.attrs['data'] as DataAttributes).caption,
  })

const waitingLine = (waiting: string): DOMOutputSpec => ['p', { class: 'data-wait' }, waiting]

function drawnOf(data: DataAttributes): DOMOutputSpec[] {
  const paper = dataOnPaper(dataBlockOf(data))
  const { columns, rows } = data.shown
  const table: DOMOutputSpec = [
    'table',
    ['thead', ['tr', ...columns.map((header): DOMOutputSpec => ['th', header])]],
    [
      'tbody',
      ...rows.map((cells): DOMOutputSpec => [
        'tr',
        ...cells.map((cell): DOMOutputSpec => ['td', cell]),
      ]),
    ],
  ]
  if (paper.kind !== 'chart') return [table]
  const src = `data:image/svg+xml,${encodeURIComponent(chartSvg(paper))}`
  return [['img', { src, alt: data.caption }], table]
}
