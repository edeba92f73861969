import { inject } from 'vue'
import type { InjectionKey } from 'vue'

/** Why something could not be had, in the reader's language; the kit draws it. */
export interface Failure {
  code: string
  sentence?: string
  next?: string
  correlation?: string
  fields?: Readonly<Record<string, string>>
}

/** Turns a thrown error into a failure; undefined for a fault of our own, which must not be swallowed. */
export type Explain = (error: unknown) => Failure | undefined

/** The application hands in the words: the client knows codes only. */
export const explainKey: InjectionKey<Explain> = Symbol('explain failures')

export function useExplain(): Explain {
  const explain = inject(explainKey)
  if (!explain) throw new Error('no words for failures: provide explainKey')
  return explain
}
