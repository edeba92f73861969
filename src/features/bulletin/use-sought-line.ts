import { computed } from 'vue'
import { useQueryText } from '#ui/use-query.ts'

/** The line of an annex that the address leads to, by its unit: `?annex=scores-city&line=440100`. */
export function useSoughtLine() {
  const annex = useQueryText('annex', '')
  const line = useQueryText('line', '')
  return computed(() => (annex.value === '' ? undefined : { annex: annex.value, line: line.value }))
}
