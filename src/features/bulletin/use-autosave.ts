import { onBeforeUnmount, ref, shallowRef } from 'vue'
import { writeBulletin } from '#contract/bulletin-step.ts'
import type { BulletinBody } from '#contract/bulletin-body.ts'
import { call } from '#client/call.ts'
import { useExplain } from '#client/failure.ts'
import type { Failure } from '#client/failure.ts'
import { RefusedError } from '#client/refused-error.ts'
import type { BulletinContent } from '#domain/bulletin/content.ts'

/** So long after the last change the text is saved by itself. */
const REST_MS = 2500

/**
 * Saves a text while it is written, each time with the version that was read. When somebody else was
 * faster nothing is overwritten and nothing is lost: theirs is handed back, and the writer decides.
 */
export function useAutosave(
  bulletin: BulletinBody,
  contentNow: () => BulletinContent,
  onSaved: (kept: BulletinBody) => void,
) {
  const version = ref(bulletin.version)
  const state = ref<'saved' | 'unsaved' | 'saving'>('saved')
  const failure = shallowRef<Failure>()
  /** What somebody else saved meanwhile. */
  const theirs = shallowRef<BulletinBody>()
  const explain = useExplain()
  let timer: ReturnType<typeof setTimeout> | undefined

  function touch() {
    state.value = 'unsaved'
    clearTimeout(timer)
    if (!theirs.value) timer = setTimeout(() => void save(), REST_MS)
  }

  async function save(): Promise<void> {
    clearTimeout(timer)
    if (state.value !== 'unsaved' || theirs.value) return
    state.value = 'saving'
    failure.value = undefined
    try {
      const body = { version: version.value, content: contentNow() }
      const kept = await call(writeBulletin, { params: { bulletin: bulletin.id }, body })
      version.value = kept.version
      onSaved(kept)
      // What was typed while it was being saved is saved next.
      if (state.value === 'saving') state.value = 'saved'
    } catch (error) {
      state.value = 'unsaved'
      theirs.value = conflictIn(error)
      if (!theirs.value) failure.value = explain(error)
      if (!theirs.value && !failure.value) throw error
    }
  }

  onBeforeUnmount(() => clearTimeout(timer))
  return {
    version,
    state,
    failure,
    theirs,
    touch,
    save,
    /** Goes on with one's own text on top of theirs, which stays among the versions. */
    keepMine() {
      version.value = theirs.value?.version ?? version.value
      theirs.value = undefined
      state.value = 'unsaved'
      return save()
    },
    takeTheirs() {
      const taken = theirs.value
      version.value = taken?.version ?? version.value
      theirs.value = undefined
      state.value = 'saved'
      return taken
    },
  }
}

function conflictIn(error: unknown): BulletinBody | undefined {
  if (!(error instanceof RefusedError) || error.problem.code !== 'changed-meanwhile') {
    return undefined
  }
  return error.problem.current as BulletinBody | undefined
}
