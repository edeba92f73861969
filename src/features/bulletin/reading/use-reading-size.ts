import { computed, ref, watch } from 'vue'

export const READING_SIZES = ['normal', 'large', 'larger', 'largest'] as const
export type ReadingSize = (typeof READING_SIZES)[number]

/** Letters of the text: the largest are 30 pixels in the standard face, and more in a larger one. */
const FONT_SIZES: Readonly<Record<ReadingSize, string>> = {
  normal: '1.0625rem',
  large: '1.3125rem',
  larger: '1.5625rem',
  largest: '1.875rem',
}
const KEPT = 'gongxin.reading-size'

const kept = (): ReadingSize => {
  try {
    const value = localStorage.getItem(KEPT)
    return READING_SIZES.find((size) => size === value) ?? 'normal'
  } catch {
    // Storage switched off.
    return 'normal'
  }
}

/** How large bulletins are read in this browser: a habit of the eyes, not something that was read. */
export function useReadingSize() {
  const size = ref(kept())
  watch(size, (next) => {
    try {
      localStorage.setItem(KEPT, next)
    } catch {
      // Storage switched off: the size lasts until the page is left.
    }
  })
  return { size, fontSize: computed(() => FONT_SIZES[size.value]) }
}
