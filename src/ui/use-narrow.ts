import { onScopeDispose, readonly, ref } from 'vue'
import type { Ref } from 'vue'

/** Where a table of several columns no longer fits: the width of a phone, or of half a small screen. */
const NARROW = '(max-width: 48rem)'

/** Whether the window is narrow, also after it was turned or resized. Paper is never narrow. */
export function useNarrow(): Readonly<Ref<boolean>> {
  const query = window.matchMedia?.(`screen and ${NARROW}`)
  const narrow = ref(query?.matches ?? false)
  const look = () => (narrow.value = query?.matches ?? false)
  query?.addEventListener('change', look)
  onScopeDispose(() => query?.removeEventListener('change', look))
  return readonly(narrow)
}
