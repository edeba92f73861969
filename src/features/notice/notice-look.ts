import type { ReviewState } from '#domain/notice/review.ts'
import type { NoticeState } from '#domain/notice/workflow.ts'
import type { State } from '#ui/state.ts'

/** How a state looks; its word is in the area `notices`. */
export const noticeLook: Readonly<Record<NoticeState, State>> = {
  drafted: 'warn',
  approved: 'info',
  issued: 'warn',
  received: 'info',
  answered: 'warn',
  returned: 'bad',
  verified: 'info',
  closed: 'ok',
  withdrawn: 'neutral',
  revoked: 'neutral',
}

export const reviewLook: Readonly<Record<ReviewState, State>> = {
  open: 'neutral',
  filed: 'warn',
  'taken-up': 'info',
  upheld: 'ok',
  changed: 'ok',
  revoked: 'ok',
  lapsed: 'neutral',
}

export const severityLook = { ordinary: 'neutral', serious: 'warn', urgent: 'bad' } as const
