import type { VerificationRow } from '#contract/verification.ts'
import type { State } from '#ui/state.ts'

/** How the office's word on a fact looks. */
export const outcomeFace = {
  none: 'neutral',
  pending: 'info',
  confirmed: 'ok',
  corrected: 'warn',
  rejected: 'bad',
} as const satisfies Record<VerificationRow['outcome'], State>

/** What can be said at once; a correction needs the form of the fact. */
export const WORDS = ['confirmed', 'rejected', 'pending'] as const
export type Word = (typeof WORDS)[number]
