import { computed, reactive } from 'vue'
import { useQueryText } from '#ui/use-query.ts'
import { CHANGES, STATES } from './row-filter.ts'
import type { RowFilter } from './row-filter.ts'

const oneOf = <T extends string>(all: readonly T[], text: string): T | '' =>
  all.find((one) => one === text) ?? ''

/** The filter of the list, kept in the address; what stands there and means nothing narrows nothing. */
export function useRowFilter() {
  const changed = useQueryText('changed', '')
  const state = useQueryText('state', '')
  const filter: RowFilter = reactive({
    q: useQueryText('q', ''),
    class: useQueryText('class', ''),
    region: useQueryText('region', ''),
    grade: useQueryText('grade', ''),
    changed: computed({
      get: () => oneOf(CHANGES, changed.value),
      set: (to) => (changed.value = to),
    }),
    state: computed({ get: () => oneOf(STATES, state.value), set: (to) => (state.value = to) }),
  })

  const active = computed(() => Object.values(filter).filter((text) => text !== '').length)
  const clear = () =>
    Object.assign(filter, { q: '', class: '', region: '', grade: '', changed: '', state: '' })
  return { filter, active, clear }
}
