import { shallowRef } from 'vue'
import type { ShallowRef } from 'vue'
import type { Editor } from '@tiptap/core'
import type { BulletinBody } from '#contract/bulletin-body.ts'
import { tablesIn } from '#domain/bulletin/content.ts'
import type { FigureRun } from '#domain/bulletin/content.ts'
import { NOTHING_TABLED } from '#domain/bulletin/data-ref.ts'
import type { DataRef } from '#domain/bulletin/data-ref.ts'
import type { DataAttributes } from './data-node.ts'

export interface AskedTable {
  ref: DataRef
  caption: string
}

/** Tables in the text: put in, changed, taken out, shown as the server counts, and asked what they count. */
export function useEditorTables(
  editor: Readonly<ShallowRef<Editor | undefined>>,
  bulletin: BulletinBody,
) {
  /** As it was last saved: it knows what the cells come from. */
  const saved = shallowRef(bulletin)
  /** The cell whose source is looked at. */
  const cell = shallowRef<FigureRun>()
  /** The table that is made or changed; its place where it is in the text already. */
  const table = shallowRef<{ asked: AskedTable | undefined; at: number | undefined }>()

  const open = (data: DataAttributes, at: number) => {
    table.value = { asked: { ref: data.ref, caption: data.caption }, at }
  }
  const keep = (kept: BulletinBody) => {
    saved.value = kept
  }
  return {
    table,
    saved,
    cell,
    open,
    keep,
    /** Undefined for cells that are other ones than those that were saved. */
    originsOf(id: string, { shown }: DataAttributes) {
      const known = tablesIn(saved.value.content).find((block) => block.id === id)
      const isKnown = known && JSON.stringify(known.shown) === JSON.stringify(shown)
      return isKnown ? saved.value.tables.find(({ block }) => block === id)?.rows : undefined
    },
    /** The table that is chosen, or a new one. */
    start() {
      const { selection, doc } = editor.value?.state ?? {}
      const node = selection && doc?.nodeAt(selection.from)
      if (selection && node?.type.name === 'data') {
        open(node.attrs['data'] as DataAttributes, selection.from)
      } else table.value = { asked: undefined, at: undefined }
    },
    change(asked: AskedTable | undefined) {
      const at = table.value?.at
      table.value = undefined
      const now = editor.value
      if (!now) return
      const data = asked && { ...asked, shown: NOTHING_TABLED }
      if (at === undefined) {
        // Behind the paragraph of the cursor, which stays whole.
        const { $to } = now.state.selection
        const end = $to.depth === 0 ? $to.pos : $to.after(1)
        if (data) now.chain().focus().insertContentAt(end, { type: 'data', attrs: { data } }).run()
        return
      }
      now
        .chain()
        .focus()
        .command(({ tr }) => {
          if (data) tr.setNodeAttribute(at, 'data', data)
          else tr.delete(at, at + 1)
          return true
        })
        .run()
    },
    show(kept: BulletinBody) {
      keep(kept)
      const { content } = kept
      const shown = new Map(tablesIn(content).map((block) => [block.id, block.shown]))
      editor.value?.commands.command(({ tr }) => {
        tr.doc.forEach((node, at) => {
          const cells = node.type.name === 'data' ? shown.get(String(node.attrs['id'])) : undefined
          const data = node.attrs['data'] as DataAttributes | undefined
          if (!cells || !data || JSON.stringify(cells) === JSON.stringify(data.shown)) return
          tr.setNodeAttribute(at, 'data', { ...data, shown: cells })
        })
        tr.setMeta('preventUpdate', true).setMeta('addToHistory', false)
        return true
      })
    },
  }
}
