import { isInScope } from '#domain/access.ts'
import type { Scope } from '#domain/access.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { Database } from '#database/schema.ts'
import { findUnit } from '#database/unit.ts'
import type { PlacedUnit } from '#database/unit.ts'
import type { Deps } from '#api/deps.ts'
import { keptUnits } from '#api/kept-units.ts'
import { Refusal } from '#api/refusal.ts'
import type { ListSources } from '#api/result-page.ts'
import { resultsInTime } from '#api/results.ts'

/**
 * What a list of results is made from, for a caller.
 *
 * @throws Refusal `not-found` for the period or the unit, `out-of-scope` for a unit out of reach
 */
export async function listSources(
  deps: Deps,
  db: Database,
  scope: Scope,
  { period, under }: { period: PeriodText; under?: UnitId | undefined },
): Promise<ListSources> {
  const top = under === undefined ? undefined : await unitInScope(db, scope, under)
  return { ...(await resultsInTime(deps, period)), scope, under: top?.path }
}

/** @throws Refusal `not-found` or `out-of-scope` */
export async function unitInScope(db: Database, scope: Scope, id: UnitId): Promise<PlacedUnit> {
  const unit = await findUnit(db, id)
  if (!unit) throw new Refusal('not-found', { unit: id })
  if (!isInScope(scope, unit.path)) throw new Refusal('out-of-scope', { unit: unit.name })
  return unit
}

/**
 * Many units at once, from memory.
 *
 * @throws Refusal `not-found` or `out-of-scope` for the first that is
 */
export async function refuseOutOfScope(
  { storage }: Pick<Deps, 'storage'>,
  scope: Scope,
  ids: readonly UnitId[],
): Promise<void> {
  const { byId } = await keptUnits(storage)
  for (const id of ids) {
    const unit = byId.get(id)
    if (!unit) throw new Refusal('not-found', { unit: id })
    if (!isInScope(scope, unit.path)) throw new Refusal('out-of-scope', { unit: unit.name })
  }
}
