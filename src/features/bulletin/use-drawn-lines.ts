import { computed, ref, watch } from 'vue'

const AT_ONCE = 60
/** Lines above the one that is sought, so that it is seen among others. */
const ABOVE = 10

/**
 * Which lines of a long table are drawn: the first, or those around the one that is sought; others
 * when they are asked for.
 *
 * @param sought place of the line; undefined or -1 where there is none
 */
export function useDrawnLines(count: () => number, sought: () => number | undefined) {
  const from = ref(0)
  const to = ref(AT_ONCE)
  watch(
    sought,
    (at = -1) => {
      if (at < from.value || at >= to.value) {
        from.value = Math.max(0, at - ABOVE)
        to.value = from.value + AT_ONCE
      }
    },
    { immediate: true },
  )
  return {
    from,
    to,
    /** How many the next step draws above, and below. */
    before: computed(() => Math.min(AT_ONCE, from.value)),
    more: computed(() => Math.min(AT_ONCE, count() - to.value)),
    showBefore: () => (from.value = Math.max(0, from.value - AT_ONCE)),
    showMore: () => (to.value += AT_ONCE),
  }
}
