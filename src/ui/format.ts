import { roundedText } from '#domain/number/exact.ts'
import type { Exact, ExactText } from '#domain/number/exact.ts'
import type { Locale } from './words.ts'

/** All days and times are those of the province, wherever the reader sits. */
const timeZone = 'Asia/Shanghai'
/** British English writes the day first and a day has 24 hours. */
const tags: Record<Locale, string> = { zh: 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en-GB' }

const made = new Map<string, Intl.NumberFormat>()

/** A plain count or quantity, with separators of thousands: 6,512 or 48.5. */
export function formatNumber(value: number, locale: Locale, decimals?: number): string {
  // Nothing to group and nothing to round: a formatter costs a slow phone 50 ms when it is first made.
  if (decimals === undefined && Number.isInteger(value) && Math.abs(value) < 1000) {
    return String(value)
  }
  const key = `${locale} ${decimals ?? '-'}`
  let format = made.get(key)
  if (!format) {
    const digits = decimals === undefined ? { maximumFractionDigits: 2 } : fixed(decimals)
    format = new Intl.NumberFormat(tags[locale], digits)
    made.set(key, format)
  }
  return format.format(value)
}

const fixed = (decimals: number) => ({
  minimumFractionDigits: decimals,
  maximumFractionDigits: decimals,
})

/** Points from their exact value, half-up: "81.335" with 2 decimals is "81.34". */
export const formatPoints = (value: Exact | ExactText, decimals: number): string =>
  roundedText(value, decimals)

/** @param value 0 to 100 */
export const formatPercent = (value: Exact | ExactText | number, decimals = 1): string =>
  `${roundedText(typeof value === 'number' ? String(value) : value, decimals)}%`

export interface Change {
  direction: 'up' | 'down' | 'same'
  /** Size of the change, without a sign. */
  size: string
}

/** A change is up or down only where it still shows after rounding. */
export function formatChange(difference: Exact | ExactText, decimals: number): Change {
  const text = roundedText(difference, decimals)
  const size = text.replace('-', '')
  if (!/[1-9]/.test(size)) return { direction: 'same', size }
  return { direction: text.startsWith('-') ? 'down' : 'up', size }
}

/** A day as text (`2026-03-09`): 2026年3月9日, or 9 March 2026. */
export function formatDay(day: string, locale: Locale): string {
  const [year = '', month = '', date = ''] = day.split('-')
  if (locale !== 'en') return `${Number(year)}年${Number(month)}月${Number(date)}日`
  return parts(`${day}T00:00:00+08:00`, { day: 'numeric', month: 'long', year: 'numeric' }, locale)
}

/** An instant (ISO with offset) in the province's time: 2026年3月9日 14:05. */
export function formatInstant(instant: string, locale: Locale): string {
  const day = parts(instant, { year: 'numeric', month: '2-digit', day: '2-digit' }, 'sortable')
  return `${formatDay(day, locale)} ${formatTime(instant)}`
}

/** The same for the columns of a table: 2026-03-09 14:05. */
export function formatInstantShort(instant: string): string {
  const day = parts(instant, { year: 'numeric', month: '2-digit', day: '2-digit' }, 'sortable')
  return `${day} ${formatTime(instant)}`
}

export const formatTime = (instant: string): string =>
  parts(instant, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }, 'sortable')

function parts(
  instant: string,
  options: Intl.DateTimeFormatOptions,
  locale: Locale | 'sortable',
): string {
  // Swedish writes dates as ISO does.
  const tag = locale === 'sortable' ? 'sv-SE' : tags[locale]
  return new Intl.DateTimeFormat(tag, { ...options, timeZone }).format(new Date(instant))
}

/** Keeps a number on the line of the Chinese word that it counts: 81.70 分, 9 个. */
export const unbroken = (text: string): string =>
  text.replace(/(?<=[\d%]) (?=\p{Script=Han})/gu, '\u00a0')
