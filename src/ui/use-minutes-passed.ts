import { onScopeDispose, ref, watch } from 'vue'
import type { Ref } from 'vue'

const MINUTE_MS = 60_000

/** Whole minutes since what is watched was last another one: how far a picture of time has moved on. */
export function useMinutesPassed(since: () => unknown): Ref<number> {
  const passed = ref(0)
  let timer: ReturnType<typeof setInterval> | undefined
  function begin() {
    clearInterval(timer)
    passed.value = 0
    timer = setInterval(() => (passed.value += 1), MINUTE_MS)
  }
  watch(since, begin, { immediate: true })
  onScopeDispose(() => clearInterval(timer))
  return passed
}
