import type { FigureId } from '#domain/bulletin/figure.ts'
import { rankIn } from '#domain/history/disagreements.ts'
import { pointsIn } from '#domain/history/printed-row.ts'
import type { PrintedRow } from '#domain/history/printed-row.ts'
import type { ExactText } from '#domain/number/exact.ts'

/** A figure of a unit that published tables print as bulletins do; undefined for all others. */
export function printedFigure(
  figure: FigureId,
  { total, rank }: PrintedRow['printed'],
): { printed: string; amount: ExactText | null } | undefined {
  if (figure === 'unit-total' && total !== null) {
    return { printed: total, amount: pointsIn(total) ?? null }
  }
  if (figure === 'unit-rank' && rank !== null) {
    const place = rankIn(rank)
    return { printed: rank, amount: place === undefined ? null : String(place) }
  }
  return undefined
}
