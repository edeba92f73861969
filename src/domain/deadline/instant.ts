import { addDays, daysBetween } from '#domain/calendar/day.ts'
import type { Day } from '#domain/calendar/day.ts'

export const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Asia/Shanghai has kept this distance from UTC since 1991. */
const HOME = 8 * HOUR

/** The day in Asia/Shanghai of an instant in epoch milliseconds. */
export const dayOf = (at: number): Day => addDays('1970-01-01', Math.floor((at + HOME) / DAY))

/** The instant at which an hour of a day begins. */
export const hourOn = (day: Day, hour: number): number =>
  daysBetween('1970-01-01', day) * DAY - HOME + hour * HOUR

/** The last moment of a day. */
export const endOfDay = (day: Day): number => hourOn(day, 24) - 1
