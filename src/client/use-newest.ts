import { RefusedError } from '#client/refused-error.ts'
import { useRefresh } from '#client/use-request.ts'

/** Refusals that say: what was read is no longer what is stored. */
const OVERTAKEN: ReadonlySet<RefusedError['code']> = new Set([
  'changed-meanwhile',
  'not-found',
  'period-locked',
  'period-state',
])

/**
 * A write that may come too late: what is stored now is read anew, so that it is shown beside what
 * was typed, and the refusal goes on to the form.
 */
export function useNewest(
  ...endpoints: readonly { path: string }[]
): <T>(write: Promise<T>) => Promise<T> {
  const refresh = useRefresh()
  return async (write) => {
    try {
      return await write
    } catch (error) {
      if (error instanceof RefusedError && OVERTAKEN.has(error.code)) await refresh(...endpoints)
      throw error
    }
  }
}
