import { addDays } from '#domain/calendar/day.ts'
import type { Day } from '#domain/calendar/day.ts'

export interface DaySpan {
  from: Day
  to: Day
}

/** Days in a row as one span each; the days come in order. */
export function daySpans(days: readonly Day[]): DaySpan[] {
  const spans: DaySpan[] = []
  for (const day of days) {
    const last = spans.at(-1)
    if (last && addDays(last.to, 1) === day) last.to = day
    else spans.push({ from: day, to: day })
  }
  return spans
}
