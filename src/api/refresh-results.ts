import type { PeriodText } from '#domain/period/period.ts'
import type { UnitId, UnitKind } from '#domain/units/unit.ts'
import { findScoredPeriod, saveScoredPeriod, saveScorecards } from '#database/scorecard.ts'
import type { ScoredPeriod } from '#database/scorecard.ts'
import {
  clearStale,
  countStale,
  findStale,
  lacksResults,
  latestMark,
  markAllStale,
} from '#database/stale.ts'
import type { StaleScorecard } from '#database/stale.ts'
import type { Database } from '#database/schema.ts'
import type { ScorecardTable } from '#database/tables/scorecard.ts'
import type { Storage } from '#database/storage.ts'
import { unitsById } from '#database/unit-batch.ts'
import type { Deps } from '#api/deps.ts'
import { scoreRow } from '#api/score-row.ts'
import type { ScoringFrame } from '#api/scoring-frame.ts'
import { plainUnit, scoringInputs } from '#api/scoring-inputs.ts'
import type { Basis } from '#api/scoring-inputs.ts'

type Needs = Pick<Deps, 'storage' | 'now' | 'calendar' | 'log'>

/** Units scored in one go: few enough that other requests never wait long for their turn. */
const AT_ONCE = 20
/** With fewer than this to compute, a reader waits for it; with more, the rows say they are stale. */
export const TOO_MANY_TO_WAIT = 200

/** Refreshes that are under way in this process, by period. */
const underWay = new WeakMap<Storage, Map<PeriodText, Promise<void>>>()

/** Whether stored results were computed with the period, scheme and day of the frame. */
export const isCurrent = (
  scored: ScoredPeriod | undefined,
  { period, asOf }: ScoringFrame,
): scored is ScoredPeriod => scored?.periodVersion === period.version && scored.asOf === asOf

/**
 * Brings the stored results of a period up to date, or begins to. Results that were never computed
 * are waited for.
 */
export async function refreshResults(deps: Needs, frame: ScoringFrame): Promise<void> {
  const { storage } = deps
  const { id } = frame.period
  await outdateAll(deps, frame)
  const stale = await countStale(storage.read, id, TOO_MANY_TO_WAIT)
  if (stale === 0) return
  const refresh = startRefresh(deps, frame)
  if (stale < TOO_MANY_TO_WAIT || (await lacksResults(storage.read, id))) return refresh
  refresh.catch((error: unknown) => {
    deps.log.error('refresh failed', { period: id, stack: String(error) })
  })
}

/** Brings the stored results of a period up to date, however many they are. */
export async function refreshAllResults(deps: Needs, frame: ScoringFrame): Promise<void> {
  await outdateAll(deps, frame)
  await startRefresh(deps, frame)
}

/** A new day, another scheme, or the lock of the period put everything out of date. */
async function outdateAll({ storage }: Needs, frame: ScoringFrame): Promise<void> {
  const { period, asOf } = frame
  const scored = await findScoredPeriod(storage.read, period.id)
  if (isCurrent(scored, frame)) return
  await storage.write(async ({ tx, chain }) => {
    const again = await findScoredPeriod(tx, period.id)
    const changed = again?.changed ?? 0
    if (isCurrent(again, frame)) return
    await markAllStale(tx, chain.seq, period.id)
    await saveScoredPeriod(tx, period.id, { changed, periodVersion: period.version, asOf })
  })
}

function startRefresh(deps: Needs, frame: ScoringFrame): Promise<void> {
  let ofStorage = underWay.get(deps.storage)
  if (!ofStorage) underWay.set(deps.storage, (ofStorage = new Map()))
  const known = ofStorage.get(frame.period.id)
  if (known) return known
  const periods = ofStorage
  const refresh = computeStale(deps, frame).finally(() => periods.delete(frame.period.id))
  ofStorage.set(frame.period.id, refresh)
  return refresh
}

/** What is out of date now: what is written meanwhile waits for the next, or there would be no end. */
async function computeStale(deps: Needs, frame: ScoringFrame): Promise<void> {
  const upTo = await latestMark(deps.storage.read, frame.period.id)
  for (;;) {
    const stale = await findStale(deps.storage.read, frame.period.id, upTo, AT_ONCE)
    if (stale.length === 0) return
    const isSaved = await save(deps, frame, stale, await compute(deps, frame, stale))
    if (!isSaved) return
    await nextTurn()
  }
}

async function compute(
  deps: Needs,
  frame: ScoringFrame,
  stale: readonly StaleScorecard[],
): Promise<ScorecardTable[]> {
  const { read } = deps.storage
  const bases = await basesOf(
    read,
    stale.map(({ unit }) => unit),
  )
  const inputs = await scoringInputs(read, deps, frame, bases)
  const computed = { at: deps.now(), change: 0 }
  return inputs.map((input) => scoreRow(input, frame, computed))
}

async function basesOf(db: Database, ids: readonly UnitId[]): Promise<Basis[]> {
  const units = await unitsById(db, ids)
  const parents = units.flatMap(({ parent }) => (parent === null ? [] : [parent]))
  const kinds = new Map<UnitId, UnitKind>(
    (await unitsById(db, [...new Set(parents)])).map(({ id, kind }) => [id, kind]),
  )
  return units.map((unit) => ({
    unit: plainUnit(unit),
    parentKind: unit.parent === null ? null : (kinds.get(unit.parent) ?? null),
  }))
}

/** @returns false when the period changed meanwhile: what was computed is of the past */
async function save(
  { storage }: Needs,
  frame: ScoringFrame,
  stale: readonly StaleScorecard[],
  rows: readonly ScorecardTable[],
): Promise<boolean> {
  return await storage.write(async ({ tx }) => {
    const { period } = frame
    const scored = await findScoredPeriod(tx, period.id)
    if (!isCurrent(scored, frame)) return false
    const changed = scored.changed + 1
    await saveScorecards(
      tx,
      rows.map((row) => Object.assign(row, { changed })),
    )
    await saveScoredPeriod(tx, period.id, { ...scored, changed })
    await clearStale(tx, period.id, stale)
    return true
  })
}

/** Lets other requests have their turn. */
const nextTurn = () => new Promise<void>((resume) => setTimeout(resume, 0))
