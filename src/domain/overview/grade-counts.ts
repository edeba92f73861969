import type { PeriodRow } from '#domain/overview/period-row.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'

export interface GradeCount {
  grade: string
  units: number
}

/** How many units have each grade, in the scheme's order; a grade that is still open is not counted. */
export const gradeCounts = (
  rows: readonly PeriodRow[],
  { grades }: Pick<Scheme, 'grades'>,
): GradeCount[] =>
  grades.map(({ id }) => ({
    grade: id,
    units: rows.filter((row) => row.grades.length === 1 && row.grades[0] === id).length,
  }))

/** Units for which several grades are still possible. */
export const openGrades = (rows: readonly PeriodRow[]): number =>
  rows.filter(({ grades }) => grades.length > 1).length

/** Every grade that is still possible fails. */
export function isFailing({ grades }: PeriodRow, scheme: Pick<Scheme, 'grades'>): boolean {
  const failing = new Set(scheme.grades.flatMap(({ id, fails }) => (fails ? [id] : [])))
  return grades.length > 0 && grades.every((grade) => failing.has(grade))
}
