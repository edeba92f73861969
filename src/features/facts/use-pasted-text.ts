import { onBeforeUnmount, onMounted } from 'vue'

const FIELDS = 'input, textarea, select, [contenteditable]'

/** Hears of cells that are pasted while no field has the focus: of several lines or columns. */
export function usePastedText(heard: (text: string) => void): void {
  function listen(event: ClipboardEvent) {
    const { target } = event
    if (target instanceof Element && target.closest(FIELDS)) return
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (/[\t\n]/.test(text.trim())) heard(text)
  }
  onMounted(() => document.addEventListener('paste', listen))
  onBeforeUnmount(() => document.removeEventListener('paste', listen))
}
