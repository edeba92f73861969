import { onScopeDispose, ref } from 'vue'

/** In ms: a server that is down says nothing when it is back. */
const AGAIN_AFTER = 5000

/**
 * Sends again what found no way to the server: when the network is back, and every few seconds. It is
 * the same request each time, so it is done once.
 *
 * @param send what is given up when it has gone stale
 */
export function useResend(send: () => Promise<unknown>) {
  const waiting = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  async function again() {
    clearTimeout(timer)
    if (!waiting.value) return
    waiting.value = false
    await send()
  }
  function wait() {
    waiting.value = true
    clearTimeout(timer)
    timer = setTimeout(() => void again(), AGAIN_AFTER)
  }
  const online = () => void again()
  window.addEventListener('online', online)
  onScopeDispose(() => {
    clearTimeout(timer)
    waiting.value = false
    window.removeEventListener('online', online)
  })
  return { waiting, wait, stop: () => void (waiting.value = false) }
}
