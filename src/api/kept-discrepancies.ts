import type { PeriodText } from '#domain/period/period.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { observedUnits } from '#database/observation.ts'
import type { Deps } from '#api/deps.ts'
import { differencesIn } from '#api/discrepancies.ts'
import type { FoundDiscrepancy } from '#api/discrepancies.ts'
import { keptByUnit } from '#api/kept-by-unit.ts'
import { nextTurn } from '#api/points-at-stake.ts'
import { remember } from '#api/remember.ts'
import { resultsInTime } from '#api/results.ts'
import type { PeriodResults } from '#api/results.ts'
import { basisFor, plainUnit, scoringInputs } from '#api/scoring-inputs.ts'

/** Units compared in one go: others have their turn in between. */
const UNITS_AT_ONCE = 100
/** About how many units have one, for the memory. */
const USUAL = 1000

/** Facts, sections, observations and decisions each have the unit computed anew. */
const keptOf = keptByUnit<readonly FoundDiscrepancy[]>()

/**
 * Where reported and observed differ in a period, of all units: whoever answers looks only at those
 * in the scope of the caller. Only units of which something changed are compared anew.
 *
 * @throws Refusal `not-found` when there is no such period
 */
export async function keptDiscrepancies(
  deps: Deps,
  period: PeriodText,
): Promise<readonly FoundDiscrepancy[]> {
  const { results, stamp } = await resultsInTime(deps, period)
  const question = { stamp, asks: ['discrepancies'], size: USUAL }
  return remember(deps.storage, question, () => gather(deps, results))
}

async function gather(deps: Deps, results: PeriodResults): Promise<FoundDiscrepancy[]> {
  const { units, frame } = results
  const kept = keptOf(deps.storage, results)
  const ids = units.inOrder.map(({ id }) => id)
  const made = kept.known(ids)
  const open = ids.filter((id) => !made.has(id))
  const seen = await observedUnits(deps.storage.read, frame.period, open)
  for (const id of open) made.set(id, [])
  const toCompare = open.filter((id) => seen.has(id))
  for (let at = 0; at < toCompare.length; at += UNITS_AT_ONCE) {
    const some = toCompare.slice(at, at + UNITS_AT_ONCE)
    for (const input of await inputsOf(deps, results, some)) {
      made.set(input.unit.id, differencesIn(input, units))
    }
    await nextTurn()
  }
  for (const id of open) kept.keep(id, made.get(id) ?? [])
  return ids.flatMap((id) => made.get(id) ?? [])
}

async function inputsOf(deps: Deps, { frame, units }: PeriodResults, ids: readonly UnitId[]) {
  const { read } = deps.storage
  const placed = ids.flatMap((id) => units.byId.get(id) ?? [])
  // A locked period reads each unit as it was; an open one as it is, which is in memory.
  const bases =
    frame.lockedAt === undefined
      ? placed.map((unit) => {
          const parent = unit.parent === null ? undefined : units.byId.get(unit.parent)
          return { unit: plainUnit(unit), parentKind: parent?.kind ?? null }
        })
      : await Promise.all(placed.map((unit) => basisFor(read, frame, unit)))
  return scoringInputs(read, deps, frame, bases)
}
