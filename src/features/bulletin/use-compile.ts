import { onBeforeUnmount, ref } from 'vue'
import type { Ref } from 'vue'
import { compileBulletin } from '#contract/bulletin.ts'
import type { BulletinBody, CompileAsk } from '#contract/bulletin.ts'
import { call } from '#client/call.ts'

/** Compiling, which takes seconds for a whole province and can be stopped. */
export function useCompile(): {
  busy: Ref<boolean>
  /** @returns undefined when it was stopped */
  compile: (ask: CompileAsk) => Promise<BulletinBody | undefined>
  stop: () => void
} {
  const busy = ref(false)
  let running: AbortController | undefined

  async function compile(body: CompileAsk): Promise<BulletinBody | undefined> {
    const mine = new AbortController()
    running = mine
    busy.value = true
    try {
      return await call(compileBulletin, { body, signal: mine.signal })
    } catch (error) {
      if (mine.signal.aborted) return undefined
      throw error
    } finally {
      busy.value = false
    }
  }
  const stop = () => running?.abort()
  onBeforeUnmount(stop)
  return { busy, compile, stop }
}
