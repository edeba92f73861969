import type { NoticeRow } from '#contract/notice.ts'
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
}

export const severityLook = { ordinary: 'neutral', serious: 'warn', urgent: 'bad' } as const

/** A week ahead nobody need be alarmed. */
export const dueLook = ({ left, passed }: NonNullable<NoticeRow['due']>): State =>
  passed ? 'bad' : left <= 2 ? 'warn' : 'neutral'
