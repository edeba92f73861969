import { onBeforeUpdate, onUpdated, ref, watch } from 'vue'
import type { Ref } from 'vue'
import { rowAfterKey } from './grid-keys.ts'

interface GridFocusOptions {
  frame: Readonly<Ref<HTMLElement | null>>
  count: () => number
  pageSize: () => number
  rowElement: (index: number) => HTMLElement | null | undefined
  /** Brings a row into the page and gives it the focus. */
  focusRow: (index: number) => Promise<void>
  open: (index: number) => void
  selects: () => boolean
  choose: (index: number) => void
}

/** The one row of a grid that the Tab key reaches; arrow keys move it, Enter opens, Space selects. */
export function useGridFocus(options: GridFocusOptions) {
  const { frame, count, pageSize, rowElement, focusRow } = options
  const active = ref(0)
  watch(count, () => (active.value = 0))

  // Rows change their elements while scrolling: the focus stays with its row, or goes when that leaves.
  let hadFocus = false
  const focusedRow = () => {
    const { activeElement } = document
    return activeElement instanceof HTMLTableRowElement && frame.value?.contains(activeElement)
      ? activeElement
      : undefined
  }
  onBeforeUpdate(() => (hadFocus = focusedRow() !== undefined))
  onUpdated(() => {
    if (!hadFocus) return
    const row = rowElement(active.value)
    if (row) row.focus({ preventScroll: true })
    else focusedRow()?.blur()
  })

  function pressed(event: KeyboardEvent, index: number) {
    // Keys of what stands in a cell are its own.
    if (event.target !== event.currentTarget) return
    if (event.key === 'Enter') return options.open(index)
    const to = rowAfterKey(event.key, index, count(), pageSize())
    if (to === undefined && (event.key !== ' ' || !options.selects())) return
    event.preventDefault()
    if (to === undefined) return options.choose(index)
    active.value = to
    void focusRow(to)
  }

  return { active, pressed }
}
