import { addDays, daysBetween, isDay } from '#domain/calendar/day.ts'
import type { Day } from '#domain/calendar/day.ts'
import { datesProblem, schemeProblem } from '#domain/period/period-state.ts'
import type { PeriodDates } from '#domain/period/period-state.ts'
import { parsePeriod, periodAt, shiftPeriod } from '#domain/period/period.ts'
import type { Period, PeriodKind } from '#domain/period/period.ts'
import type { PeriodBody } from '#contract/period.ts'
import type { SchemeRow } from '#contract/scheme.ts'
import type { Problems } from '#ui/problems.ts'

/** Parts of a year, by kind. */
export const PARTS: Readonly<Record<PeriodKind, number>> = {
  year: 1,
  'half-year': 2,
  quarter: 4,
  month: 12,
}

export interface PeriodValues extends PeriodDates {
  /** `id/version`: one choice in one list. */
  scheme: string
  byCalendar: boolean
}

export const schemeKey = ({ id, version }: { id: string; version: number }): string =>
  `${id}/${version}`

export function schemeOf(key: string): { id: string; version: number } {
  const at = key.lastIndexOf('/')
  return { id: key.slice(0, at), version: Number(key.slice(at + 1)) }
}

/** Schemes that can score a period. */
export const schemesFor = (period: Period, schemes: readonly SchemeRow[]): SchemeRow[] =>
  schemes.filter(
    ({ from, until }) =>
      schemeProblem({ from, ...(until !== null && { until }) }, period) === undefined,
  )

/** The days as far as they are days and in order; the scheme as far as there is one. */
export function valueProblems({
  opens,
  due,
  locks,
  scheme,
}: Omit<PeriodValues, 'byCalendar'>): Problems {
  const dates = { opens, due, locks }
  const bad = Object.entries(dates).filter(([, day]) => !isDay(day))
  const wrong = bad.length === 0 ? datesProblem(dates) : undefined
  return {
    ...Object.fromEntries(bad.map(([name]) => [name, { key: 'ui.problem.day' as const }])),
    ...(wrong === 'due' && { due: { key: 'periods.problem.due' as const } }),
    ...(wrong === 'locks' && { locks: { key: 'periods.problem.locks' as const } }),
    ...(scheme === '' && { scheme: { key: 'ui.problem.choice' as const } }),
  }
}

/** The latest of a kind, with its period. */
const latestOf = (kind: PeriodKind, known: readonly PeriodBody[]) =>
  known
    .flatMap((row) => {
      const parsed = parsePeriod(row.period)
      return parsed?.kind === kind ? [{ row, parsed }] : []
    })
    .sort((a, b) => b.parsed.to.localeCompare(a.parsed.to))[0]

/** The one after the latest of its kind; where there is none yet, the first of the year of a day. */
export function nextFree(kind: PeriodKind, known: readonly PeriodBody[], today: Day): Period {
  const latest = latestOf(kind, known)
  return latest ? shiftPeriod(latest.parsed, 1) : periodAt(kind, Number(today.slice(0, 4)), 1)
}

/**
 * What a new period begins with: the days lie as far from its ends as those of the last period of
 * its kind did; without one, on its ends. No number of days is ours to decide.
 */
export function suggested(period: Period, known: readonly PeriodBody[]): PeriodDates {
  const model = latestOf(period.kind, known)
  if (!model) return { opens: period.from, due: period.to, locks: period.to }
  const { row, parsed } = model
  return {
    opens: addDays(period.from, daysBetween(parsed.from, row.opens)),
    due: addDays(period.to, daysBetween(parsed.to, row.due)),
    locks: addDays(period.to, daysBetween(parsed.to, row.locks)),
  }
}

/** The period that was chosen, or undefined while the year is no year. */
export const chosenPeriod = (kind: PeriodKind, year: string, part: string): Period | undefined =>
  /^\d{4}$/.test(year.trim())
    ? parsePeriod(periodAt(kind, Number(year.trim()), Math.min(Number(part), PARTS[kind])).text)
    : undefined
