import { ref } from 'vue'
import type { State } from './state.ts'

export interface Toast {
  id: number
  state: State
  text: string
  /** Stays until it is closed: what went wrong must not slip away unread. */
  stays: boolean
}

/** Messages on the screen, oldest first. `UiToasts` draws them. */
export const toasts = ref<Toast[]>([])
let last = 0

export function dismissToast(id: number): void {
  toasts.value = toasts.value.filter((toast) => toast.id !== id)
}

/** `toast('已保存')`, `toast('没有保存', 'bad')`. What is bad or a warning stays until closed. */
export function useToast(): (text: string, state?: State) => void {
  return (text, state = 'ok') => {
    last += 1
    toasts.value = [
      ...toasts.value.slice(-3),
      { id: last, state, text, stays: state === 'bad' || state === 'warn' },
    ]
  }
}
