import { computed, ref, watch } from 'vue'
import { readFact } from '#contract/fact.ts'
import type { FactBody } from '#contract/fact.ts'
import { useRequest } from '#client/use-request.ts'
import { useQueryText } from '#ui/use-query.ts'

/** In the address: a new entry is being written; with a fact after it, what it takes over. */
const NEW = 'new'
const TAKES_OVER = `${NEW}.`

/**
 * The entry that is open, which the address names too: a link of the office's work list, a reload or
 * signing in again come to the same form.
 */
export function useOpenedEntry(unit: () => string, mayWrite: () => boolean) {
  /** `undefined`: nothing is open; null: a new entry. */
  const opened = ref<FactBody | null>()
  /** What a new entry takes over. */
  const copied = ref<FactBody>()
  /** Counts what was opened, so that each new entry begins with an empty form. */
  const turn = ref(0)
  const named = useQueryText('fact', '')
  const asked = useRequest(readFact, () => {
    const fact = named.value === NEW ? '' : named.value.replace(TAKES_OVER, '')
    return fact === '' ? undefined : { params: { unit: unit(), fact } }
  })

  function add(from?: FactBody) {
    copied.value = from
    opened.value = null
    turn.value++
  }
  function close() {
    opened.value = undefined
    named.value = ''
  }

  watch(
    () => asked.value.data,
    (fact) => {
      // What is open already is newer than an answer that was kept.
      if (!fact || named.value === '' || opened.value !== undefined) return
      if (named.value.startsWith(TAKES_OVER)) add(fact)
      else opened.value = fact
    },
    { immediate: true },
  )
  watch(
    [opened, copied, mayWrite],
    ([fact]) => {
      if (fact) named.value = fact.id
      else if (fact === null) named.value = copied.value ? TAKES_OVER + copied.value.id : NEW
      else if (named.value === NEW && mayWrite()) add()
    },
    { immediate: true },
  )

  const open = computed({
    get: () => opened.value !== undefined,
    set: (shown) => {
      if (!shown) close()
    },
  })
  return { opened, copied, open, turn, add, close }
}
