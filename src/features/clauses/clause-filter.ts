import type { ClauseBody } from '#contract/clause.ts'
import { compareExact, exact } from '#domain/number/exact.ts'

export const CLAUSE_FILTERS = ['all', 'bound', 'unbound', 'behind'] as const
export type ClauseFilter = (typeof CLAUSE_FILTERS)[number]

/** Below this share (percent of units that meet it fully) an obligation counts as behind. */
const BEHIND = exact(80)

export function isIn(filter: ClauseFilter, { items, standing }: ClauseBody): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'bound':
      return items.length > 0
    case 'unbound':
      return items.length === 0
    case 'behind':
      return isBehind(standing?.share ?? null)
  }
}

const isBehind = (share: string | null): boolean =>
  share !== null && compareExact(exact(share), BEHIND) < 0
