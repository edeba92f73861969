import { computed, ref, shallowRef, watch } from 'vue'
import type { ComputedRef, Ref } from 'vue'
import { useExplain } from '#client/failure.ts'
import type { Failure } from '#client/failure.ts'
import type { Request } from '#client/use-request.ts'

/** A page of a list, as the contract answers it. */
export interface Page<Row> {
  rows: Row[]
  next: string | null
  total: number
}

export interface Pages<Row> {
  /** The first page and those that were asked for since. */
  rows: ComputedRef<readonly Row[]>
  total: ComputedRef<number>
  hasMore: ComputedRef<boolean>
  busy: Ref<boolean>
  /** Why the last page that was asked for did not come. */
  failure: Ref<Failure | undefined>
  more: () => Promise<void>
}

/**
 * A list that continues by a cursor. When the first page is answered anew, because the question or
 * the data changed, the list begins anew: its cursors may no longer fit.
 *
 * @param read the page that begins at a cursor, by the same question as the first
 */
export function usePages<Row>(
  first: ComputedRef<Request<Page<Row>>>,
  read: (cursor: string) => Promise<Page<Row>>,
): Pages<Row> {
  const explain = useExplain()
  const later = shallowRef<readonly Page<Row>[]>([])
  const busy = ref(false)
  const failure = shallowRef<Failure>()
  const last = computed(() => later.value.at(-1) ?? first.value.data)

  function restart() {
    later.value = []
    failure.value = undefined
  }
  watch(() => first.value.data, restart)

  async function more() {
    const cursor = last.value?.next
    if (busy.value || cursor === null || cursor === undefined) return
    const begin = first.value.data
    busy.value = true
    failure.value = undefined
    try {
      const page = await read(cursor)
      if (first.value.data === begin) later.value = [...later.value, page]
    } catch (error) {
      failure.value = explain(error) ?? { code: 'internal' }
    } finally {
      busy.value = false
    }
  }

  return {
    rows: computed(() => [
      ...(first.value.data?.rows ?? []),
      ...later.value.flatMap(({ rows }) => rows),
    ]),
    total: computed(() => first.value.data?.total ?? 0),
    hasMore: computed(() => typeof last.value?.next === 'string'),
    busy,
    failure,
    more,
  }
}
