import { roundedText } from '#domain/number/exact.ts'
import type { SeriesPoint } from '#contract/library.ts'
import type { Series } from '#charts/lines-option.ts'

/** Finer than a pixel. */
const DRAWN_DECIMALS = 6

/** One line for each stretch under one scheme: points that cannot be compared are not joined. */
export function linesOf(
  points: readonly SeriesPoint[],
  nameOf: (point: SeriesPoint) => string,
): Series[] {
  const begins = points.flatMap(({ comparable }, at) => (at === 0 || !comparable ? [at] : []))
  return begins.flatMap((from, index) => {
    const to = begins[index + 1] ?? points.length
    const first = points[from]
    if (!first) return []
    const values = points.map(({ amount }, at) =>
      at < from || at >= to || amount === null ? null : Number(roundedText(amount, DRAWN_DECIMALS)),
    )
    return [{ name: nameOf(first), values }]
  })
}

/** Room above and below what is drawn. */
export function axisOf(series: readonly Series[]): { low: number; high: number } {
  const all = series.flatMap(({ values }) => values).filter((value) => value !== null)
  const low = Math.min(...all)
  const high = Math.max(...all)
  const room = Math.max((high - low) * 0.2, 1)
  return {
    low: low >= 0 ? Math.max(0, Math.floor(low - room)) : Math.floor(low - room),
    high: Math.ceil(high + room),
  }
}
