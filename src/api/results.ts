import { existsOn, nameOn } from '#domain/units/unit.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { Day } from '#domain/calendar/day.ts'
import { previousPeriod, periodOf } from '#domain/period/period.ts'
import type { PeriodText } from '#domain/period/period.ts'
import { rankClass } from '#domain/scoring/rank.ts'
import type { Rank } from '#domain/scoring/rank.ts'
import { findScoredPeriod, resultsChangedAfter } from '#database/scorecard.ts'
import type { ResultRow } from '#database/scorecard.ts'
import { scoringPeriod } from '#database/scored-in.ts'
import { staleUnits } from '#database/stale.ts'
import type { Storage } from '#database/storage.ts'
import type { PlacedUnit } from '#database/unit.ts'
import type { Deps } from '#api/deps.ts'
import { keptUnits } from '#api/kept-units.ts'
import type { KeptUnits } from '#api/kept-units.ts'
import { refreshResults } from '#api/refresh-results.ts'
import type { ResultSummary } from '#api/score-row.ts'
import { scoringFrame } from '#api/scoring-frame.ts'
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

/** All results of a period. Whoever reads them looks only at those in the scope of the caller. */
export interface PeriodResults {
  frame: ScoringFrame
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
  /** Units whose result is out of date; being computed anew. */
  stale: ReadonlySet<UnitId>
}

interface Kept {
  changed: number
  unitsChange: number
  rows: Map<UnitId, StoredResult>
  /** Made from the rows at this change. */
  made: Omit<PeriodResults, 'frame' | 'stale'> | undefined
}

interface StoredResult extends Pick<ResultRow, 'class' | 'kind'> {
  summary: ResultSummary
  asOf: Day
  computedAt: number
}

/** So many periods stay in memory: the latest ones that somebody asked for. */
const MOST_PERIODS = 8
const kept = new WeakMap<Storage, Map<PeriodText, Kept>>()

/**
 * Results of a period, up to date unless so many are not that the reader should not wait.
 *
 * @throws Refusal `not-found` when there is no such period
 */
export async function periodResults(deps: Deps, id: PeriodText): Promise<PeriodResults> {
  const frame = await scoringFrame(deps, id)
  await refreshResults(deps, frame)
  const { read } = deps.storage
  const made = await resultsOf(deps, frame)
  const stale = new Set(await staleUnits(read, id))
  return { frame, ...made, stale }
}

/** Results of the period before, or undefined when there was none. */
export async function resultsBefore(
  deps: Deps,
  { period }: ScoringFrame,
): Promise<PeriodResults | undefined> {
  const { text } = previousPeriod(periodOf(period.id))
  const before = await scoringPeriod(deps.storage.read, text)
  return before && (await periodResults(deps, text))
}

async function resultsOf(deps: Deps, frame: ScoringFrame) {
  const { storage } = deps
  const periods = periodsOf(storage)
  const { id } = frame.period
  const known = periods.get(id) ?? { changed: 0, unitsChange: -1, rows: new Map(), made: undefined }
  // Asked for last, so forgotten last.
  periods.delete(id)
  periods.set(id, known)
  for (const oldest of periods.keys()) {
    if (periods.size <= MOST_PERIODS) break
    periods.delete(oldest)
  }
  const units = await keptUnits(storage)
  const scored = await findScoredPeriod(storage.read, id)
  const changed = scored?.changed ?? 0
  if (changed !== known.changed) {
    for (const row of await resultsChangedAfter(storage.read, id, known.changed)) {
      known.rows.set(row.unit_id, stored(row))
    }
    known.changed = Math.max(known.changed, changed)
    known.made = undefined
  }
  if (!known.made || known.unitsChange !== units.change) {
    known.unitsChange = units.change
    known.made = make(known, frame, units)
  }
  return known.made
}

function periodsOf(storage: Storage): Map<PeriodText, Kept> {
  let periods = kept.get(storage)
  if (!periods) kept.set(storage, (periods = new Map()))
  return periods
}

const stored = (row: ResultRow): StoredResult => ({
  class: row.class,
  kind: row.kind,
  summary: JSON.parse(row.summary) as ResultSummary,
  asOf: row.as_of,
  computedAt: row.computed_at,
})

function make({ rows, changed }: Kept, { period, scheme }: ScoringFrame, units: KeptUnits) {
  const notScored: PlacedUnit[] = []
  const results: Result[] = []
  const classes = new Map<string, Result[]>()
  for (const unit of units.inOrder) {
    const row = rows.get(unit.id)
    if (!row) continue
    if (row.kind === 'not-scored') {
      if (existsOn(unit, period.to)) notScored.push(unit)
      continue
    }
    const result: Result = {
      ...row.summary,
      unit,
      name: nameOn(unit, period.to),
      region: units.regionOf(unit),
      class: row.class,
      rank: null,
      asOf: row.asOf,
      computedAt: row.computedAt,
    }
    results.push(result)
    const same = classes.get(row.class)
    if (same) same.push(result)
    else classes.set(row.class, [result])
  }
  for (const ofClass of classes.values()) {
    const ranks = rankClass(
      ofClass.map(({ unit, total }) => ({ unit: unit.id, total })),
      scheme.ties,
    )
    for (const result of ofClass) result.rank = ranks.get(result.unit.id) ?? null
  }
  const byUnit = new Map(results.map((result) => [result.unit.id, result]))
  return { stamp: `${changed}.${units.change}`, changed, results, byUnit, notScored, units }
}
