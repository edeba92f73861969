import type { Outcome, Remedy } from '#domain/accountability/record.ts'
import { lastDayOf, openRemedy, standing } from '#domain/accountability/record.ts'
import { REMEDY_RULES, windowsOf } from '#domain/accountability/remedies.ts'
import type { RecordState } from '#domain/accountability/workflow.ts'
import { isOver } from '#domain/accountability/workflow.ts'
import type { Calendar } from '#domain/calendar/calendar.ts'
import { addDays } from '#domain/calendar/day.ts'
import type { Day } from '#domain/calendar/day.ts'
import { addMonths } from '#domain/deadline/deadline.ts'
import { hourOn } from '#domain/deadline/instant.ts'

/** What the clock does about a record. */
export const RECORD_CLOCK_STEPS = ['window-over', 'review-late', 'lapse', 'erase'] as const
export type RecordClockStep = (typeof RECORD_CLOCK_STEPS)[number]

/**
 * How many years after its end the name is kept. Ours: no norm sets them. What led to nothing is
 * forgotten sooner.
 */
export const KEPT_YEARS = { heldToAccount: 5, ledToNothing: 1 } as const

export interface PlannedStep {
  step: RecordClockStep
  /** Tells one from another of the same name: the day from which on it is to be done. */
  day: Day
  /** Epoch milliseconds. */
  at: number
}

export interface ClockedRecord {
  state: RecordState
  /** The day on which it came to its end. */
  ended: Day | null
  outcomes: readonly Outcome[]
  remedies: readonly Remedy[]
  /** A person whose name is still kept. */
  isNamed: boolean
}

/** Everything that the clock has to do about a record, as it is now, in order of time. */
export function plannedSteps(calendar: Calendar, record: ClockedRecord): PlannedStep[] {
  return [...windowSteps(calendar, record), ...lapseSteps(record), ...eraseSteps(record)].sort(
    (one, other) => one.at - other.at,
  )
}

const on = (step: RecordClockStep, day: Day): PlannedStep => ({ step, day, at: hourOn(day, 0) })

/** A step is due once its last day is over. */
function windowSteps(calendar: Calendar, { state, outcomes, remedies }: ClockedRecord) {
  if (state !== 'in-force') return []
  const windows = outcomes.flatMap((outcome, at) =>
    windowsOf(calendar, outcome, at, remedies, outcome.told)
      .filter(({ open }) => open)
      .map(({ last }) => on('window-over', addDays(last, 1))),
  )
  const open = openRemedy(remedies)
  const isOurs = open && REMEDY_RULES[open.stage].ours
  return isOurs ? [...windows, on('review-late', addDays(open.due, 1))] : windows
}

function lapseSteps({ state, outcomes }: ClockedRecord): PlannedStep[] {
  const last = lastDayOf(outcomes)
  return state === 'in-force' && last !== null ? [on('lapse', addDays(last, 1))] : []
}

function eraseSteps({ state, ended, outcomes, remedies, isNamed }: ClockedRecord): PlannedStep[] {
  if (!isNamed || !isOver(state) || ended === null || openRemedy(remedies)) return []
  const years = standing(outcomes).length > 0 ? KEPT_YEARS.heldToAccount : KEPT_YEARS.ledToNothing
  return [on('erase', addMonths(ended, 12 * years))]
}

const keyOf = ({ step, day }: Pick<PlannedStep, 'step' | 'day'>): string => `${step} ${day}`

/** Steps that are due and not done yet, in order. */
export const dueSteps = (
  calendar: Calendar,
  record: ClockedRecord,
  now: number,
  done: readonly Pick<PlannedStep, 'step' | 'day'>[],
): PlannedStep[] => {
  const before = new Set(done.map(keyOf))
  return plannedSteps(calendar, record).filter((one) => one.at <= now && !before.has(keyOf(one)))
}

/** When the clock has something to do next, or null when it has done everything. */
export const nextStepAt = (
  calendar: Calendar,
  record: ClockedRecord,
  done: readonly Pick<PlannedStep, 'step' | 'day'>[],
): number | null => {
  const before = new Set(done.map(keyOf))
  return plannedSteps(calendar, record).find((one) => !before.has(keyOf(one)))?.at ?? null
}
