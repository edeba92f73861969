import type { Day } from '#domain/calendar/day.ts'

/** Asia/Shanghai has kept this distance from UTC since 1991. */
const SHANGHAI_MS = 8 * 3_600_000
export const MINUTE_MS = 60_000
export const HOUR_MS = 60 * MINUTE_MS

/** Epoch milliseconds as text: `2026-08-03T09:40:00.000+08:00`. */
export const instantText = (ms: number): string =>
  new Date(ms + SHANGHAI_MS).toISOString().replace('Z', '+08:00')

/** The calendar day in Asia/Shanghai. */
export const dayAt = (ms: number): Day => instantText(ms).slice(0, 10)

/** Epoch milliseconds of the first moment of a day in Asia/Shanghai. */
export const startOfDay = (day: Day): number => Date.parse(`${day}T00:00:00.000+08:00`)
