import { computed } from 'vue'
import { useQueryText } from '#ui/use-query.ts'

/** The line of an annex that the address leads to: `?annex=scores-city&unit=440100`. */
export function useSoughtLine() {
  const annex = useQueryText('annex', '')
  const unit = useQueryText('unit', '')
  return computed(() => (annex.value === '' ? undefined : { annex: annex.value, unit: unit.value }))
}
