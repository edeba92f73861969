import type { Day } from '#domain/calendar/day.ts'
import type { PeriodState } from '#domain/period/period-lock.ts'

/** A period that opens and closes by the calendar. */
export interface ClockedPeriod {
  state: PeriodState
  opens: Day
  due: Day
  /** The last day until which any unit may still hand in; null where none was granted. */
  granted: Day | null
}

/** As the audit chain names them. */
export const PERIOD_CLOCK_STEPS = ['open-reporting', 'close-reporting'] as const

export interface PeriodClockStep {
  step: (typeof PERIOD_CLOCK_STEPS)[number]
  to: PeriodState
  /** The day of the calendar that brings it. */
  day: Day
}

/** Until when units report: the due day, or a later one that any of them was granted. */
export const lastReportingDay = ({ due, granted }: Pick<ClockedPeriod, 'due' | 'granted'>): Day =>
  granted !== null && granted > due ? granted : due

/**
 * What the clock does about a period on a day: opens it on its first day of reporting, and closes
 * reporting once the last day of reporting is over. After that day nothing is opened: nobody could
 * report in it. Whether results stand is for people to decide, so nothing is ever locked.
 */
export function periodClockStep(one: ClockedPeriod, today: Day): PeriodClockStep | undefined {
  const last = lastReportingDay(one)
  if (one.state === 'planned' && one.opens <= today && today <= last) {
    return { step: 'open-reporting', to: 'open', day: one.opens }
  }
  if (one.state === 'open' && last < today)
    return { step: 'close-reporting', to: 'closed', day: last }
  return undefined
}
