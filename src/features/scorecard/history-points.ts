import type { z } from 'zod'
import type { readUnitHistory } from '#contract/scorecard.ts'
import { totalValue } from '#ui/result-text.ts'

export type HistoryRow = z.output<typeof readUnitHistory.response & z.ZodType>['rows'][number]

/** A total as a place in a drawing of 0 to 100 both ways, the top being most; undefined without one. */
export interface Place {
  row: HistoryRow
  x: number
  y: number | undefined
}

/** In percent of full marks, so that schemes of different full marks can stand on one line. */
const shareOf = ({ total, full }: HistoryRow): number | undefined => {
  const value = totalValue(total)
  return value === undefined ? undefined : (value / full) * 100
}

/** Where the totals lie between the lowest and the highest, with some room around them. */
export function placesOf(rows: readonly HistoryRow[]): Place[] {
  const shares = rows.map(shareOf)
  const known = shares.flatMap((share) => share ?? [])
  const low = Math.floor((Math.min(...known) - 4) / 5) * 5
  const high = Math.ceil((Math.max(...known) + 4) / 5) * 5
  return rows.map((row, at) => {
    const share = shares[at]
    return {
      row,
      x: rows.length === 1 ? 50 : (at / (rows.length - 1)) * 100,
      y: share === undefined ? undefined : 100 - ((share - low) / (high - low || 1)) * 100,
    }
  })
}
