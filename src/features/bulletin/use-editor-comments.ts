import { computed, ref, shallowRef, watch } from 'vue'
import type { ShallowRef } from 'vue'
import type { Editor } from '@tiptap/core'
import { listBulletinComments } from '#contract/bulletin-comment.ts'
import type { BulletinCommentBody } from '#contract/bulletin-comment.ts'
import { useRefresh, useRequest } from '#client/use-request.ts'
import { goToComment, placeComments } from './comment-marks.ts'
import { selected, textOfBlock } from './comment-places.ts'
import type { CommentOn } from './comment-places.ts'

/** Comments beside the text that is being written: marked in it, put on it, and moved with it. */
export function useEditorComments(
  bulletin: string,
  editor: Readonly<ShallowRef<Editor | undefined>>,
  saving: () => { state: string; save: () => Promise<void> },
) {
  const request = useRequest(listBulletinComments, () => ({ params: { bulletin } }))
  const refresh = useRefresh()
  const chosen = ref<string>()
  const on = shallowRef<{ on: CommentOn; text: string }>()
  const rows = computed(() => request.value.data?.rows)

  /** Places of the server are those of the saved text; while more is written, the editor moves them. */
  watch([rows, editor], () => {
    if (rows.value && editor.value && saving().state === 'saved')
      placeComments(editor.value, rows.value)
  })

  return {
    chosen,
    on,
    /** What is selected is saved first, so that the server knows the words that are commented on. */
    async start() {
      const now = editor.value
      if (!now) return
      const place = selected(now.state.doc, now.state.selection)
      if (!place) return
      await saving().save()
      const text = place.kind === 'passage' ? place.text : textOfBlock(now.state.doc, place.block)
      on.value = { on: place, text }
    },
    /** After the text was saved: the server has moved them. */
    moved: () => (rows.value?.length ? refresh(listBulletinComments) : Promise.resolve()),
    go({ id }: BulletinCommentBody) {
      chosen.value = id
      if (editor.value) goToComment(editor.value, id)
    },
  }
}
