import { inject, provide } from 'vue'
import type { InjectionKey } from 'vue'
import type { ProposeValues } from './propose-values.ts'

/** What the parts of the proposal need of its form. */
export interface ProposeForm {
  values: ProposeValues
  field: (path: string) => { name: string; error: string | undefined }
}

const proposeKey: InjectionKey<ProposeForm> = Symbol('proposal of accountability')

export const provideProposal = (form: ProposeForm): void => provide(proposeKey, form)

/** For parts of the form. */
export function useProposal(): ProposeForm {
  const form = inject(proposeKey)
  if (!form) throw new Error('no proposal: provideProposal first')
  return form
}
