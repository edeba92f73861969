import { onMounted, onScopeDispose, readonly, ref } from 'vue'
import type { Ref } from 'vue'

/** Long enough for a screen to load its parts, too short to be noticed in a menu. */
const PATIENCE_MS = 300

/** Whether what is seen first had its turn, so that the rest may be loaded. */
export function useSettled(): Readonly<Ref<boolean>> {
  const settled = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  onMounted(() => {
    timer = setTimeout(() => (settled.value = true), PATIENCE_MS)
  })
  onScopeDispose(() => clearTimeout(timer))
  return readonly(settled)
}
