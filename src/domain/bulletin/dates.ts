import { isDay } from '#domain/calendar/day.ts'
import type { Day } from '#domain/calendar/day.ts'
import { periodAt } from '#domain/period/period.ts'
import type { PeriodText } from '#domain/period/period.ts'

const pad = (text: string) => text.padStart(2, '0')

/** Days that a text names: 2026年11月2日, or 11月2日 of the year that is given. */
export function datesIn(text: string, year: number): Day[] {
  return [...text.matchAll(/(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/g)].flatMap(
    ([, said = String(year), month = '', day = '']) => {
      const found = `${said}-${pad(month)}-${pad(day)}`
      return isDay(found) ? [found] : []
    },
  )
}

const PARTS = '一二三四'

/** Quarters, half-years and months that a text names with their year. */
export function periodsIn(text: string): PeriodText[] {
  const quarters = [...text.matchAll(/(\d{4})年第?([一二三四])季度/g)].map(([, year, part = '']) =>
    periodAt('quarter', Number(year), PARTS.indexOf(part) + 1),
  )
  const halves = [...text.matchAll(/(\d{4})年([上下])半年/g)].map(([, year, part]) =>
    periodAt('half-year', Number(year), part === '上' ? 1 : 2),
  )
  return [...quarters, ...halves].map(({ text: period }) => period)
}
