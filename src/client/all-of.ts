import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import type { Request } from '#client/use-request.ts'

/** Several requests as one: its data is theirs in their order, once all of them are here. */
export function allOf<T>(requests: readonly ComputedRef<Request<T>>[]): ComputedRef<Request<T[]>> {
  const retry = () => {
    for (const { value } of requests) if (value.error !== undefined) value.retry()
  }
  return computed((): Request<T[]> => {
    const all = requests.map(({ value }) => value)
    const failed = all.find(({ status }) => status === 'failed')
    if (failed?.status === 'failed') return { ...failed, retry }
    const data = all.flatMap((one) => (one.data === undefined ? [] : [one.data]))
    if (data.length < all.length) {
      return { status: 'loading', data: undefined, error: undefined, retry }
    }
    const stale = all.find(({ status }) => status === 'stale')
    return stale
      ? { status: 'stale', data, error: stale.error, retry }
      : { status: 'ready', data, error: undefined, refreshing: false, retry }
  })
}
