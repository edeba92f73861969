import type { Day } from '#domain/calendar/day.ts'
import { periodOf, type Period, type PeriodText } from '#domain/period/period.ts'

/** The day on which the sample stands still. */
export const SAMPLE_DAY: Day = '2026-11-22'

export interface SamplePeriod {
  period: PeriodText
  state: 'open' | 'closed' | 'locked'
  /** Reporting begins. */
  opens: Day
  /** Sections are to be handed in by then. */
  due: Day
  /** Nothing changes after it. */
  locks: Day
}

/**
 * Reporting opens with the quarter. It is due about ten working days after its end, and locks about
 * six weeks after that, when the verification is done. Days are set by the office, so they avoid holidays.
 */
export const samplePeriods: readonly SamplePeriod[] = [
  ['2024-Q4', 'locked', '2024-10-01', '2025-01-15', '2025-02-28'],
  ['2025-Q1', 'locked', '2025-01-01', '2025-04-15', '2025-05-30'],
  ['2025-Q2', 'locked', '2025-04-01', '2025-07-15', '2025-08-29'],
  ['2025-Q3', 'locked', '2025-07-01', '2025-10-22', '2025-11-28'],
  ['2025-Q4', 'locked', '2025-10-01', '2026-01-15', '2026-02-27'],
  ['2026-Q1', 'locked', '2026-01-01', '2026-04-15', '2026-05-29'],
  ['2026-Q2', 'locked', '2026-04-01', '2026-07-15', '2026-08-31'],
  // Handed in; verification runs until the lock.
  ['2026-Q3', 'closed', '2026-07-01', '2026-10-21', '2026-11-30'],
  ['2026-Q4', 'open', '2026-10-01', '2027-01-15', '2027-02-26'],
].map(([period = '', state = '', opens = '', due = '', locks = '']) => ({
  period,
  state: state as SamplePeriod['state'],
  opens,
  due,
  locks,
}))

export const periodsOfSample: readonly Period[] = samplePeriods.map(({ period }) =>
  periodOf(period),
)

/** The period that is still being filled in. */
export const OPEN_PERIOD: PeriodText = '2026-Q4'
/** The period that is handed in and being verified. */
export const CLOSED_PERIOD: PeriodText = '2026-Q3'
/** Periods whose results stand. */
export const lockedPeriods: readonly PeriodText[] = samplePeriods
  .filter(({ state }) => state === 'locked')
  .map(({ period }) => period)

/** The last day of which anything can be known: the end of the period, or the sample's day. */
export const lastKnownDay = ({ to }: Period): Day => (to < SAMPLE_DAY ? to : SAMPLE_DAY)
