import { computed, onScopeDispose, ref, watch } from 'vue'
import type { ComputedRef } from 'vue'

/** Safari has no idle callback; a frame later is idle enough. */
const whenIdle = (act: () => void): void => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: 200 })
  else setTimeout(act, 16)
}

/** A long list that comes piece by piece: what somebody taps in between is answered at once. */
export function useGrowing<T>(all: () => readonly T[], step: number): ComputedRef<readonly T[]> {
  const count = ref(step)
  let isOver = false

  function grow() {
    if (isOver || count.value >= all().length) return
    count.value += step
    whenIdle(grow)
  }
  watch(
    () => all().length > count.value,
    (isLonger) => isLonger && whenIdle(grow),
    {
      immediate: true,
    },
  )
  onScopeDispose(() => (isOver = true))
  return computed(() => all().slice(0, count.value))
}
