import { doubtful } from '#domain/facts/finding.ts'
import { medianOf } from '#domain/number/order.ts'
import { seriesKey } from '#domain/facts/series.ts'
import type { FieldValues } from '#domain/ledgers/field.ts'
import type { Finding, Ledger } from '#domain/ledgers/ledger.ts'

/** Entries to hold a count against: three years of quarters. */
const ENTRIES = 12
/** Fewer say nothing of what is usual. */
export const FEWEST = 4

/**
 * Counts that lie far from what the unit itself usually reports: a slip of a digit more often than
 * not, and sometimes true. A warning, therefore, never an error.
 *
 * @param earlier newest first
 */
export function plausibleAfter(
  ledger: Ledger,
  values: FieldValues,
  earlier: readonly FieldValues[] = [],
): Finding[] {
  const { fields = [] } = ledger.compared ?? {}
  const countsOf = countsBefore(ledger, values, earlier)
  return fields.flatMap((field) => {
    const value = values[field]
    if (typeof value !== 'number') return []
    const usual = countsOf(field)
    if (!isUnusual(value, usual)) return []
    const median = medianOf(usual)
    const difference = Math.abs(value - median)
    return [doubtful(field, 'unlike-before', { entries: usual.length, median, value, difference })]
  })
}

/** The unit's latest earlier counts of a field in the same series, newest first. */
export function countsBefore(
  ledger: Ledger,
  values: FieldValues,
  earlier: readonly FieldValues[] = [],
): (field: string) => number[] {
  const series = seriesKey(ledger, values)
  const alike = earlier.filter((entry) => seriesKey(ledger, entry) === series)
  return (field) =>
    alike
      .map((entry) => entry[field])
      .filter((count) => typeof count === 'number')
      .slice(0, ENTRIES)
}

export const isUnusual = (value: number, usual: readonly number[]): boolean =>
  usual.length >= FEWEST && isFar(value, medianOf(usual), spreadOf(usual))

/**
 * The modified z-score of Iglewicz and Hoaglin: unusual beyond 3.5, 0.6745 times the distance from
 * the median over the median of all such distances. Where counts hardly differ that spread is next
 * to 0 and everything would be unusual: it is taken as a tenth of the median, and 1, at least.
 */
export function isFar(value: number, median: number, spread: number): boolean {
  // Twenty thousand times both sides: medians of counts are halves, and whole numbers compare exactly.
  return 13_490 * Math.abs(value - median) > 7000 * Math.max(10 * spread, median, 10)
}

/** MAD: the median of the distances from the median. */
export function spreadOf(counts: readonly number[]): number {
  const median = medianOf(counts)
  return medianOf(counts.map((count) => Math.abs(count - median)))
}
