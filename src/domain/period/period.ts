import type { Day } from '#domain/calendar/day.ts'

/** `2026`, `2026-H1`, `2026-Q3`, `2026-09`. */
export type PeriodText = string

export type PeriodKind = 'year' | 'half-year' | 'quarter' | 'month'

export interface Period {
  text: PeriodText
  kind: PeriodKind
  year: number
  /** 1 to 12 for months, 1 to 4 for quarters, 1 or 2 for half-years, 1 for a year. */
  part: number
  /** First day, included. */
  from: Day
  /** Last day, included. */
  to: Day
}

const FORM = /^(\d{4})(?:-(?:H([12])|Q([1-4])|(0[1-9]|1[0-2])))?$/
const MONTHS: Record<PeriodKind, number> = { year: 12, 'half-year': 6, quarter: 3, month: 1 }

/** The period of a text, or undefined when the text is not a period. */
export function parsePeriod(text: PeriodText): Period | undefined {
  const match = FORM.exec(text)
  if (!match) return undefined
  const [, year = '', half, quarter, month] = match
  if (half !== undefined) return periodAt('half-year', Number(year), Number(half))
  if (quarter !== undefined) return periodAt('quarter', Number(year), Number(quarter))
  if (month !== undefined) return periodAt('month', Number(year), Number(month))
  return periodAt('year', Number(year), 1)
}

/** @throws RangeError when the text is not a period; for text that is known to be one */
export function periodOf(text: PeriodText): Period {
  const period = parsePeriod(text)
  if (!period) throw new RangeError(`not a period: ${text}`)
  return period
}

export function periodAt(kind: PeriodKind, year: number, part: number): Period {
  const last = part * MONTHS[kind]
  const first = last - MONTHS[kind] + 1
  const from = `${pad(year, 4)}-${pad(first, 2)}-01`
  const to = `${pad(year, 4)}-${pad(last, 2)}-${lastDayOf(year, last)}`
  return { text: textFor(kind, year, part), kind, year, part, from, to }
}

function textFor(kind: PeriodKind, year: number, part: number): PeriodText {
  const four = pad(year, 4)
  if (kind === 'year') return four
  if (kind === 'half-year') return `${four}-H${part}`
  return kind === 'quarter' ? `${four}-Q${part}` : `${four}-${pad(part, 2)}`
}

/** The period `steps` before (negative) or after (positive) of the same kind. */
export function shiftPeriod(period: Period, steps: number): Period {
  const perYear = 12 / MONTHS[period.kind]
  const index = period.year * perYear + (period.part - 1) + steps
  return periodAt(
    period.kind,
    Math.floor(index / perYear),
    (((index % perYear) + perYear) % perYear) + 1,
  )
}

export const previousPeriod = (period: Period): Period => shiftPeriod(period, -1)
export const samePeriodLastYear = (period: Period): Period =>
  periodAt(period.kind, period.year - 1, period.part)

export const yearOf = (period: Period): Period => periodAt('year', period.year, 1)

/** The period of a kind that a day falls in. */
export function periodContaining(day: Day, kind: PeriodKind): Period {
  const month = Number(day.slice(5, 7))
  return periodAt(kind, Number(day.slice(0, 4)), Math.ceil(month / MONTHS[kind]))
}

export const isInPeriod = (day: Day, period: Period): boolean =>
  day >= period.from && day <= period.to

/** Whether this is the last period of its kind in the year: duties of a year are judged here. */
export const endsYear = (period: Period): boolean => period.to.endsWith('-12-31')

/** Whole months of the year that remain after the period. */
export const monthsLeftInYear = (period: Period): number => 12 - Number(period.to.slice(5, 7))

const pad = (n: number, width: number): string => String(n).padStart(width, '0')

function lastDayOf(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
}
