import type { Library } from '#domain/schemes/checks/library.ts'
import { coverageOf } from '#domain/schemes/coverage.ts'
import { error, warning, type Problem } from '#domain/schemes/problem.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import { itemsOf } from '#domain/schemes/walk.ts'

const references = (scheme: Scheme): { clause: string; at: string }[] => [
  ...[
    ...itemsOf(scheme),
    ...scheme.vetoes.map((it, index) => ({ it, at: `vetoes[${index}]` })),
  ].flatMap(({ it, at }) =>
    it.clauses.map((clause, index) => ({ clause, at: `${at}.clauses[${index}]` })),
  ),
  ...scheme.notAssessable.map(({ clause }, index) => ({ clause, at: `notAssessable[${index}]` })),
]

type NotAssessable = Scheme['notAssessable'][number]

function listedTwice(listed: readonly NotAssessable[]): Problem[] {
  const seen = new Set<string>()
  return listed.flatMap(({ clause }, index) => {
    if (seen.has(clause))
      return [warning(`notAssessable[${index}]`, 'clause-listed-twice', { clause })]
    seen.add(clause)
    return []
  })
}

/** Clauses exist, and none is both assessed and said not to be. */
export function checkClauses(scheme: Scheme, library: Library): Problem[] {
  const coverage = coverageOf(scheme)
  return [
    ...references(scheme).flatMap(({ clause, at }) =>
      library.clause(clause) ? [] : [error(at, 'clause-unknown', { clause })],
    ),
    ...listedTwice(scheme.notAssessable),
    ...scheme.notAssessable.flatMap(({ clause }, index) => {
      const items = (coverage.get(clause)?.bound ?? []).join(', ')
      const at = `notAssessable[${index}]`
      return items === '' ? [] : [error(at, 'clause-bound-and-not-assessable', { clause, items })]
    }),
  ]
}
