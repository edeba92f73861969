import { onBeforeUnmount, onMounted } from 'vue'
import type { Ref } from 'vue'

/**
 * Where what has the focus goes away (a button whose step was taken, a row that left the list), the
 * nearest thing around it that stays gets it: whoever works by keyboard goes on from there.
 */
export function useKeptFocus(place: Readonly<Ref<HTMLElement | null>>): void {
  /** What had the focus last, and what it stands in, up to the place. */
  let around: HTMLElement[] = []

  function remember({ target }: FocusEvent) {
    around = []
    let one = target instanceof HTMLElement ? target : null
    while (one && place.value?.contains(one)) {
      around.push(one)
      one = one.parentElement
    }
  }

  function look() {
    const [last] = around
    if (!last || last.isConnected || document.activeElement !== document.body) return
    const stays = around.find(({ isConnected }) => isConnected)
    if (stays && stays.tabIndex < 0) stays.tabIndex = -1
    stays?.focus({ preventScroll: true })
  }

  const changes = new MutationObserver(look)
  onMounted(() => {
    if (!place.value) return
    place.value.addEventListener('focusin', remember)
    changes.observe(place.value, { childList: true, subtree: true })
  })
  onBeforeUnmount(() => changes.disconnect())
}
