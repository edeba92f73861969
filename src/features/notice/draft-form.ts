import { inject, provide } from 'vue'
import type { InjectionKey } from 'vue'
import type { DraftValues } from './draft-values.ts'

/** What the parts of the draft need of its form. */
export interface DraftForm {
  values: DraftValues
  field: (path: string) => { name: string; error: string | undefined }
}

const draftKey: InjectionKey<DraftForm> = Symbol('draft of a notice')

export const provideDraft = (form: DraftForm): void => provide(draftKey, form)

/** For parts of the form. */
export function useDraft(): DraftForm {
  const form = inject(draftKey)
  if (!form) throw new Error('no draft: provideDraft first')
  return form
}
