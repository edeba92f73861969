import type { ScorecardRow } from '#contract/scorecard-row.ts'

type Placed = Pick<ScorecardRow, 'unit' | 'kind' | 'region' | 'shortName'>

/** A region is above those that it holds, and one of them itself. */
const wayTo = ({ kind, region, shortName }: Placed): readonly string[] =>
  kind === 'prefecture' || kind === 'county' ? [...region, shortName] : region

/** The first depth at which the ways part: a city's list is split by counties, a province's by cities. */
function splitDepth(ways: readonly (readonly string[])[]): number {
  const deepest = Math.max(0, ...ways.map(({ length }) => length))
  for (let depth = 0; depth < deepest; depth += 1) {
    if (new Set(ways.flatMap((way) => way[depth] ?? [])).size > 1) return depth
  }
  return 0
}

export interface Regions {
  /** Names to choose from, in the order of the rows. */
  names: readonly string[]
  /** The region of a row; undefined for what belongs to the whole. */
  of: (row: Placed) => string | undefined
  /** The unit that is the region, for questions to the server. */
  unitOf: (name: string) => string | undefined
}

/** The regions that a list can be split by: cities of a province, counties of a city. */
export function regionsOf(rows: readonly Placed[]): Regions {
  const depth = splitDepth(rows.map(wayTo))
  const of = (row: Placed) => wayTo(row)[depth]
  const isRegion = (row: Placed) => wayTo(row).length === depth + 1 && row.region.length === depth
  const units = new Map(rows.filter(isRegion).map((row) => [row.shortName, row.unit]))
  const names = [...new Set(rows.flatMap((row) => of(row) ?? []))]
  return { names, of, unitOf: (name) => units.get(name) }
}
