import { addDays } from '#domain/calendar/day.ts'
import type { Day } from '#domain/calendar/day.ts'

/** Visits of one day, without those in which the checker itself failed. */
export interface VisitsOfDay {
  day: Day
  visits: number
  failed: number
}

/** @source 国办秘函〔2019〕19号: 站点无法访问, a week with at least 20 visits a day */
const DAYS = 7
const LEAST_VISITS = 20

/**
 * The share of failed visits in the seven days that end with `last`, in percent with two decimals,
 * as it is kept; undefined where a day has fewer than 20 visits: such a week proves nothing.
 */
export function failureShare(days: readonly VisitsOfDay[], last: Day): number | undefined {
  const week = Array.from({ length: DAYS }, (_, back) =>
    days.find(({ day }) => day === addDays(last, -back)),
  )
  if (!week.every((one) => one !== undefined && one.visits >= LEAST_VISITS)) return undefined
  const sum = (of: (one: VisitsOfDay) => number) =>
    week.reduce((total, one) => total + (one ? of(one) : 0), 0)
  const share = (100 * sum(({ failed }) => failed)) / sum(({ visits }) => visits)
  return Math.round(share * 100) / 100
}
