import { onBeforeUnmount, onMounted, ref } from 'vue'
import type { Ref } from 'vue'

/** True while the page is being put on paper, where nothing can be opened. */
export function usePrinting(): Ref<boolean> {
  const printing = ref(false)
  const begin = () => (printing.value = true)
  const end = () => (printing.value = false)
  onMounted(() => {
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
  })
  onBeforeUnmount(() => {
    window.removeEventListener('beforeprint', begin)
    window.removeEventListener('afterprint', end)
  })
  return printing
}
