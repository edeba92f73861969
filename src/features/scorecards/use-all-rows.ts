import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import type { ComputedRef } from 'vue'
import { useExplain } from '#client/failure.ts'
import type { Failure } from '#client/failure.ts'
import type { Request } from '#client/use-request.ts'
import { useSession } from '#client/use-session.ts'
import { readAllRows } from './read-all-rows.ts'
import type { AllRows } from './read-all-rows.ts'

const FRESH_FOR = 15_000

/** By the session, so that nobody sees what another one read. Going back to the list is instant. */
const kept = new WeakMap<object, Map<string, { at: number; all: AllRows }>>()

/**
 * All results of a period: the first thousand are shown as soon as they are there, the others join
 * them without anybody waiting. Where older ones are known, they stay in sight until all are read.
 *
 * @param period undefined while it is not known
 */
export function useAllRows(period: () => string | undefined): ComputedRef<Request<AllRows>> {
  const explain = useExplain()
  const session = useSession()
  const all = shallowRef<AllRows>()
  const failed = shallowRef<Failure>()
  const refreshing = shallowRef(false)
  let reading: AbortController | undefined

  const known = (of: string) => session.account && kept.get(session.account)?.get(of)

  function keep(of: string, done: AllRows): void {
    const { account } = session
    if (!account) return
    const periods = kept.get(account) ?? new Map<string, { at: number; all: AllRows }>()
    kept.set(account, periods.set(of, { at: performance.now(), all: done }))
  }

  async function read(of: string, { signal }: AbortController): Promise<void> {
    const before = all.value
    refreshing.value = before !== undefined
    try {
      for await (const next of readAllRows(of, signal)) {
        if (signal.aborted) return
        if (!before || next.done) all.value = next
        if (next.done) keep(of, next)
      }
    } catch (error) {
      if (signal.aborted) return
      const failure = explain(error) ?? { code: 'internal' }
      if (all.value) all.value = { ...all.value, interrupted: failure }
      else failed.value = failure
    }
    refreshing.value = false
  }

  function begin(of: string | undefined): void {
    reading?.abort()
    failed.value = undefined
    const last = of === undefined ? undefined : known(of)
    all.value = last?.all
    const isFresh = last !== undefined && performance.now() - last.at < FRESH_FOR
    if (of !== undefined && !isFresh) void read(of, (reading = new AbortController()))
  }

  watch(period, begin, { immediate: true })
  onScopeDispose(() => reading?.abort())
  const retry = () => begin(period())

  return computed((): Request<AllRows> => {
    const [data, error] = [all.value, failed.value]
    if (data) {
      return { status: 'ready', data, error: undefined, refreshing: refreshing.value, retry }
    }
    return error
      ? { status: 'failed', data: undefined, error, retry }
      : { status: 'loading', data: undefined, error: undefined, retry }
  })
}
