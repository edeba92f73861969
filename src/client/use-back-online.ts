import { onScopeDispose, watch } from 'vue'
import { useQueryCache } from '@pinia/colada'
import { keptSince } from '#client/kept-answers.ts'
import { useSession } from '#client/use-session.ts'

/** While the component lives: once the server answers again, what came from the device is asked anew. */
export function useBackOnline(): void {
  const cache = useQueryCache()
  const session = useSession()
  const ask = async () => {
    if (keptSince.value !== undefined) await session.read().catch(() => undefined)
  }
  window.addEventListener('online', ask)
  onScopeDispose(() => window.removeEventListener('online', ask))
  watch(keptSince, async (now, before) => {
    if (before === undefined || now !== undefined || !session.account) return
    // The session that was kept brought no token: nothing can be written with it.
    if (session.account.csrf === '') await session.read().catch(() => undefined)
    await cache.invalidateQueries()
  })
}
