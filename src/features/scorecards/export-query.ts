import type { ScorecardSort } from '#contract/scorecard-row.ts'
import type { Sort } from '#ui/sort.ts'
import type { ColumnKey } from './row-columns.ts'
import type { RowFilter } from './row-filter.ts'
import type { Regions } from './row-region.ts'

/** Orders that the server knows; the file of another order comes by rank. */
const ORDERS: Partial<Record<ColumnKey, ScorecardSort>> = {
  unit: 'name',
  class: 'class',
  total: 'total',
  rank: 'rank',
  change: 'change',
  self: 'self',
  difference: 'difference',
  reported: 'reported',
}

function orderOf(sort: Sort<ColumnKey> | null): ScorecardSort | undefined {
  const order = sort ? ORDERS[sort.key] : undefined
  return order === undefined || sort?.descending !== true ? order : (`-${order}` as ScorecardSort)
}

/** The question that gives the same rows as a file. */
export function exportQuery(
  period: string,
  { q, class: of, region, grade, changed, state }: RowFilter,
  { unitOf }: Regions,
  sort: Sort<ColumnKey> | null,
) {
  const under = region === '' ? undefined : unitOf(region)
  const order = orderOf(sort)
  return {
    period,
    ...(q.trim() !== '' && { q: q.trim() }),
    ...(of !== '' && { class: of }),
    ...(under !== undefined && { under }),
    ...(grade !== '' && { grade }),
    ...(changed !== '' && { changed }),
    ...(state !== '' && { state }),
    ...(order !== undefined && { sort: order }),
  }
}
