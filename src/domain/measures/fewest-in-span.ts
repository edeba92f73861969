import type { Day } from '#domain/calendar/day.ts'
import type { FactId } from '#domain/facts/fact.ts'
import type { Circumstances, MeasureValue } from '#domain/measures/measure.ts'
import { choiceSetting } from '#domain/measures/setting.ts'
import { pressSpan } from '#domain/measures/settings.ts'
import { measured, notApplicable } from '#domain/measures/value.ts'
import { isInPeriod, periodContaining, shiftPeriod, type Period } from '#domain/period/period.ts'

/** Quarters (or half-years, years) whose last day lies in the period. */
function spansEndingIn(period: Period, kind: 'quarter' | 'half-year' | 'year'): Period[] {
  const spans: Period[] = []
  for (let span = periodContaining(period.from, kind); span.to <= period.to;) {
    spans.push(span)
    span = shiftPeriod(span, 1)
  }
  return spans
}

/**
 * "At least once a quarter" as a number that is right for every kind of period: the count of the
 * weakest quarter that ends in it. In a quarter that is its count; in a year one empty quarter gives
 * 0 however many events the others had; a month that ends no quarter decides nothing yet.
 *
 * @param events of the year to date
 */
export function fewestInSpan(
  events: readonly { readonly fact: FactId; readonly day: Day }[],
  { period, settings }: Circumstances,
): MeasureValue {
  const kind = choiceSetting(settings, pressSpan)
  const spans = spansEndingIn(period, kind)
  if (spans.length === 0) return notApplicable('not-yet-due')
  const counts = spans.map((span) => events.filter(({ day }) => isInPeriod(day, span)).length)
  const fewest = Math.min(...counts)
  const seen = events.filter(({ day }) => spans.some((span) => isInPeriod(day, span)))
  return measured(fewest, seen, { count: fewest, total: seen.length, spans: spans.length })
}
