import type { Action } from '#domain/access.ts'
import type { AccountId } from '#domain/facts/fact.ts'

/**
 * written → taken up by the office → turned into a notice → done when the notice is closed, or
 * answered by the office with a word. A leader takes it back until it is taken up.
 */
export const INSTRUCTION_STATES = [
  'written',
  'taken-up',
  'turned',
  'done',
  'answered',
  'withdrawn',
] as const
export type InstructionState = (typeof INSTRUCTION_STATES)[number]

/** What is stored: whether it is turned or done is read from its notices, and kept nowhere twice. */
export type InstructionStep = Exclude<InstructionState, 'turned' | 'done'>

export const INSTRUCTION_ACTIONS = ['take-up', 'turn', 'answer', 'withdraw'] as const
export type InstructionAction = (typeof INSTRUCTION_ACTIONS)[number]

interface InstructionMove {
  from: readonly InstructionState[]
  /** `notice`: the state follows from the notice that it leads to. */
  to: InstructionStep | 'notice'
  access: Extract<Action, `instruction.${string}`>
  needs: readonly 'text'[]
}

/** A workflow is a table: what is not in it cannot happen. */
export const INSTRUCTION_MOVES: Readonly<Record<InstructionAction, InstructionMove>> = {
  'take-up': { from: ['written'], to: 'taken-up', access: 'instruction.handle', needs: [] },
  // A second notice, to a unit that was forgotten, is possible while the first runs.
  turn: { from: ['taken-up', 'turned'], to: 'notice', access: 'instruction.handle', needs: [] },
  answer: {
    from: ['taken-up'],
    to: 'answered',
    access: 'instruction.handle',
    needs: ['text'],
  },
  withdraw: { from: ['written'], to: 'withdrawn', access: 'instruction.write', needs: [] },
}

/** How many notices it led to, withdrawn ones left out. */
export interface LinkedNotices {
  live: number
  /** Not closed yet. */
  open: number
}

export function instructionState(
  step: InstructionStep,
  { live, open }: LinkedNotices,
): InstructionState {
  if (step !== 'taken-up' || live === 0) return step
  return open > 0 ? 'turned' : 'done'
}

/** What decides about the next move. */
export interface InstructionPlace {
  state: InstructionState
  writtenBy: AccountId
}

export interface InstructionActor {
  account: AccountId
  may: (action: Action) => boolean
}

/** Why a move cannot be made; the code of a refusal. */
export type InstructionObstacle = 'forbidden' | 'instruction-state'

/** The first thing in the way of a move, or undefined when it may be made. */
export function instructionObstacle(
  action: InstructionAction,
  { state, writtenBy }: InstructionPlace,
  { account, may }: InstructionActor,
): InstructionObstacle | undefined {
  const move = INSTRUCTION_MOVES[action]
  if (!may(move.access)) return 'forbidden'
  // Nobody takes back the word of another leader.
  if (action === 'withdraw' && account !== writtenBy) return 'forbidden'
  return move.from.includes(state) ? undefined : 'instruction-state'
}

/** The moves that are open to somebody: the buttons of a screen, and what the server takes. */
export const openInstructionMoves = (
  place: InstructionPlace,
  actor: InstructionActor,
): InstructionAction[] =>
  INSTRUCTION_ACTIONS.filter((action) => instructionObstacle(action, place, actor) === undefined)

/** Something is still to come. */
export const isInstructionOpen = (state: InstructionState): boolean =>
  state === 'written' || state === 'taken-up' || state === 'turned'
