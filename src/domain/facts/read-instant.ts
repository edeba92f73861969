import { addDays, isDay } from '#domain/calendar/day.ts'
import type { Day } from '#domain/calendar/day.ts'
import { fold, quote } from '#domain/facts/fold.ts'
import { splitDay } from '#domain/facts/read-day.ts'
import { unread } from '#domain/facts/reading.ts'
import type { Reading } from '#domain/facts/reading.ts'
import type { Instant } from '#domain/ledgers/field.ts'

const HALF_DAY = '凌晨|清晨|早上|上午|中午|下午|傍晚|晚上|夜间|am|pm'
const TIME = new RegExp(
  String.raw`^[T\s,]*(${HALF_DAY})?\s*(\d{1,2})\s*(?::|时|点)\s*(?:(\d{1,2})\s*分?|(半|整)|(?=$))(?::\s*\d{1,2}(?:\.\d+)?|\s*\d{1,2}\s*秒)?\s*(am|pm)?\s*(Z|[+-]\d{2}:?\d{2})?$`,
  'i',
)
const AFTERNOON = /^(下午|傍晚|晚上|夜间|pm)$/i

/** Beijing time, in which everything is kept. */
const HOME_OFFSET = 8 * 60

/**
 * A day with a time, to the minute: 2026-03-05 9:40, 2026年3月5日上午9时40分, 2026.3.5 下午3点半, or ISO
 * text of any offset. Without an offset it is Beijing time. A day alone is not an instant: the clock
 * of a response runs in hours, and midnight would be a guess.
 */
export function readInstant(raw: unknown): Reading<Instant> {
  const bad = unread('not-an-instant', { value: quote(raw) })
  if (typeof raw !== 'string') return bad
  const found = splitDay(fold(raw))
  if (!found || !isDay(found.day)) return bad
  const time = TIME.exec(found.rest)
  if (!time) return bad
  const [, before, hour = '', minute, half, after, offset] = time
  const minutes = minute === undefined ? (half === '半' ? 30 : 0) : Number(minute)
  const hours = inDay(Number(hour), before ?? after)
  if (hours === undefined || minutes > 59) return bad
  return { value: atHome(found.day, hours * 60 + minutes, offset) }
}

const EARLY = /^(凌晨|am)$/i
const NIGHT = /^(晚上|夜间)$/

/** Hours of the day 0 to 23, or undefined when there is no such hour, or two of them. */
function inDay(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) return hour <= 23 ? hour : undefined
  if (hour === 12) return NIGHT.test(half) ? undefined : EARLY.test(half) ? 0 : 12
  const hours = AFTERNOON.test(half) && hour < 12 ? hour + 12 : hour
  return hours <= 23 ? hours : undefined
}

function atHome(day: Day, minutes: number, offset: string | undefined): Instant {
  const moved = minutes + HOME_OFFSET - offsetMinutes(offset)
  const shift = Math.floor(moved / 1440)
  const rest = moved - shift * 1440
  const two = (n: number) => String(n).padStart(2, '0')
  return `${addDays(day, shift)}T${two(Math.floor(rest / 60))}:${two(rest % 60)}+08:00`
}

function offsetMinutes(offset: string | undefined): number {
  if (offset === undefined) return HOME_OFFSET
  if (offset.toUpperCase() === 'Z') return 0
  const sign = offset.startsWith('-') ? -1 : 1
  return sign * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(-2)))
}
