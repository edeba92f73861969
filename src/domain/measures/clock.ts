import { daysBetween, type Day } from '#domain/calendar/day.ts'
import type { Instant } from '#domain/ledgers/field.ts'

const EPOCH = '2000-01-01'

/** Minutes since an arbitrary start; instants all carry the offset +08:00. */
const minutesAt = (instant: Instant): number =>
  daysBetween(EPOCH, instant.slice(0, 10)) * 1440 +
  Number(instant.slice(11, 13)) * 60 +
  Number(instant.slice(14, 16))

/** Clock hours from one instant to another, to the minute; negative when `to` is earlier. */
export const hoursBetween = (from: Instant, to: Instant): number =>
  (minutesAt(to) - minutesAt(from)) / 60

/**
 * Whether a clock of so many hours ran out before a day began. A day is not cut into hours: what is
 * due on the day itself still runs.
 */
export const ranOut = (start: Instant, hours: number, asOf: Day): boolean =>
  minutesAt(start) + hours * 60 < minutesAt(`${asOf}T00:00+08:00`)
