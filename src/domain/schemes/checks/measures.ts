import { error, warning, type Problem } from '#domain/schemes/problem.ts'
import { coverageOf } from '#domain/schemes/coverage.ts'
import type { Library } from '#domain/schemes/checks/library.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import { measureUses } from '#domain/schemes/walk.ts'

/** Measures for clauses that the scheme assesses, of which it makes no use. */
export function unusedMeasures(scheme: Scheme, library: Library): string[] {
  const used = new Set(measureUses(scheme).map(({ measure }) => measure))
  const bound = new Set(
    [...coverageOf(scheme)].flatMap(([id, { bound: by }]) => (by.length > 0 ? [id] : [])),
  )
  return library.measures
    .filter(({ id, clauses }) => !used.has(id) && clauses.some((clause) => bound.has(clause)))
    .map(({ id }) => id)
}

export function checkMeasures(scheme: Scheme, library: Library): Problem[] {
  const known = new Set(library.measures.map(({ id }) => id))
  const unused = unusedMeasures(scheme, library)
  return [
    ...measureUses(scheme).flatMap(({ measure, at }) =>
      known.has(measure) ? [] : [error(at, 'measure-unknown', { measure })],
    ),
    ...(unused.length === 0
      ? []
      : [warning('', 'measures-unused', { count: unused.length, measures: unused.join(', ') })]),
  ]
}
