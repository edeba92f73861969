import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { useQuery, useQueryCache } from '@pinia/colada'
import type { z } from 'zod'
import type { Endpoint } from '#contract/endpoint.ts'
import { call } from '#client/call.ts'
import type { Question } from '#client/call.ts'
import { useExplain } from '#client/failure.ts'
import type { Failure } from '#client/failure.ts'

/** What a page knows about something it asked for: the shape that the kit's `RequestView` draws. */
export type Request<T> = { retry: () => void } & (
  | { status: 'loading'; data: undefined; error: undefined }
  | { status: 'failed'; data: undefined; error: Failure }
  | { status: 'ready'; data: T; error: undefined; refreshing: boolean }
  | { status: 'stale'; data: T; error: Failure | undefined }
)

type Asked<P extends z.ZodType, Q extends z.ZodType> = Omit<
  Question<P, Q, z.ZodUndefined>,
  'body' | 'file' | 'key' | 'signal'
>

const FRESH_FOR = 15_000

const keyOf = (endpoint: Endpoint, question: unknown): string[] => [
  endpoint.path,
  JSON.stringify(question ?? null),
]

/**
 * Asks an endpoint, and again whenever the question changes. Answers are kept for a while, so going
 * back is instant; a refresh that fails leaves the old answer in sight, marked stale.
 *
 * @param ask the question; undefined while it cannot be asked yet
 */
export function useRequest<P extends z.ZodType, Q extends z.ZodType, R extends z.ZodType>(
  endpoint: Endpoint<P, Q, z.ZodUndefined, R>,
  ask: () => Asked<P, Q> | undefined,
): ComputedRef<Request<z.output<R>>> {
  const explain = useExplain()
  const query = useQuery({
    key: () => keyOf(endpoint as unknown as Endpoint, ask()),
    enabled: () => ask() !== undefined,
    staleTime: FRESH_FOR,
    query: ({ signal }) =>
      // The contract says what is asked and answered; `call` proves it for each endpoint by itself.
      call(endpoint as unknown as Endpoint, { ...ask(), signal } as never) as Promise<z.output<R>>,
  })

  const failure = (error: unknown): Failure => explain(error) ?? { code: 'internal' }
  const retry = () => void query.refetch()

  return computed((): Request<z.output<R>> => {
    const { status, data, error } = query.state.value
    if (status === 'pending') return { status: 'loading', data: undefined, error: undefined, retry }
    if (status === 'success') {
      const refreshing = query.asyncStatus.value === 'loading'
      return { status: 'ready', data, error: undefined, refreshing, retry }
    }
    return data === undefined
      ? { status: 'failed', data: undefined, error: failure(error), retry }
      : { status: 'stale', data, error: failure(error), retry }
  })
}

/** After a write: the answers of these endpoints are asked anew, wherever they are shown. */
export function useRefresh(): (...endpoints: readonly { path: string }[]) => Promise<void> {
  const cache = useQueryCache()
  return async (...endpoints) => {
    await Promise.all(endpoints.map(({ path }) => cache.invalidateQueries({ key: [path] })))
  }
}
