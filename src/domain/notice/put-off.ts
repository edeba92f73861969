import type { Calendar } from '#domain/calendar/calendar.ts'
import { addDays } from '#domain/calendar/day.ts'
import type { Day } from '#domain/calendar/day.ts'
import { shiftWorkingDays, startOfWork } from '#domain/deadline/working-hours.ts'
import { nextStepAt } from '#domain/notice/ladder.ts'
import type { ClockStep, DueStep, RunningClock } from '#domain/notice/ladder.ts'
import { isRunning } from '#domain/notice/workflow.ts'
import type { NoticeAction, NoticeState } from '#domain/notice/workflow.ts'

/** A proposal of the clock that somebody put off: it comes up again on its day. */
export interface PutOff {
  step: ClockStep
  until: Day
}

/** When it comes up again: as the first working day that is not before its day begins. */
export const comesUpAt = (calendar: Calendar, { until }: PutOff): number =>
  startOfWork(shiftWorkingDays(calendar, addDays(until, -1), 1))

/** The key under which it is on record: once for each day to which it was put off. */
export const putOffKey = ({ until }: PutOff): number => startOfWork(until)

/**
 * The proposal that comes up again now, and what still waits. A later proposal of the ladder says
 * better what was put off, which is then recorded only, or waits no longer.
 *
 * @param onLadder steps of the ladder that are due now
 */
export function dueAgain(
  calendar: Calendar,
  putOff: PutOff | null,
  now: number,
  onLadder: readonly DueStep[],
): { again: DueStep[]; waits: PutOff | null } {
  if (putOff === null) return { again: [], waits: null }
  const isSaidBetter = onLadder.some(({ tells }) => tells === 'office')
  const at = comesUpAt(calendar, putOff)
  if (at > now) return { again: [], waits: isSaidBetter ? null : putOff }
  return { again: [{ step: putOff.step, at, tells: 'office', told: !isSaidBetter }], waits: null }
}

/** When the clock has something to do next, the proposal that was put off included. */
export function nextActAt(
  calendar: Calendar,
  clock: RunningClock,
  done: ReadonlySet<ClockStep>,
  putOff: PutOff | null,
): number | null {
  const next = nextStepAt(calendar, clock, done)
  if (putOff === null) return next
  const again = comesUpAt(calendar, putOff)
  return next === null ? again : Math.min(next, again)
}

/** What waits after a move: a decision, a new deadline or an answer settles what was put off. */
export function putOffAfter(
  act: NoticeAction,
  { proposed, putOff }: { proposed: ClockStep | null; putOff: PutOff | null },
  { state, until }: { state: NoticeState; until: Day | null },
): PutOff | null {
  if (act === 'put-off') return proposed && until !== null ? { step: proposed, until } : null
  const isSettled = act === 'grant' || act === 'adopt' || act === 'set-aside'
  return isRunning(state) && !isSettled ? putOff : null
}
