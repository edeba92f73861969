import type { Exact } from '#domain/number/exact.ts'
import type { PreparedScheme } from '#domain/scoring/plan.ts'

/**
 * Place of the first grade that the total reaches, unrounded: 59.995 is not 60, whatever a table with
 * two decimals shows.
 */
const placeOf = (total: Exact, { grades }: PreparedScheme): number => {
  const place = grades.findIndex(({ reaches }) => reaches(total))
  return place === -1 ? grades.length : place
}

/** Grades that totals from low to high may have, by place. */
export function gradesBetween(low: Exact, high: Exact, prepared: PreparedScheme): string[] {
  const best = placeOf(high, prepared)
  const worst = low === high ? best : placeOf(low, prepared)
  return prepared.grades.slice(best, worst + 1).map(({ id }) => id)
}

/** Each once, best first; a grade that the scheme does not list comes last. */
export function inOrder(ids: readonly string[], { grades }: PreparedScheme): string[] {
  const listed = grades.map(({ id }) => id).filter((id) => ids.includes(id))
  return [...listed, ...new Set(ids.filter((id) => !listed.includes(id)))]
}
