import { approximate, exact } from '#domain/number/exact.ts'
import type { Total } from '#domain/scoring/scorecard.ts'
import { formatPoints } from './format.ts'

/** A figure, or the two ends of a range that rounding does not make one: 86.25, 84.25–88.25. */
export function rangeText(low: string, high: string, decimals: number): string {
  const [from, to] = [formatPoints(low, decimals), formatPoints(high, decimals)]
  return from === to ? from : `${from}–${to}`
}

/** A total as it is shown; undefined where there is none, which needs a word and not a figure. */
export function totalText(total: Total, decimals: number): string | undefined {
  switch (total.kind) {
    case 'exact':
      return formatPoints(total.points, decimals)
    case 'range':
      return rangeText(total.low, total.high, decimals)
    case 'none':
      return undefined
  }
}

/** For sorting and drawing only: what is sure of a total, as a number. */
export function totalValue(total: Total): number | undefined {
  if (total.kind === 'none') return undefined
  return approximate(exact(total.kind === 'exact' ? total.points : total.low))
}
