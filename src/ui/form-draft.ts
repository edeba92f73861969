import { ref, watch } from 'vue'
import type { ComputedRef } from 'vue'

/**
 * Keeps what is half filled in for the length of the browser session, so that neither a reload nor
 * a lost sign-in costs anything. Not longer: offices share desktops.
 */
export function keepDraft(name: string, values: object, dirty: ComputedRef<boolean>) {
  const key = `gongxin.draft.${name}`
  const restored = ref(false)
  const kept = sessionStorage.getItem(key)
  if (kept !== null) {
    Object.assign(values, JSON.parse(kept))
    restored.value = true
  }

  watch(
    () => (dirty.value ? JSON.stringify(values) : undefined),
    (text) => {
      if (text === undefined) sessionStorage.removeItem(key)
      else sessionStorage.setItem(key, text)
    },
  )

  return {
    restored,
    discard() {
      sessionStorage.removeItem(key)
      restored.value = false
    },
  }
}
