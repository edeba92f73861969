import { computed } from 'vue'
import { isDay } from '#domain/calendar/day.ts'
import { useQueryText } from '#ui/use-query.ts'

/** What the list is narrowed to; it lives in the address, so that a view can be kept as a bookmark. */
export function useRecordFilter() {
  const state = useQueryText('state', '')
  const measure = useQueryText('measure', '')
  const source = useQueryText('source', '')
  const region = useQueryText('region', '')
  const from = useQueryText('from', '')
  const to = useQueryText('to', '')

  const query = computed(() => ({
    ...(state.value !== '' && { state: state.value as 'open' }),
    ...(measure.value !== '' && { measure: measure.value as 'talk' }),
    ...(source.value !== '' && { source: source.value as 'notice' }),
    ...(region.value !== '' && { under: region.value }),
    ...(isDay(from.value) && { from: from.value }),
    ...(isDay(to.value) && { to: to.value }),
  }))
  return { state, measure, source, region, from, to, query }
}

export type RecordFilter = ReturnType<typeof useRecordFilter>
