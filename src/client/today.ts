import type { Day } from '#domain/calendar/day.ts'
import { dayOf } from '#domain/deadline/instant.ts'

/** What the server's clock said, in epoch milliseconds, and how long the page was open then. */
let heard: { at: number; since: number } | undefined

/**
 * Every answer tells the server's clock. The one of the device may be wrong by years, and may be put
 * right at any moment: the device is asked for nothing but how much time has passed.
 *
 * @param stamp instant in the header of an answer; whatever is none is passed over
 */
export function hearClock(stamp: unknown): void {
  const at = typeof stamp === 'string' ? Date.parse(stamp) : Number.NaN
  if (!Number.isNaN(at)) heard = { at, since: performance.now() }
}

/** The instant by the server's clock; by that of the device as long as no answer came. */
export const now = (): number =>
  heard === undefined ? Date.now() : heard.at + performance.now() - heard.since

/** The day in the province: what a form begins with, and what cannot have happened yet. */
export const today = (): Day => dayOf(now())
