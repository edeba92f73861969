import type { RecordState } from '#domain/accountability/workflow.ts'
import type { State } from '#ui/state.ts'

/** How a state looks; its word is in the domain. */
export const recordLook: Readonly<Record<RecordState, State>> = {
  proposed: 'warn',
  asked: 'info',
  heard: 'warn',
  submitted: 'warn',
  decided: 'info',
  'in-force': 'bad',
  lapsed: 'ok',
  closed: 'ok',
  revoked: 'neutral',
  dismissed: 'neutral',
}
