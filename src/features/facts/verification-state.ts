import type { FactBody } from '#contract/fact.ts'
import type { State } from '#ui/state.ts'

const states = {
  none: 'neutral',
  pending: 'info',
  confirmed: 'ok',
  corrected: 'warn',
  rejected: 'bad',
} as const satisfies Record<string, State>

/** How the office's word on a fact looks. */
export const verificationState = ({ verification }: FactBody): State =>
  states[verification?.outcome ?? 'none']
