import { ref, shallowRef } from 'vue'
import type { ShallowRef } from 'vue'
import type { Editor } from '@tiptap/core'
import type { BulletinBody } from '#contract/bulletin-body.ts'
import { figuresIn } from '#domain/bulletin/content.ts'
import type { FigureRun } from '#domain/bulletin/content.ts'
import { keyOf } from '#domain/bulletin/figure.ts'

/** Figures in the text: put in, opened, changed by hand with a reason, and shown as the server counts. */
export function useEditorFigures(editor: Readonly<ShallowRef<Editor | undefined>>) {
  const figure = shallowRef<{ run: FigureRun; at: number }>()
  const inserting = ref(false)

  const open = (run: FigureRun, at: number) => {
    figure.value = { run, at }
  }
  return {
    figure,
    inserting,
    open,
    /** The figure that stands where the cursor is, for those who have no mouse. */
    openChosen() {
      const selection = editor.value?.state.selection
      const node = selection && editor.value?.state.doc.nodeAt(selection.from)
      if (selection && node?.type.name === 'figure') {
        open(node.attrs['run'] as FigureRun, selection.from)
      }
    },
    change(run: FigureRun | undefined) {
      const at = figure.value?.at
      figure.value = undefined
      if (at === undefined || !editor.value) return
      const range = { from: at, to: at + 1 }
      const chain = editor.value.chain().focus()
      if (run) chain.insertContentAt(range, { type: 'figure', attrs: { run } }).run()
      else chain.deleteRange(range).run()
    },
    insert(run: FigureRun) {
      inserting.value = false
      editor.value?.chain().focus().insertContent({ type: 'figure', attrs: { run } }).run()
    },
    /** A figure that was just put in shows what the server counted. */
    show({ content }: BulletinBody) {
      const shown = new Map(figuresIn(content).map((run) => [keyOf(run.ref), run.shown]))
      editor.value?.commands.command(({ tr }) => {
        tr.doc.descendants((node, at) => {
          const run = node.type.name === 'figure' ? (node.attrs['run'] as FigureRun) : undefined
          const now = run && shown.get(keyOf(run.ref))
          if (run && now !== undefined && now !== run.shown) {
            tr.setNodeMarkup(at, undefined, { run: { ...run, shown: now } })
          }
        })
        tr.setMeta('preventUpdate', true).setMeta('addToHistory', false)
        return true
      })
    },
  }
}
