import { approximate } from '#domain/number/exact.ts'
import { exactTotals } from '#domain/overview/period-row.ts'
import type { PeriodRow } from '#domain/overview/period-row.ts'

export interface Distribution {
  /** Of equal width; `to` is not included, except in the last. */
  bins: { from: number; to: number; units: number }[]
  /** Units whose total is still a range, and units without a total. */
  ranges: number
  without: number
}

/** Ten bins up to full marks, and as many more as bonus points need. */
const BINS = 10

/** @param full full marks of the scheme's base */
export function distribution(rows: readonly PeriodRow[], full: number): Distribution {
  const totals = exactTotals(rows).map(approximate)
  const width = full / BINS
  const highest = totals.reduce((a, b) => Math.max(a, b), 0)
  const count = Math.max(BINS, Math.ceil(highest / width))
  const units = Array.from({ length: count }, () => 0)
  for (const total of totals) {
    const at = Math.min(count - 1, Math.max(0, Math.floor(total / width)))
    units[at] = (units[at] ?? 0) + 1
  }
  return {
    bins: units.map((inBin, at) => ({ from: at * width, to: (at + 1) * width, units: inBin })),
    ranges: rows.filter(({ total }) => total.kind === 'range').length,
    without: rows.filter(({ total }) => total.kind === 'none').length,
  }
}
