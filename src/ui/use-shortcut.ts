import { onBeforeUnmount, onMounted } from 'vue'

export interface Shortcut {
  /** As `KeyboardEvent.code` names it: the same key in every layout. */
  code: string
  alt?: boolean
  ctrl?: boolean
  shift?: boolean
}

/** Does something at a key, wherever the focus is; not while an input method composes. */
export function useShortcut(
  { code, alt = false, ctrl = false, shift = false }: Shortcut,
  run: () => void,
): void {
  function pressed(event: KeyboardEvent) {
    const { altKey, ctrlKey, metaKey, shiftKey } = event
    if (event.code !== code || event.isComposing || event.repeat) return
    if (altKey !== alt || (ctrlKey || metaKey) !== ctrl || shiftKey !== shift) return
    event.preventDefault()
    run()
  }
  onMounted(() => document.addEventListener('keydown', pressed))
  onBeforeUnmount(() => document.removeEventListener('keydown', pressed))
}
