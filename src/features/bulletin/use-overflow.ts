import { onScopeDispose, readonly, ref, watch } from 'vue'
import type { Ref } from 'vue'

/** Whether what stands in a frame is wider than the frame, also after either was resized. */
export function useOverflow(frame: Readonly<Ref<HTMLElement | null>>): Readonly<Ref<boolean>> {
  const isTooWide = ref(false)
  const look = () => {
    const { scrollWidth = 0, clientWidth = 0 } = frame.value ?? {}
    // Widths are rounded, each on its own.
    isTooWide.value = scrollWidth > clientWidth + 1
  }
  // Without it, as in tests, nothing has a size either.
  const measure = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(look)
  watch(
    frame,
    (element) => {
      measure?.disconnect()
      if (!element) return
      measure?.observe(element)
      if (element.firstElementChild) measure?.observe(element.firstElementChild)
    },
    { flush: 'post', immediate: true },
  )
  onScopeDispose(() => measure?.disconnect())
  return readonly(isTooWide)
}
