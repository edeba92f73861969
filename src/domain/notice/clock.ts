import type { Calendar } from '#domain/calendar/calendar.ts'
import { deadlineOf } from '#domain/deadline/deadline.ts'
import type { Deadline, DeadlineRule, Pause } from '#domain/deadline/deadline.ts'
import type { NoticeAction } from '#domain/notice/workflow.ts'

/** The clock of an issued notice. Instants are epoch milliseconds. */
export interface NoticeClock {
  start: number
  rule: DeadlineRule
  pauses: readonly Pause[]
  /** Since when it stands still. */
  pausedAt: number | null
}

/** When the answer is due. */
export const dueOf = (calendar: Calendar, { start, rule, pauses }: NoticeClock): Deadline =>
  deadlineOf(calendar, start, rule, pauses)

/**
 * What a move does to the clock: issuing starts it, pausing and resuming stop it for a while, a
 * granted extension or a return names the day anew.
 *
 * @param until the day that was asked for, or set
 */
export function clockAfter(
  action: NoticeAction,
  clock: NoticeClock,
  now: number,
  until: string | null,
): NoticeClock {
  if (action === 'issue') return { ...clock, start: now }
  if (action === 'pause') return { ...clock, pausedAt: now }
  if (action === 'resume' && clock.pausedAt !== null) {
    const pauses = [...clock.pauses, { from: clock.pausedAt, to: now }]
    return { ...clock, pauses, pausedAt: null }
  }
  if ((action === 'grant' || action === 'return') && until !== null) {
    return { start: now, rule: { kind: 'until', day: until }, pauses: [], pausedAt: null }
  }
  return clock
}
