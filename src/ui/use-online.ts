import { onScopeDispose, ref } from 'vue'
import type { Ref } from 'vue'

/** Whether the browser has a network; that it has one does not say that the server is reached. */
export function useOnline(): Ref<boolean> {
  const online = ref(navigator.onLine)
  const look = () => void (online.value = navigator.onLine)
  window.addEventListener('online', look)
  window.addEventListener('offline', look)
  onScopeDispose(() => {
    window.removeEventListener('online', look)
    window.removeEventListener('offline', look)
  })
  return online
}
