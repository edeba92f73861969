import { computed, nextTick } from 'vue'
import type { ComputedRef } from 'vue'
import type { VerificationRow } from '#contract/verification.ts'
import { keyOf, placeOf } from './row-key.ts'
import type { WorkQuestion } from './work-query.ts'

/** The fact that is looked at, and the way from one to the next. */
export function useChosen(
  { chosen, state }: Pick<WorkQuestion, 'chosen' | 'state'>,
  rows: ComputedRef<readonly VerificationRow[]>,
) {
  function move(by: 1 | -1) {
    const at = rows.value.findIndex((row) => keyOf(row) === chosen.value)
    const to = rows.value[at === -1 ? 0 : at + by]
    if (to) chosen.value = keyOf(to)
  }

  /** A decided fact leaves the list of open ones, so the next one is chosen before that. */
  async function goOn() {
    if (state.value === 'decided') return
    const before = chosen.value
    move(1)
    await nextTick()
    if (chosen.value === before) chosen.value = ''
  }

  return {
    open: computed(() => placeOf(chosen.value)),
    openRow: computed(() => rows.value.find((row) => keyOf(row) === chosen.value)),
    move,
    goOn,
  }
}
