import type { ObjectionState } from '#domain/objection/objection.ts'
import type { State } from './state.ts'

/** How a state looks; its word is in the area `objections`. */
export const objectionLook: Readonly<Record<ObjectionState, State>> = {
  filed: 'warn',
  'taken-up': 'info',
  upheld: 'ok',
  'partly-upheld': 'ok',
  dismissed: 'neutral',
  withdrawn: 'neutral',
}
