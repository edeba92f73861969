import type { ScoringInput } from '#domain/scoring/input.ts'
import { reachOf } from '#domain/scoring/fact-reach.ts'
import { classOf } from '#domain/scoring/class.ts'
import { periodOf } from '#domain/period/period.ts'
import type { Unit, UnitId, UnitKind } from '#domain/units/unit.ts'
import { basisOf } from '#database/scorecard.ts'
import type { Database } from '#database/schema.ts'
import { readRecords } from '#database/scoring-data.ts'
import { findUnit } from '#database/unit.ts'
import type { PlacedUnit } from '#database/unit.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/refusal.ts'
import type { ScoringFrame } from '#api/scoring-frame.ts'

/** A unit as it enters its scorecard. */
export interface Basis {
  unit: Unit
  parentKind: UnitKind | null
}

/** What the scorecards of some units are computed from, read in few queries. */
export async function scoringInputs(
  db: Database,
  deps: Pick<Deps, 'calendar'>,
  { period, scheme, asOf, lockedAt }: ScoringFrame,
  bases: readonly Basis[],
): Promise<ScoringInput[]> {
  const { to } = period
  const reach = reachOf(periodOf(period.id))
  const question = { period: period.id, to, reach, lockedAt }
  const ids = bases.map(({ unit }) => unit.id)
  const records = await readRecords(db, ids, question)
  return bases.flatMap(({ unit, parentKind }) => {
    const record = records.get(unit.id)
    if (!record) return []
    return [
      { scheme, unit, parentKind, period: period.id, asOf, ...record, calendar: deps.calendar },
    ]
  })
}

/**
 * What the scorecard of one unit is computed from.
 *
 * @throws Refusal `not-scored` when no class of the scheme takes the unit in
 */
export async function scoringInput(
  db: Database,
  deps: Pick<Deps, 'calendar'>,
  frame: ScoringFrame,
  unit: PlacedUnit,
): Promise<ScoringInput> {
  const basis = await basisFor(db, frame, unit)
  const { scheme, period } = frame
  if (classOf({ ...basis, scheme, period: period.id }) === undefined) {
    throw new Refusal('not-scored', { unit: unit.name, period: period.id })
  }
  const [input] = await scoringInputs(db, deps, frame, [basis])
  if (!input) throw new Refusal('not-found', { unit: unit.id })
  return input
}

/** The unit today; in a locked period, as it was when the result was computed. */
export async function basisFor(
  db: Database,
  frame: ScoringFrame,
  unit: PlacedUnit,
): Promise<Basis> {
  const stored =
    frame.lockedAt === undefined ? undefined : await basisOf(db, unit.id, frame.period.id)
  if (stored !== undefined) return JSON.parse(stored) as Basis
  return { unit: plainUnit(unit), parentKind: await kindOf(db, unit.parent) }
}

const kindOf = async (db: Database, id: UnitId | null): Promise<UnitKind | null> =>
  id === null ? null : ((await findUnit(db, id))?.kind ?? null)

/** Without its place in the tree, which is no business of scoring. */
export function plainUnit({ path: _path, version: _version, ...unit }: PlacedUnit): Unit {
  return unit
}
