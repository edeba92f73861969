import { watchForm } from './unsaved-forms.ts'
import { useLeaveWarning } from './use-leave-warning.ts'

/**
 * Asks before what was filled in here is lost: by the way back, by a link, by closing the page, and by
 * shutting the dialog in which the element stands.
 */
export function askBeforeLoss(unsaved: () => boolean, element: () => HTMLElement | null): void {
  useLeaveWarning(unsaved)
  watchForm({ unsaved, element })
}
