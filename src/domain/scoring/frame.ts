import type { Day } from '#domain/calendar/day.ts'
import {
  endsYear,
  monthsLeftInYear,
  periodOf,
  previousPeriod,
  yearOf,
} from '#domain/period/period.ts'
import type { Period, PeriodText } from '#domain/period/period.ts'

/** A period with the edges of the windows that measures look through. */
export interface Frame {
  period: Period
  before: Period
  yearFrom: Day
  yearTo: Day
  endsYear: boolean
  monthsLeft: number
}

const MOST_REMEMBERED = 100
const remembered = new Map<PeriodText, Frame>()

/** @throws RangeError when the text is not a period */
export function frameOf(text: PeriodText): Frame {
  const known = remembered.get(text)
  if (known) return known
  const period = periodOf(text)
  const frame: Frame = {
    period,
    before: previousPeriod(period),
    yearFrom: yearOf(period).from,
    yearTo: yearOf(period).to,
    endsYear: endsYear(period),
    monthsLeft: monthsLeftInYear(period),
  }
  if (remembered.size >= MOST_REMEMBERED) remembered.clear()
  remembered.set(text, frame)
  return frame
}
