import { onBeforeUnmount, onMounted } from 'vue'
import type { Ref } from 'vue'

/** In ms: whoever has a better place for the focus, such as a dialog that shuts, says so before. */
const AFTER = 60

/**
 * Where what had the focus goes away, as a button does whose step is done, the focus stays near: on
 * the nearest part of the page that is still there. Otherwise the next key begins at the very top.
 *
 * @param main gets it where nothing nearer is left
 */
export function useKeptFocus(main: Readonly<Ref<HTMLElement | null>>): void {
  /** What had the focus last within `main`, and all around it, from the inside. */
  let around: HTMLElement[] = []
  let timer: ReturnType<typeof setTimeout> | undefined

  function remember({ target }: FocusEvent) {
    if (!(target instanceof HTMLElement) || !main.value?.contains(target)) return
    around = []
    for (let one: HTMLElement | null = target; one; one = one.parentElement) around.push(one)
  }
  function look() {
    const [last] = around
    const isLost = document.activeElement === document.body || document.activeElement === null
    if (!last || last.isConnected || !isLost) return
    const near = around.find((one) => one.isConnected && one.matches('section, article, form, li'))
    const place = near && main.value?.contains(near) ? near : main.value
    if (place && !place.hasAttribute('tabindex')) place.tabIndex = -1
    place?.focus({ preventScroll: true })
  }
  const observer = new MutationObserver(() => {
    if (around[0]?.isConnected !== false) return
    clearTimeout(timer)
    timer = setTimeout(look, AFTER)
  })
  onMounted(() => {
    document.addEventListener('focusin', remember)
    observer.observe(document.body, { childList: true, subtree: true })
  })
  onBeforeUnmount(() => {
    document.removeEventListener('focusin', remember)
    observer.disconnect()
    clearTimeout(timer)
  })
}
