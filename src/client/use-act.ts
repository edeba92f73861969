import { ref } from 'vue'
import type { Ref } from 'vue'
import { useExplain } from '#client/failure.ts'
import type { Explain, Failure } from '#client/failure.ts'

/**
 * Something done at the press of a button, without a form: one at a time, and why it was refused.
 * A fault that nobody has words for is thrown on.
 *
 * @param explain where a screen has words of its own for a refusal
 */
export function useAct(explain: Explain = useExplain()): {
  busy: Ref<boolean>
  failure: Ref<Failure | undefined>
  /** @returns whether it was done */
  act: (work: () => Promise<unknown>) => Promise<boolean>
} {
  const busy = ref(false)
  const failure = ref<Failure>()

  async function act(work: () => Promise<unknown>): Promise<boolean> {
    if (busy.value) return false
    busy.value = true
    failure.value = undefined
    try {
      await work()
      return true
    } catch (error) {
      failure.value = explain(error)
      if (failure.value) return false
      throw error
    } finally {
      busy.value = false
    }
  }
  return { busy, failure, act }
}
