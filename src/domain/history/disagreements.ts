import { fold, likeness } from '#domain/facts/fold.ts'
import type { PrintedRow } from '#domain/history/printed-row.ts'
import { pointsIn } from '#domain/history/printed-row.ts'
import { exact, roundedText, subtract, textOf } from '#domain/number/exact.ts'
import type { ExactText } from '#domain/number/exact.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'

/** What the scheme makes of a printed row. */
export interface Recomputed {
  /** Exact and unrounded. */
  total: ExactText
  /** Rounded as the table rounds. */
  shown: string
  rank: number
  /** Id of the grade; empty where the scheme has none. */
  grade: string
}

/** A printed figure that is not what the printed parts come to. Nothing is changed by it. */
export interface Disagreement {
  row: number
  unit: string
  figure: 'total' | 'rank' | 'grade'
  printed: string
  recomputed: string
  /** Recomputed less printed, for totals. */
  difference: ExactText | null
}

/** How many decimals a column is printed with: spreadsheets drop the zeros of single numbers. */
export const decimalsOf = (printed: readonly (string | null)[]): number =>
  Math.max(0, ...printed.map((text) => /\.(\d+)/.exec(text ?? '')?.[1]?.length ?? 0))

export function disagreementsOf(
  { row, unit, printed }: PrintedRow,
  recomputed: Recomputed,
  scheme: Scheme,
  decimals: number,
): Disagreement[] {
  const found: Disagreement[] = []
  const add = (
    figure: Disagreement['figure'],
    text: string,
    ours: string,
    difference: ExactText | null = null,
  ) => found.push({ row, unit, figure, printed: text, recomputed: ours, difference })

  const total = printed.total === null ? undefined : pointsIn(printed.total)
  if (
    printed.total !== null &&
    total !== undefined &&
    roundedText(total, decimals) !== recomputed.shown
  ) {
    add(
      'total',
      printed.total,
      recomputed.shown,
      textOf(subtract(exact(recomputed.total), exact(total))),
    )
  }
  if (printed.rank !== null && rankIn(printed.rank) !== recomputed.rank) {
    add('rank', printed.rank, String(recomputed.rank))
  }
  const grade = scheme.grades.find(({ id }) => id === recomputed.grade)
  const names = grade ? [grade.id, grade.name.zh, grade.name.en] : [recomputed.grade]
  if (printed.grade !== null && !names.map(likeness).includes(likeness(printed.grade))) {
    add('grade', printed.grade, grade?.name.zh ?? recomputed.grade)
  }
  return found
}

/** 第3名 and 并列3 are rank 3. */
export function rankIn(text: string): number | undefined {
  const digits = /^(?:并列|第)*\s*(\d{1,6})\s*(?:名|位)?$/.exec(fold(text))?.[1]
  return digits === undefined ? undefined : Number(digits)
}
