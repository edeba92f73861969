import type { UnitId } from '#domain/units/unit.ts'
import type { Storage } from '#database/storage.ts'
import { keptPeriods } from '#api/kept-periods.ts'
import type { KeptUnits } from '#api/kept-units.ts'
import type { PeriodResults } from '#api/results.ts'

interface Kept<T> {
  units: KeptUnits | undefined
  byUnit: Map<UnitId, { change: string; made: T }>
}

export interface ByUnit<T> {
  /** What holds of some units now; whoever else asks meanwhile takes nothing from it. */
  known(units: readonly UnitId[]): Map<UnitId, T>
  keep(unit: UnitId, made: T): void
}

/**
 * What is made from the records of each unit in a period stays in memory until the unit is computed
 * anew, in that period or in the one before that is looked back on. Of a unit that is out of date, or
 * was never computed, nothing is kept. A changed tree may rename and move anything.
 */
export function keptByUnit<T>(): (
  storage: Storage,
  results: PeriodResults,
  before?: PeriodResults,
) => ByUnit<T> {
  const keptOf = keptPeriods((): Kept<T> => ({ units: undefined, byUnit: new Map() }))

  return (storage, results, before) => {
    const kept = keptOf(storage, results.frame.period.id)
    if (kept.units !== results.units) {
      kept.units = results.units
      kept.byUnit.clear()
    }
    // As they are now: while something is made, the unit may be computed anew.
    const changes = new Map<UnitId, string>()
    for (const { id } of results.units.inOrder) {
      const change = results.stale.has(id) ? undefined : results.changeOf(id)
      if (change !== undefined) changes.set(id, `${change} ${before?.changeOf(id) ?? ''}`)
    }
    return {
      known: (units) =>
        new Map(
          units.flatMap((unit) => {
            const one = kept.byUnit.get(unit)
            return one && one.change === changes.get(unit) ? [[unit, one.made] as const] : []
          }),
        ),
      keep(unit, made) {
        const change = changes.get(unit)
        if (change !== undefined) kept.byUnit.set(unit, { change, made })
      },
    }
  }
}
