import { RefusedError } from '#client/refused-error.ts'
import { useRefresh } from '#client/use-request.ts'

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
      if (error instanceof RefusedError && error.code === 'changed-meanwhile') {
        await refresh(...endpoints)
      }
      throw error
    }
  }
}
