import type { ClauseId } from '#domain/clauses/clause.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import { itemsOf } from '#domain/schemes/walk.ts'
import type { Words } from '#domain/words.ts'

/** What a scheme does with a clause. */
export interface Coverage {
  /** Items and vetoes that assess it. */
  bound: readonly string[]
  /** Why nothing can. */
  notAssessable?: Words
}

/** Every clause that the scheme names; a clause that is not here is left open. */
export function coverageOf(scheme: Scheme): ReadonlyMap<ClauseId, Coverage> {
  const coverage = new Map<ClauseId, Coverage>()
  for (const { id, clauses } of [...itemsOf(scheme).map(({ it }) => it), ...scheme.vetoes]) {
    for (const clause of new Set(clauses)) {
      coverage.set(clause, { bound: [...(coverage.get(clause)?.bound ?? []), id] })
    }
  }
  for (const { clause, because } of scheme.notAssessable) {
    coverage.set(clause, { bound: coverage.get(clause)?.bound ?? [], notAssessable: because })
  }
  return coverage
}
