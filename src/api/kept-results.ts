import type { Day } from '#domain/calendar/day.ts'
import { rankClass } from '#domain/scoring/rank.ts'
import type { Rank } from '#domain/scoring/rank.ts'
import { existsOn, nameOn } from '#domain/units/unit.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { resultsChangedAfter } from '#database/scorecard.ts'
import type { ResultRow } from '#database/scorecard.ts'
import type { Storage } from '#database/storage.ts'
import type { PlacedUnit } from '#database/unit.ts'
import { keptPeriods } from '#api/kept-periods.ts'
import type { KeptUnits } from '#api/kept-units.ts'
import type { ResultSummary } from '#api/score-row.ts'
import type { ScoringFrame } from '#api/scoring-frame.ts'

/** The result of a unit in a period, as the API keeps it in memory. */
export interface Result extends ResultSummary {
  unit: PlacedUnit
  /** As it was called on the last day of the period. */
  name: string
  /** Short names of the units above, without the province. */
  region: readonly string[]
  class: string
  rank: Rank | null
  asOf: Day
  computedAt: number
}

export interface KeptPeriod {
  /** The same as long as nothing changed. */
  stamp: string
  /** The last change of the stored results that is in here. */
  changed: number
  /** In the order of the tree. */
  results: readonly Result[]
  byUnit: ReadonlyMap<UnitId, Result>
  /** Units that exist on the last day of the period, and are in no class of the scheme. */
  notScored: readonly PlacedUnit[]
  units: KeptUnits
  /**
   * A number that is another one after each time the unit was computed, also one in no class;
   * undefined where it never was.
   */
  changeOf(unit: UnitId): number | undefined
}

interface Kept {
  changed: number
  units: KeptUnits | undefined
  /** As stored; a unit may be in no class. */
  rows: Map<UnitId, StoredResult>
  results: Map<UnitId, Result>
  made: KeptPeriod | undefined
}

interface StoredResult {
  changed: number
  class: string
  isScored: boolean
  summary: ResultSummary
  asOf: Day
  computedAt: number
}

const keptOf = keptPeriods((): Kept => ({
  changed: 0,
  units: undefined,
  rows: new Map(),
  results: new Map(),
  made: undefined,
}))

/** Results of a period from memory: read once, then only what changed. */
export async function keptResults(
  storage: Storage,
  { period, scheme }: ScoringFrame,
  units: KeptUnits,
  changed: number,
): Promise<KeptPeriod> {
  const known = keptOf(storage, period.id)
  const rows =
    known.changed < changed ? await resultsChangedAfter(storage.read, period.id, known.changed) : []
  if (known.units === units && known.made && known.changed >= changed) return known.made
  const touched = new Set<string>()
  for (const row of rows) {
    const former = known.rows.get(row.unit_id)
    // Another request may have read later, and been faster.
    if (former && former.changed > row.changed) continue
    if (former) touched.add(former.class)
    touched.add(row.class)
    known.rows.set(row.unit_id, stored(row))
  }
  // A changed tree may rename and move anything.
  const toMake = known.units === units ? rows.map(({ unit_id }) => unit_id) : known.rows.keys()
  for (const id of toMake) {
    const row = known.rows.get(id)
    const unit = units.byId.get(id)
    const rank = known.results.get(id)?.rank ?? null
    if (!row?.isScored || !unit) known.results.delete(id)
    else known.results.set(id, resultOf(row, unit, period.to, units, rank))
  }
  known.changed = Math.max(known.changed, changed)
  known.units = units
  known.made = gather(known, units, period.to)
  rank(known.made, touched, scheme.ties)
  return known.made
}

const stored = (row: ResultRow): StoredResult => ({
  changed: row.changed,
  class: row.class,
  isScored: row.kind !== 'not-scored',
  summary: JSON.parse(row.summary) as ResultSummary,
  asOf: row.as_of,
  computedAt: row.computed_at,
})

const resultOf = (
  { class: id, summary, asOf, computedAt }: StoredResult,
  unit: PlacedUnit,
  day: Day,
  units: KeptUnits,
  rank: Rank | null,
): Result => ({
  ...summary,
  unit,
  name: nameOn(unit, day),
  region: units.regionOf(unit),
  class: id,
  rank,
  asOf,
  computedAt,
})

function gather({ rows, results, changed }: Kept, units: KeptUnits, day: Day): KeptPeriod {
  const inOrder: Result[] = []
  const notScored: PlacedUnit[] = []
  for (const unit of units.inOrder) {
    const result = results.get(unit.id)
    if (result) inOrder.push(result)
    else if (rows.has(unit.id) && existsOn(unit, day)) notScored.push(unit)
  }
  return {
    stamp: `${changed}.${units.change}`,
    changed,
    results: inOrder,
    byUnit: new Map(inOrder.map((result) => [result.unit.id, result])),
    notScored,
    units,
    changeOf: (id) => rows.get(id)?.changed,
  }
}

/** Ranks inside the classes that something happened in; the others stand. */
function rank(
  { results }: KeptPeriod,
  classes: ReadonlySet<string>,
  ties: 'competition' | 'dense',
) {
  for (const id of classes) {
    const ofClass = results.filter((result) => result.class === id)
    const ranks = rankClass(
      ofClass.map(({ unit, total }) => ({ unit: unit.id, total })),
      ties,
    )
    for (const result of ofClass) result.rank = ranks.get(result.unit.id) ?? null
  }
}
