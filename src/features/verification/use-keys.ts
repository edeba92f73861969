import { onBeforeUnmount, onMounted } from 'vue'

/** Keys of a whole screen. They do nothing while somebody types, or while a dialog is open. */
export function useKeys(keys: Readonly<Record<string, () => void>>): void {
  function pressed(event: KeyboardEvent) {
    const act = keys[event.key]
    if (!act || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
    if (document.querySelector('[role="dialog"], [role="alertdialog"]')) return
    event.preventDefault()
    act()
  }
  onMounted(() => document.addEventListener('keydown', pressed))
  onBeforeUnmount(() => document.removeEventListener('keydown', pressed))
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target instanceof HTMLInputElement) return target.type !== 'checkbox'
  return target.matches('textarea, select, [contenteditable], [role="combobox"]')
}
