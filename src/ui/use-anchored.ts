import { nextTick, onBeforeUnmount, ref, watch } from 'vue'
import type { Ref } from 'vue'

export type Place = {
  top?: string
  bottom?: string
  left: string
  width: string
  maxHeight: string
}

/** Pixels kept free around a list, and the most it is high at the standard size. */
const edge = 8
const most = 360

/** Where a list goes that belongs to a control: below it, or above where there is more room. */
export function placeBeside(anchor: DOMRect, windowHeight: number): Place {
  const below = windowHeight - anchor.bottom - edge
  const above = anchor.top - edge
  const sides = { left: `${anchor.left}px`, width: `${anchor.width}px` }
  if (below >= Math.min(most, 200) || below >= above) {
    return { ...sides, top: `${anchor.bottom + 4}px`, maxHeight: `${Math.min(most, below)}px` }
  }
  return {
    ...sides,
    bottom: `${windowHeight - anchor.top + 4}px`,
    maxHeight: `${Math.min(most, above)}px`,
  }
}

/** Keeps a floating list beside its control while it is open. */
export function useAnchored(anchor: Readonly<Ref<HTMLElement | null>>, open: Ref<boolean>) {
  const place = ref<Place>()
  const update = () => {
    if (anchor.value)
      place.value = placeBeside(anchor.value.getBoundingClientRect(), window.innerHeight)
  }
  const stop = () => {
    window.removeEventListener('scroll', update, true)
    window.removeEventListener('resize', update)
  }
  watch(open, async (isOpen) => {
    if (!isOpen) return stop()
    await nextTick()
    update()
    window.addEventListener('scroll', update, true)
    window.addEventListener('resize', update)
  })
  onBeforeUnmount(stop)
  return place
}
