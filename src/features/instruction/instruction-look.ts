import type { InstructionRow } from '#contract/instruction.ts'
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

/** A week ahead nobody need be alarmed. */
export const dueLook = ({ left, passed }: NonNullable<InstructionRow['due']>): State =>
  passed ? 'bad' : left <= 2 ? 'warn' : 'neutral'
