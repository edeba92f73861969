import type { BulletinState } from '#domain/bulletin/workflow.ts'
import type { State } from '#ui/state.ts'

/** How a state looks; its word is in the area `bulletins`. */
export const bulletinLook: Readonly<Record<BulletinState, State>> = {
  compiled: 'warn',
  edited: 'warn',
  reviewed: 'info',
  signed: 'info',
  issued: 'ok',
  withdrawn: 'neutral',
}
