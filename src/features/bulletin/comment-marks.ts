import { Extension } from '@tiptap/core'
import type { Editor } from '@tiptap/core'
import type { Node } from '@tiptap/pm/model'
import { Plugin, PluginKey } from '@tiptap/pm/state'
import { Decoration, DecorationSet } from '@tiptap/pm/view'
import type { BulletinCommentBody } from '#contract/bulletin-comment.ts'
import { rangeOf } from './comment-places.ts'

const key = new PluginKey<DecorationSet>('bulletinComments')

/**
 * Where open comments sit, drawn over the text and never in it: what is written moves them until the
 * server says where they are.
 *
 * @param onChosen somebody clicked on a commented passage
 */
export const commentMarks = (onChosen: (comment: string) => void) =>
  Extension.create({
    name: 'bulletinComments',
    addProseMirrorPlugins: () => [
      new Plugin<DecorationSet>({
        key,
        state: {
          init: () => DecorationSet.empty,
          apply(tr, marks) {
            const placed = tr.getMeta(key) as readonly BulletinCommentBody[] | undefined
            return placed
              ? DecorationSet.create(tr.doc, marksFor(tr.doc, placed))
              : marks.map(tr.mapping, tr.doc)
          },
        },
        props: {
          decorations: (state) => key.getState(state),
          handleClick(view, at) {
            const [mark] = key.getState(view.state)?.find(at, at) ?? []
            if (mark) onChosen(String((mark.spec as { comment: string }).comment))
            return false
          },
        },
      }),
    ],
  })

function marksFor(doc: Node, comments: readonly BulletinCommentBody[]): Decoration[] {
  const marks: Decoration[] = []
  doc.forEach((block, start) => {
    for (const { id: comment, anchor, state } of comments) {
      if (state === 'resolved' || !('block' in anchor)) continue
      if (anchor.block !== block.attrs['id']) continue
      if (anchor.kind === 'block') {
        const look = { class: 'commented-block' }
        marks.push(Decoration.node(start, start + block.nodeSize, look, { comment }))
      } else {
        const { from, to } = rangeOf(block, start, anchor)
        marks.push(Decoration.inline(from, to, { class: 'commented' }, { comment }))
      }
    }
  })
  return marks
}

export const placeComments = (editor: Editor, comments: readonly BulletinCommentBody[]) =>
  editor.view.dispatch(editor.state.tr.setMeta(key, comments).setMeta('addToHistory', false))

/** Puts the selection on the passage of a comment, where it is in the text. */
export function goToComment(editor: Editor, comment: string): void {
  const marks = key.getState(editor.state)?.find() ?? []
  const mark = marks.find((one) => (one.spec as { comment: string }).comment === comment)
  if (mark)
    editor.chain().focus().setTextSelection({ from: mark.from, to: mark.to }).scrollIntoView().run()
}
