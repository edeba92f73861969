import type { LastHourBody } from '#contract/hand-in.ts'
import { lastHour } from '#domain/completeness/last-hour.ts'
import type { HandInMinute } from '#domain/completeness/last-hour.ts'

const MINUTE_MS = 60_000

export interface MinuteBar extends HandInMinute {
  /** The instant at which the minute began. */
  at: string
}

const minuteOf = (instant: string): number => Math.floor(Date.parse(instant) / MINUTE_MS)

/** @param passed minutes since the answer came in which nothing more was handed in */
export function minuteBars({ at, minutes }: LastHourBody, passed: number): MinuteBar[] {
  const counted = minutes.map((one) => ({ ...one, minute: minuteOf(one.at) }))
  return lastHour(counted, minuteOf(at) + passed).map((one) => ({
    ...one,
    at: new Date(one.minute * MINUTE_MS).toISOString(),
  }))
}
