import { isComplete } from '#domain/overview/period-row.ts'
import type { PeriodRow } from '#domain/overview/period-row.ts'

export interface Completeness {
  /** Units that handed in every section asked of them. */
  units: { handedIn: number; expected: number }
  sections: { handedIn: number; expected: number }
}

/** Units of which nothing is asked are not expected. */
export function completeness(rows: readonly PeriodRow[]): Completeness {
  const asked = rows.filter(({ reported }) => reported.of > 0)
  return {
    units: { handedIn: asked.filter(isComplete).length, expected: asked.length },
    sections: {
      handedIn: asked.reduce((sum, { reported }) => sum + reported.sections, 0),
      expected: asked.reduce((sum, { reported }) => sum + reported.of, 0),
    },
  }
}
