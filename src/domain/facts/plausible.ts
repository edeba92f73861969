import { doubtful } from '#domain/facts/finding.ts'
import { seriesKey } from '#domain/facts/series.ts'
import type { FieldValues } from '#domain/ledgers/field.ts'
import type { Finding, Ledger } from '#domain/ledgers/ledger.ts'

/** Entries to hold a count against: three years of quarters. */
const ENTRIES = 12
/** Fewer say nothing of what is usual. */
const FEWEST = 4

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
  const series = seriesKey(ledger, values)
  const alike = earlier.filter((entry) => seriesKey(ledger, entry) === series)
  return fields.flatMap((field) => {
    const value = values[field]
    if (typeof value !== 'number') return []
    const counts = alike.map((entry) => entry[field]).filter((count) => typeof count === 'number')
    const usual = counts.slice(0, ENTRIES)
    if (!isUnusual(value, usual)) return []
    const median = medianOf(usual)
    const difference = Math.abs(value - median)
    return [doubtful(field, 'unlike-before', { entries: usual.length, median, value, difference })]
  })
}

/**
 * The modified z-score of Iglewicz and Hoaglin: unusual beyond 3.5, 0.6745 times the distance from
 * the median over the median of all such distances. Where counts hardly differ that spread is next
 * to 0 and everything would be unusual: it is taken as a tenth of the median, and 1, at least.
 */
export function isUnusual(value: number, usual: readonly number[]): boolean {
  if (usual.length < FEWEST) return false
  const median = medianOf(usual)
  const spread = medianOf(usual.map((count) => Math.abs(count - median)))
  // Twenty thousand times both sides: medians of counts are halves, and whole numbers compare exactly.
  return 13_490 * Math.abs(value - median) > 7000 * Math.max(10 * spread, median, 10)
}

/** Of an even number of counts, the middle between the two in the middle. */
export function medianOf(counts: readonly number[]): number {
  const inOrder = [...counts].sort((a, b) => a - b)
  const middle = (inOrder.length - 1) / 2
  const [below = 0, above = 0] = [inOrder[Math.floor(middle)], inOrder[Math.ceil(middle)]]
  return (below + above) / 2
}
