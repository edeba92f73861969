import { findClause } from '#domain/clauses/obligations.ts'
import type { Clause } from '#domain/clauses/clause.ts'
import { allMeasures } from '#domain/measures/all.ts'
import type { Measure } from '#domain/measures/measure.ts'

/** What a scheme may refer to. */
export interface Library {
  measures: readonly Measure[]
  clause(id: string): Clause | undefined
}

export const theLibrary: Library = { measures: allMeasures, clause: findClause }

export const measureIn = (library: Library, id: string): Measure | undefined =>
  library.measures.find((measure) => measure.id === id)
