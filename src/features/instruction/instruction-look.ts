import type { InstructionState } from '#domain/instruction/workflow.ts'
import type { State } from '#ui/state.ts'

/** How a state looks; its word is in the area `instructions`. */
export const instructionLook: Readonly<Record<InstructionState, State>> = {
  written: 'warn',
  'taken-up': 'info',
  turned: 'info',
  done: 'ok',
  answered: 'ok',
  withdrawn: 'neutral',
}
