import type { Action } from '#domain/access.ts'
import type { Calendar } from '#domain/calendar/calendar.ts'
import type { Day } from '#domain/calendar/day.ts'
import { shiftWorkingDays, startOfWork } from '#domain/deadline/working-hours.ts'

/** What the clock does about a running notice. */
export const CLOCK_STEPS = [
  'early-warning',
  'due',
  'overdue',
  'reminder',
  'propose-talk',
  'propose-criticism',
  'propose-accountability',
] as const
export type ClockStep = (typeof CLOCK_STEPS)[number]

/** A rung that takes a decision of somebody. */
export type Proposal = Extract<ClockStep, `propose-${string}`>

interface Rung {
  step: ClockStep
  /** Working days after the due day; negative before it. */
  after: number
  /** The unit is told. A proposal goes to the office above, who decides about it. */
  tells: 'unit' | 'office'
  /** Whose right it takes to decide about a proposal. */
  decidedBy?: Extract<Action, 'notice.approve'>
}

/**
 * 催办 → 约谈 → 通报批评 → proposal of accountability (处理建议). The clock only proposes: each of the
 * latter is a decision of people (政府督查工作条例 art. 12, 21). The days are ours: no norm sets them.
 */
export const LADDER: readonly Rung[] = [
  { step: 'early-warning', after: -2, tells: 'unit' },
  { step: 'due', after: 0, tells: 'unit' },
  { step: 'overdue', after: 1, tells: 'unit' },
  { step: 'reminder', after: 3, tells: 'unit' },
  { step: 'propose-talk', after: 5, tells: 'office', decidedBy: 'notice.approve' },
  { step: 'propose-criticism', after: 10, tells: 'office', decidedBy: 'notice.approve' },
  { step: 'propose-accountability', after: 20, tells: 'office', decidedBy: 'notice.approve' },
]

export interface PlannedStep {
  step: ClockStep
  /** Epoch milliseconds: when a working day begins. */
  at: number
  tells: 'unit' | 'office'
}

export interface RunningClock {
  /** Nothing of before it is made up for. */
  start: number
  due: number
  last: Day
}

/** Every step of a clock with its moment, in order. Those from before it started do not apply. */
export function stepsOf(calendar: Calendar, { start, due, last }: RunningClock): PlannedStep[] {
  return LADDER.map(({ step, after, tells }) => ({
    step,
    // A due day may be free: the first working day after it counts as one day after.
    at: startOfWork(shiftWorkingDays(calendar, last, after)),
    tells,
  })).filter(({ at, step }) => at > start && (step !== 'overdue' || at > due))
}

export interface DueStep extends PlannedStep {
  /** It is still worth saying: what a later step says better is recorded only. */
  told: boolean
}

/**
 * Steps that are due and not done yet, in order. After an outage each is recorded, and whoever is
 * told hears the latest only.
 *
 * @param done steps that are on record for this clock
 */
export function dueSteps(
  calendar: Calendar,
  clock: RunningClock,
  now: number,
  done: ReadonlySet<ClockStep>,
): DueStep[] {
  const due = stepsOf(calendar, clock).filter(({ at, step }) => at <= now && !done.has(step))
  return due.map((one, index) => ({
    ...one,
    told: !due.slice(index + 1).some(({ tells }) => tells === one.tells),
  }))
}

/** When the clock has something to do next, or null when it has done everything. */
export const nextStepAt = (
  calendar: Calendar,
  clock: RunningClock,
  done: ReadonlySet<ClockStep>,
): number | null => stepsOf(calendar, clock).find(({ step }) => !done.has(step))?.at ?? null
