import { onMounted } from 'vue'
import type { Ref } from 'vue'

/** A form that arrives after its dialog opened takes the focus, which waited at the door. */
export function useFocusFirst(form: Readonly<Ref<HTMLElement | null>>): void {
  onMounted(() => form.value?.querySelector<HTMLElement>('input, textarea')?.focus())
}
