import type { AuditRow } from '#contract/audit.ts'

/** Verbs that an action may end with. */
export const VERBS = [
  'create',
  'change',
  'write',
  'import',
  'withdraw',
  'verify',
  'confirmed',
  'corrected',
  'rejected',
  'pending',
  'none',
  'bulk',
  'draw',
  'upload',
  'purge',
  'submit',
  'request',
  'approve',
  'decline',
  'accept',
  'return',
  'grant',
  'refuse',
  'claim',
  'agree',
  'end',
  'file',
  'review',
  'taken-up',
  'upheld',
  'partly-upheld',
  'dismissed',
  'withdrawn',
  'publish',
  'take',
  'read',
  'begin',
  'refused',
  'password',
  'roles',
  'propose',
  'ask',
  'state',
  'hear',
  'decide',
  'send-back',
  'dismiss',
  'serve',
  'record',
  'appeal',
  'note-remedy',
  'note-outcome',
  'complete',
  'window-over',
  'review-late',
  'lapse',
  'erase',
  'export',
] as const
export type Verb = (typeof VERBS)[number]

export const verbOf = (action: string): Verb | undefined =>
  VERBS.find((verb) => verb === action.split('.')[1])

/** What the digests of an entry say about the content of its subject. */
export type ContentState = 'made' | 'removed' | 'changed' | 'same' | 'untouched'

export function contentState({ before, after }: Pick<AuditRow, 'before' | 'after'>): ContentState {
  if (before === null) return after === null ? 'untouched' : 'made'
  if (after === null) return 'removed'
  return before === after ? 'same' : 'changed'
}
