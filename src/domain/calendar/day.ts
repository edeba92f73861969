/** A calendar day in the time zone Asia/Shanghai, as text: `2026-11-22`. Text order is time order. */
export type Day = string

const DAYS_IN_400_YEARS = 146_097
const [ZERO, NINE, DASH] = ['0', '9', '-'].map((char) => char.charCodeAt(0)) as [
  number,
  number,
  number,
]

/** Whether a text names a day that exists, in the years 0001 to 9999. */
export function isDay(text: string): boolean {
  // The clock and every score count days by the hundred thousand: no pattern, no pieces of text.
  if (text.length !== 10) return false
  for (let at = 0; at < 10; at += 1) {
    const code = text.charCodeAt(at)
    if (at === 4 || at === 7 ? code !== DASH : code < ZERO || code > NINE) return false
  }
  const year = numberIn(text, 0, 4)
  const month = numberIn(text, 5, 7)
  const date = numberIn(text, 8, 10)
  return year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)
}

/** The number that some digits of a text write. */
function numberIn(text: string, from: number, to: number): number {
  let value = 0
  for (let at = from; at < to; at += 1) value = value * 10 + text.charCodeAt(at) - ZERO
  return value
}

/** The day `days` later, or earlier where `days` is negative. */
export const addDays = (day: Day, days: number): Day => dayAt(numberOf(day) + wholeDays(days))

/** Days from `from` to `to`: 1 from a day to the next one, negative when `to` is earlier. */
export const daysBetween = (from: Day, to: Day): number => numberOf(to) - numberOf(from)

/** 1 for Monday to 7 for Sunday. */
export function weekday(day: Day): number {
  // Day 0 of the count below, 0000-03-01, was a Wednesday.
  return ((numberOf(day) + 2) % 7) + 1
}

/** Negative, zero or positive, for sorting. */
export const compareDays = (a: Day, b: Day): number => (a < b ? -1 : Number(a > b))

export const yearOfDay = (day: Day): number => Number(day.slice(0, 4))

/** Days since 0000-03-01. Counting years from March puts the leap day last, so no month needs a special case. */
function numberOf(day: Day): number {
  if (!isDay(day)) throw new RangeError(`not a day: ${day}`)
  const month = numberIn(day, 5, 7)
  const year = numberIn(day, 0, 4) - (month <= 2 ? 1 : 0)
  return daysBeforeYear(year) + daysBeforeMonth((month + 9) % 12) + numberIn(day, 8, 10) - 1
}

function dayAt(number: number): Day {
  // The estimate is never too small and at most one year too large.
  const estimate = Math.floor((number * 400 + 591) / DAYS_IN_400_YEARS)
  const year = daysBeforeYear(estimate) > number ? estimate - 1 : estimate
  const dayOfYear = number - daysBeforeYear(year)
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = ((fromMarch + 2) % 12) + 1
  const date = dayOfYear - daysBeforeMonth(fromMarch) + 1
  const civilYear = month <= 2 ? year + 1 : year
  if (civilYear < 1 || civilYear > 9999) {
    throw new RangeError('a day outside the years 0001 to 9999')
  }
  return `${padded(civilYear, 4)}-${padded(month, 2)}-${padded(date, 2)}`
}

const daysBeforeYear = (year: number): number =>
  365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)

/** Days before the month in a year that begins in March: the lengths repeat 31, 30, 31, 30, 31. */
const daysBeforeMonth = (fromMarch: number): number => Math.floor((153 * fromMarch + 2) / 5)

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

function wholeDays(days: number): number {
  if (!Number.isSafeInteger(days)) throw new RangeError(`not a whole number of days: ${days}`)
  return days
}

const padded = (value: number, width: number): string => String(value).padStart(width, '0')
