import type { PeriodText } from '#domain/period/period.ts'
import type { LineState } from '#domain/scoring/line-outcome.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { linesOf } from '#database/scorecard.ts'
import type { Storage } from '#database/storage.ts'
import type { ResultLines } from '#api/score-row.ts'
import type { PeriodResults } from '#api/results.ts'

/** States of items and vetoes, by id; the same few texts for all units. */
export type UnitStates = ReadonlyMap<string, LineState>

interface Kept {
  changed: number
  byUnit: Map<UnitId, UnitStates>
}

const kept = new WeakMap<Storage, Map<PeriodText, Kept>>()
/** So many periods stay in memory. */
const MOST_PERIODS = 4
/** Rows that are read into memory before others have their turn. */
const ROWS_AT_ONCE = 500

/** How all units of a period stand on each item: read once, then only what changed. */
export async function lineStates(
  storage: Storage,
  { frame, changed }: Pick<PeriodResults, 'frame' | 'changed'>,
): Promise<ReadonlyMap<UnitId, UnitStates>> {
  let periods = kept.get(storage)
  if (!periods) kept.set(storage, (periods = new Map()))
  const period = frame.period.id
  const states = periods.get(period) ?? { changed: 0, byUnit: new Map<UnitId, UnitStates>() }
  if (states.changed < changed) {
    const rows = await linesOf(storage.read, period, { changedAfter: states.changed })
    for (const [at, row] of rows.entries()) {
      const { lines, vetoes } = JSON.parse(row.lines) as Partial<ResultLines>
      const ofLines = Object.entries(lines ?? {}).map(([id, [state]]) => [id, state] as const)
      states.byUnit.set(row.unit, new Map([...ofLines, ...Object.entries(vetoes ?? {})]))
      if (at % ROWS_AT_ONCE === ROWS_AT_ONCE - 1) await nextTurn()
    }
    states.changed = Math.max(states.changed, changed)
  }
  periods.delete(period)
  periods.set(period, states)
  for (const oldest of periods.keys()) {
    if (periods.size <= MOST_PERIODS) break
    periods.delete(oldest)
  }
  return states.byUnit
}

const nextTurn = () => new Promise<void>((resume) => setTimeout(resume, 0))
