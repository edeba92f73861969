/**
 * filed: waits for a reviewer; taken-up: a reviewer is named; then the decision, or withdrawn by the
 * unit itself.
 */
export const OBJECTION_STATES = [
  'filed',
  'taken-up',
  'upheld',
  'partly-upheld',
  'dismissed',
  'withdrawn',
] as const
export type ObjectionState = (typeof OBJECTION_STATES)[number]

export const OBJECTION_ACTS = ['take-up', 'uphold', 'uphold-partly', 'dismiss', 'withdraw'] as const
export type ObjectionAct = (typeof OBJECTION_ACTS)[number]

/** The unit that filed it, the office above, or the one reviewer whom the office named. */
export type ObjectionParty = 'unit' | 'office' | 'reviewer'

interface ObjectionStep {
  from: readonly ObjectionState[]
  to: ObjectionState
  by: ObjectionParty
}

/** Who may do what in which state. What is not here is refused. */
export const OBJECTION_STEPS: Readonly<Record<ObjectionAct, ObjectionStep>> = {
  // Taking it up once more names another reviewer.
  'take-up': { from: ['filed', 'taken-up'], to: 'taken-up', by: 'office' },
  uphold: { from: ['taken-up'], to: 'upheld', by: 'reviewer' },
  'uphold-partly': { from: ['taken-up'], to: 'partly-upheld', by: 'reviewer' },
  dismiss: { from: ['taken-up'], to: 'dismissed', by: 'reviewer' },
  withdraw: { from: ['filed', 'taken-up'], to: 'withdrawn', by: 'unit' },
}

/** The state after an act, or undefined where it cannot be done. */
export function stateAfter(
  act: ObjectionAct,
  state: ObjectionState,
  party: ObjectionParty,
): ObjectionState | undefined {
  const { from, to, by } = OBJECTION_STEPS[act]
  return by === party && from.includes(state) ? to : undefined
}

/** Somebody still has to do something. */
export const isOpen = (state: ObjectionState): boolean => state === 'filed' || state === 'taken-up'
