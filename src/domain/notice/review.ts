import type { Calendar } from '#domain/calendar/calendar.ts'
import { addDays } from '#domain/calendar/day.ts'
import type { Day } from '#domain/calendar/day.ts'
import { deadlineOf } from '#domain/deadline/deadline.ts'
import type { Deadline } from '#domain/deadline/deadline.ts'
import { hourOn } from '#domain/deadline/instant.ts'
import { shiftWorkingDays, startOfWork } from '#domain/deadline/working-hours.ts'
import { DEEDS } from '#domain/objection/barred.ts'

/**
 * 复核: what a unit holds against a notice (政府督查工作条例 art. 17). `open` from the receipt on, while
 * it may be filed; then it waits for a reviewer, for the decision, or the window closes unused.
 */
export const REVIEW_STATES = [
  'open',
  'filed',
  'taken-up',
  'upheld',
  'changed',
  'revoked',
  'lapsed',
] as const
export type ReviewState = (typeof REVIEW_STATES)[number]

/** What a decision comes to. */
export const DECIDED_STATES = ['upheld', 'changed', 'revoked'] as const satisfies ReviewState[]
export type DecidedState = (typeof DECIDED_STATES)[number]

/** 维持, 变更 and 撤销 are the decision. */
export const REVIEW_DECISIONS = ['uphold', 'change', 'revoke'] as const
export type ReviewDecision = (typeof REVIEW_DECISIONS)[number]

export const REVIEW_ACTS = ['file', 'take-back', 'name', ...REVIEW_DECISIONS] as const
export type ReviewAct = (typeof REVIEW_ACTS)[number]

/** The unit that the notice is for, the office above, or the one whom the office named. */
export type ReviewParty = 'unit' | 'office' | 'reviewer'

interface ReviewMove {
  from: readonly ReviewState[]
  to: ReviewState
  by: ReviewParty
}

/** A workflow is a table: what is not in it cannot happen. */
export const REVIEW_MOVES: Readonly<Record<ReviewAct, ReviewMove>> = {
  file: { from: ['open'], to: 'filed', by: 'unit' },
  // It may be filed anew while the window is open.
  'take-back': { from: ['filed', 'taken-up'], to: 'open', by: 'unit' },
  // Naming once more names another.
  name: { from: ['filed', 'taken-up'], to: 'taken-up', by: 'office' },
  uphold: { from: ['taken-up'], to: 'upheld', by: 'reviewer' },
  change: { from: ['taken-up'], to: 'changed', by: 'reviewer' },
  revoke: { from: ['taken-up'], to: 'revoked', by: 'reviewer' },
}

/** It waits for the office. */
export const isUnderReview = (state: ReviewState | null): boolean =>
  state === 'filed' || state === 'taken-up'

/** Where a review stands. Instants are epoch milliseconds. */
export interface ReviewPlace {
  state: ReviewState
  /** When the unit received the notice (签收). */
  receivedAt: number
  filedAt: number | null
}

/** Thirty days to file and thirty to decide (art. 17). */
const TERM = { kind: 'term', count: 30, unit: 'days' } as const

/** Until when it can be filed. */
export const filingTerm = (calendar: Calendar, { receivedAt }: ReviewPlace): Deadline =>
  deadlineOf(calendar, receivedAt, TERM)

/** Until when what was filed at an instant is to be decided. */
export const decisionTermFrom = (calendar: Calendar, filedAt: number): Deadline =>
  deadlineOf(calendar, filedAt, TERM)

/** Until when it is to be decided; null until it is filed. */
export const decisionTerm = (calendar: Calendar, { filedAt }: ReviewPlace): Deadline | null =>
  filedAt === null ? null : decisionTermFrom(calendar, filedAt)

/** The term that runs: to file while it may be filed, to decide once it is; null after its end. */
export function runningTerm(
  calendar: Calendar,
  place: ReviewPlace,
): { kind: 'filing' | 'decision'; deadline: Deadline } | null {
  if (place.state === 'open') return { kind: 'filing', deadline: filingTerm(calendar, place) }
  const decision = isUnderReview(place.state) ? decisionTerm(calendar, place) : null
  return decision && { kind: 'decision', deadline: decision }
}

/** Whether its decision came after its term, or is late now. */
export const isLate = (
  calendar: Calendar,
  { filedAt, decidedAt }: { filedAt: number; decidedAt: number | null },
  now: number,
): boolean => (decidedAt ?? now) > decisionTermFrom(calendar, filedAt).due

export type ReviewObstacle = 'review-state' | 'review-window'

/** The first thing in the way of an act of this party, or undefined when it may be done. */
export function reviewObstacle(
  act: ReviewAct,
  place: ReviewPlace,
  party: ReviewParty,
  calendar: Calendar,
  now: number,
): ReviewObstacle | undefined {
  const { from, by } = REVIEW_MOVES[act]
  if (by !== party || !from.includes(place.state)) return 'review-state'
  if (act === 'file' && now > filingTerm(calendar, place).due) return 'review-window'
  return undefined
}

/** What the clock does about it: the window closes, a decision comes near, a decision is late. */
export const REVIEW_CLOCK_STEPS = ['review-lapse', 'review-warning', 'review-late'] as const
export type ReviewClockStep = (typeof REVIEW_CLOCK_STEPS)[number]

export interface ReviewStep {
  step: ReviewClockStep
  /** Tells one from another of the same name: the last day of the term that it is about. */
  day: Day
  /** Epoch milliseconds. */
  at: number
}

/** Working days before the last one on which the office is warned. Ours: no norm sets them. */
const WARNED_BEFORE = 5

/** Everything that the clock has to do about it as it is now, in order of time. */
export function reviewSteps(calendar: Calendar, place: ReviewPlace): ReviewStep[] {
  if (place.state === 'open') {
    const { last } = filingTerm(calendar, place)
    return [{ step: 'review-lapse', day: last, at: hourOn(addDays(last, 1), 0) }]
  }
  const term = isUnderReview(place.state) ? decisionTerm(calendar, place) : null
  if (!term) return []
  const { last, start } = term
  const warned = startOfWork(shiftWorkingDays(calendar, last, -WARNED_BEFORE))
  const steps: ReviewStep[] = [
    { step: 'review-warning', day: last, at: warned },
    { step: 'review-late', day: last, at: hourOn(addDays(last, 1), 0) },
  ]
  return steps.filter(({ at }) => at > start)
}

/** Of a step that was done. */
export type DoneStep = Pick<ReviewStep, 'step' | 'day'>

const isDone = (done: readonly DoneStep[], { step, day }: ReviewStep) =>
  done.some((one) => one.step === step && one.day === day)

/** When the clock has something to do next, or null when it has done everything. */
export const nextReviewStep = (
  calendar: Calendar,
  place: ReviewPlace,
  done: readonly DoneStep[],
): ReviewStep | undefined => reviewSteps(calendar, place).find((one) => !isDone(done, one))

/** How somebody took part in a notice, or in what it rests on. */
export const NOTICE_DEEDS = [...DEEDS, 'drafted', 'approved', 'handled'] as const
export type NoticeDeed = (typeof NOTICE_DEEDS)[number]
