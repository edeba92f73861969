import { useVirtualizer } from '@tanstack/vue-virtual'
import { computed, nextTick, onBeforeUnmount, onMounted, ref, watch } from 'vue'
import type { Ref } from 'vue'

/**
 * Which rows of a long table stand in the page. All rows have one height, that of `probe`, which
 * follows the text size.
 */
export function useGridRows(
  frame: Ref<HTMLElement | null>,
  probe: Ref<HTMLElement | null>,
  count: () => number,
) {
  const rowHeight = ref(40)
  const measure = new ResizeObserver(() => {
    rowHeight.value = probe.value?.getBoundingClientRect().height || 40
    virtualizer.value.measure()
  })
  onMounted(() => probe.value && measure.observe(probe.value))
  onBeforeUnmount(() => measure.disconnect())

  const virtualizer = useVirtualizer<HTMLElement, HTMLElement>(
    computed(() => ({
      count: count(),
      getScrollElement: () => frame.value,
      estimateSize: () => rowHeight.value,
      overscan: 5,
      // The sticky headings cover the first row's height.
      scrollPaddingStart: rowHeight.value,
      initialRect: { width: 0, height: 600 },
    })),
  )

  // On paper the frame has no height of its own: the rows of the screen stay as they are.
  const paper = window.matchMedia?.('print')
  const printing = ref(false)
  const turn = ({ matches }: { matches: boolean }) => (printing.value = matches)
  onMounted(() => paper?.addEventListener('change', turn))
  onBeforeUnmount(() => paper?.removeEventListener('change', turn))

  /** As text, so that the table is drawn anew only when a row comes or goes, not at each pixel. */
  const span = computed<string>((before) => {
    const items = virtualizer.value.getVirtualItems()
    if (printing.value && before !== undefined) return before
    return `${items[0]?.index ?? 0}:${(items[items.length - 1]?.index ?? -1) + 1}`
  })
  const range = computed(() => {
    const [first = 0, end = 0] = span.value.split(':').map(Number)
    return { first, end: Math.min(end, count()) }
  })
  /** The most rows there were at once. */
  const places = ref(1)
  watch(range, ({ first, end }) => (places.value = Math.max(places.value, end - first)), {
    immediate: true,
    flush: 'sync',
  })
  const spaceBefore = computed(() => range.value.first * rowHeight.value)
  const spaceAfter = computed(() => Math.max(0, count() - range.value.end) * rowHeight.value)
  /** Rows that fit into the frame. */
  const pageSize = () =>
    Math.max(1, Math.floor((frame.value?.clientHeight ?? 600) / rowHeight.value) - 2)

  const rowElement = (index: number) =>
    frame.value?.querySelector<HTMLElement>(`[aria-rowindex="${index + 2}"]`)

  /** Brings a row into the page and gives it the focus. */
  async function focusRow(index: number) {
    virtualizer.value.scrollToIndex(index, { align: 'auto' })
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await nextTick()
      const row = rowElement(index)
      if (row) return row.focus({ preventScroll: true })
      await new Promise((resolve) => requestAnimationFrame(resolve))
    }
  }

  return { range, places, spaceBefore, spaceAfter, pageSize, rowElement, focusRow }
}
