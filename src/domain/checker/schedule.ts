const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS

/**
 * The minute within its interval at which a target is looked at: always the same for a target, and
 * spread over all of them, so that no minute has them all.
 *
 * @param seed any text that stays, such as its id
 * @returns 0 to 60 × everyHours - 1
 */
export function minuteOf(seed: string, everyHours: number): number {
  // FNV-1a, 32 bits.
  let hash = 0x811c9dc5
  for (const letter of seed) {
    hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0
  }
  return hash % (everyHours * 60)
}

/**
 * The next time to look, in epoch milliseconds: after `now`, whenever it was looked at last. What an
 * outage left out is not made up for, so that nobody is visited twice in a row.
 */
export function nextRunAt(seed: string, everyHours: number, now: number): number {
  const interval = everyHours * HOUR_MS
  const first = minuteOf(seed, everyHours) * MINUTE_MS
  const passed = Math.floor((now - first) / interval)
  return first + (passed + 1) * interval
}
