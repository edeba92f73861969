import {
  compareExact,
  exact,
  negate,
  roundedText,
  subtract,
  textOf,
  ZERO,
} from '#domain/number/exact.ts'
import type { ExactText } from '#domain/number/exact.ts'
import { isFailing } from '#domain/overview/grade-counts.ts'
import { exactTotal, isComplete } from '#domain/overview/period-row.ts'
import type { Rank } from '#domain/scoring/rank.ts'
import type { Total } from '#domain/scoring/scorecard.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { Annex } from '#domain/bulletin/content.ts'
import type { BulletinData, BulletinRow, SchemeFace } from '#domain/bulletin/data.ts'

/** Why a unit stands in the list of outstanding problems. */
export const UNIT_PROBLEMS = ['vetoed', 'failing', 'not-handed-in', 'late'] as const
export type UnitProblem = (typeof UNIT_PROBLEMS)[number]

/** A line of an annex, exact: what it looks like on paper follows from it. */
export interface AnnexRow {
  unit: UnitId
  name: string
  class: string
  rank: Pick<Rank, 'best' | 'worst'> | null
  total: Total
  grades: readonly string[]
  /** Total less that of the period before; null unless both are exact. */
  change: ExactText | null
  problems: readonly UnitProblem[]
}

/** Points of the period before; null unless both were exact. */
export function pointsBefore({ total, change }: Pick<AnnexRow, 'total' | 'change'>) {
  const now = exactTotal(total)
  return now && change !== null ? textOf(subtract(now, exact(change))) : null
}

export function annexRows({ table }: Annex, data: BulletinData): AnnexRow[] {
  const rows = data.now.rows.map((row) => annexRow(row, data))
  if (table.kind === 'problems') return rows.filter(({ problems }) => problems.length > 0)
  return rows.filter((row) => row.class === table.class).sort(byRank)
}

/** Best first; units without a rank last, in the order of the tree. */
const byRank = (a: AnnexRow, b: AnnexRow): number =>
  (a.rank?.best ?? Infinity) - (b.rank?.best ?? Infinity) || 0

function annexRow(row: BulletinRow, data: BulletinData): AnnexRow {
  const { unit, name, rank, total, grades } = row
  const former = data.before?.byUnit.get(unit)
  const [now, earlier] = [exactTotal(total), former && exactTotal(former.total)]
  return {
    unit,
    name,
    class: row.class,
    rank: rank && { best: rank.best, worst: rank.worst },
    total,
    grades,
    change: now && earlier ? textOf(subtract(now, earlier)) : null,
    problems: problemsOf(row, data.scheme),
  }
}

function problemsOf(row: BulletinRow, scheme: SchemeFace): UnitProblem[] {
  const isAsked = row.reported.of > 0
  const has: Record<UnitProblem, boolean> = {
    vetoed: row.vetoes.length > 0,
    failing: isFailing(row, scheme),
    'not-handed-in': isAsked && !isComplete(row),
    late: isAsked && isComplete(row) && row.late,
  }
  return UNIT_PROBLEMS.filter((one) => has[one])
}

const NONE = '—'

/** Points of a total on paper; a range shows both ends. */
export function totalOnPaper(total: Total, decimals: number): string {
  if (total.kind === 'exact') return roundedText(total.points, decimals)
  if (total.kind === 'none') return NONE
  return `${roundedText(total.low, decimals)}～${roundedText(total.high, decimals)}`
}

export function changeOnPaper(change: ExactText | null, decimals: number): string {
  if (change === null) return NONE
  const sign = compareExact(exact(change), ZERO)
  const size = roundedText(sign < 0 ? negate(exact(change)) : change, decimals)
  return sign === 0 ? '0' : `${sign < 0 ? '－' : '＋'}${size}`
}

export const rankOnPaper = (rank: AnnexRow['rank']): string => {
  if (!rank) return NONE
  return rank.best === rank.worst ? String(rank.best) : `${rank.best}～${rank.worst}`
}

export const gradeOnPaper = (
  grades: readonly string[],
  scheme: { grades: readonly { id: string; name: { zh: string } }[] },
): string =>
  grades.map((id) => scheme.grades.find((grade) => grade.id === id)?.name.zh ?? id).join('或') ||
  NONE
