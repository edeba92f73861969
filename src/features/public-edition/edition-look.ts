import type { EditionState } from '#domain/public-edition/edition.ts'
import type { State } from '#ui/state.ts'

/** How a state looks; its word is in the area `publicEdition`. */
export const editionLook: Readonly<Record<EditionState, State>> = {
  undecided: 'warn',
  public: 'ok',
  'on-application': 'info',
  none: 'neutral',
  withdrawn: 'neutral',
}
