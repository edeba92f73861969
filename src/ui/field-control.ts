import { computed, inject, provide, useId } from 'vue'
import type { ComputedRef, InjectionKey } from 'vue'

/** What a control must carry so that its label, hint and error are heard with it. */
export interface ControlAttributes {
  id: string
  name: string | undefined
  'aria-describedby': string | undefined
  'aria-invalid': 'true' | undefined
  'aria-required': 'true' | undefined
}

export interface FieldState {
  name: string | undefined
  hint: boolean
  error: boolean
  required: boolean
}

interface FieldContext {
  attributes: ComputedRef<ControlAttributes>
  labelId: string
}

const fieldKey: InjectionKey<FieldContext> = Symbol('field')

/** For `UiField`: makes the ids and hands them to the control inside. */
export function provideField(state: () => FieldState) {
  const id = useId()
  const [labelId, hintId, errorId] = [`${id}-label`, `${id}-hint`, `${id}-error`]
  const attributes = computed(() => {
    const { name, hint, error, required } = state()
    return {
      id,
      name,
      'aria-describedby': [error && errorId, hint && hintId].filter(Boolean).join(' ') || undefined,
      'aria-invalid': error ? ('true' as const) : undefined,
      'aria-required': required ? ('true' as const) : undefined,
    }
  })
  provide(fieldKey, { attributes, labelId })
  return { id, labelId, hintId, errorId }
}

/** For a control: its attributes inside a field; outside of one, an id of its own. */
export function useFieldControl(): {
  attributes: ComputedRef<ControlAttributes>
  labelId: string | undefined
} {
  const id = useId()
  const field = inject(fieldKey, undefined)
  if (field) return field
  const alone: ControlAttributes = {
    id,
    name: undefined,
    'aria-describedby': undefined,
    'aria-invalid': undefined,
    'aria-required': undefined,
  }
  return { attributes: computed(() => alone), labelId: undefined }
}
