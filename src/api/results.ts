import { previousPeriod, periodOf } from '#domain/period/period.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { readPulse } from '#database/pulse.ts'
import type { Pulse } from '#database/pulse.ts'
import { lacksResults, staleUnits } from '#database/stale.ts'
import type { Deps } from '#api/deps.ts'
import { keptResults } from '#api/kept-results.ts'
import type { KeptPeriod } from '#api/kept-results.ts'
import { keptUnits } from '#api/kept-units.ts'
import { TOO_MANY_TO_WAIT, isCurrent, refreshResults } from '#api/refresh-results.ts'
import { Refusal } from '#api/refusal.ts'
import { frameFor } from '#api/scoring-frame.ts'
import type { ScoringFrame } from '#api/scoring-frame.ts'

/** All results of a period. Whoever reads them looks only at those in the scope of the caller. */
export interface PeriodResults extends KeptPeriod {
  frame: ScoringFrame
  /** Units whose result is out of date; being computed anew. */
  stale: ReadonlySet<UnitId>
}

export interface ResultsInTime {
  results: PeriodResults
  /** Of the period before; undefined when there was none. */
  before: PeriodResults | undefined
  /** The same as long as nothing changed; undefined while something is being computed anew. */
  stamp: string | undefined
}

/**
 * Results of a period and of the one before, up to date unless so many are not that the reader should
 * not wait.
 *
 * @throws Refusal `not-found` when there is no such period
 */
export async function resultsInTime(deps: Deps, id: PeriodText): Promise<ResultsInTime> {
  const previous = previousPeriod(periodOf(id)).text
  const [results, before] = await current(deps, [id, previous])
  if (!results) throw new Refusal('not-found', { period: id })
  const isMoving = results.stale.size + (before?.stale.size ?? 0) > 0
  const stamp = `${id} ${results.stamp} ${results.frame.asOf} ${before?.stamp ?? ''}`
  return { results, before, stamp: isMoving ? undefined : stamp }
}

/**
 * Results of a period as they are stored, for what does not hang on points: units, classes and what is
 * asked of each. Only what was never computed is waited for.
 *
 * @throws Refusal `not-found` when there is no such period
 */
export async function resultsAsTheyAre(deps: Deps, id: PeriodText): Promise<PeriodResults> {
  if (await lacksResults(deps.storage.read, id)) return (await resultsInTime(deps, id)).results
  const pulse = (await readPulse(deps.storage.read, [id], TOO_MANY_TO_WAIT)).get(id)
  // A period that nobody has read yet has no results at all.
  if (!pulse?.scored) return (await resultsInTime(deps, id)).results
  const results = await fromMemory(deps, pulse)
  if (!results) throw new Refusal('not-found', { period: id })
  return results
}

/** Brings what is out of date up to date, then answers from memory. */
async function current(
  deps: Deps,
  ids: readonly PeriodText[],
): Promise<(PeriodResults | undefined)[]> {
  const pulses = await readPulse(deps.storage.read, ids, TOO_MANY_TO_WAIT)
  let isRefreshed = false
  for (const { period, scored, stale } of pulses.values()) {
    const frame = await frameFor(deps, period)
    if (stale === 0 && isCurrent(scored, frame)) continue
    await refreshResults(deps, frame)
    isRefreshed = true
  }
  const after = isRefreshed ? await readPulse(deps.storage.read, ids, TOO_MANY_TO_WAIT) : pulses
  return await Promise.all(ids.map((id) => fromMemory(deps, after.get(id))))
}

async function fromMemory(
  deps: Deps,
  pulse: Pulse | undefined,
): Promise<PeriodResults | undefined> {
  if (!pulse) return undefined
  const { storage } = deps
  const frame = await frameFor(deps, pulse.period)
  const units = await keptUnits(storage, pulse.unitsChange)
  const kept = await keptResults(storage, frame, units, pulse.scored?.changed ?? 0)
  const stale = pulse.stale === 0 ? [] : await staleUnits(storage.read, pulse.period.id)
  return { ...kept, frame, stale: new Set(stale) }
}
