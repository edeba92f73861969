import type { ItemPoints } from '#domain/explain/standing.ts'
import { exact } from '#domain/number/exact.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { linesOf } from '#database/scorecard.ts'
import type { LinesRow } from '#database/scorecard.ts'
import type { Storage } from '#database/storage.ts'
import type { PeriodResults } from '#api/results.ts'
import type { ResultLines } from '#api/score-row.ts'

interface Kept {
  changed: number
  byUnit: Map<UnitId, readonly ItemPoints[]>
}

/** So many classes stay in memory, over all periods: the latest ones that somebody asked for. */
const MOST = 20
const kept = new WeakMap<Storage, Map<string, Kept>>()

/** Points by item of all units of a class: read once, then only what changed. */
export async function classLines(
  storage: Storage,
  { frame, changed }: Pick<PeriodResults, 'frame' | 'changed'>,
  className: string,
): Promise<ItemPoints[]> {
  let classes = kept.get(storage)
  if (!classes) kept.set(storage, (classes = new Map()))
  const period = frame.period.id
  const key = `${period}/${className}`
  const known = classes.get(key)
  const lines = known ?? { changed: 0, byUnit: new Map() }
  if (lines.changed < changed) {
    const only = known ? { changedAfter: known.changed } : { class: className }
    for (const row of await linesOf(storage.read, period, only)) take(lines, row, className)
    lines.changed = Math.max(lines.changed, changed)
  }
  classes.delete(key)
  classes.set(key, lines)
  for (const oldest of classes.keys()) {
    if (classes.size <= MOST) break
    classes.delete(oldest)
  }
  return [...lines.byUnit.values()].flat()
}

/** A unit may have left the class. */
function take({ byUnit }: Kept, row: LinesRow, className: string) {
  if (row.class !== className) {
    byUnit.delete(row.unit)
    return
  }
  const { lines } = JSON.parse(row.lines) as ResultLines
  const points = Object.entries(lines).map(([item, [, low, high]]) => ({
    item,
    range: low === null || high === null ? null : { low: exact(low), high: exact(high) },
  }))
  byUnit.set(row.unit, points)
}
