import { onScopeDispose } from 'vue'

interface UnsavedForm {
  element: () => HTMLElement | null
  unsaved: () => boolean
}

const forms = new Set<UnsavedForm>()

/** While the form is there, what it stands in asks before it shuts. */
export function watchForm(form: UnsavedForm): void {
  forms.add(form)
  onScopeDispose(() => forms.delete(form))
}

/** Whether a form in this place holds what would be lost. */
export const hasUnsaved = (place: HTMLElement | null): boolean =>
  [...forms].some(({ element, unsaved }) => unsaved() && place?.contains(element()) === true)
