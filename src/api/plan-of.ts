import { classOf } from '#domain/scoring/class.ts'
import type { Plan } from '#domain/scoring/plan.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import { Refusal } from '#api/refusal.ts'
import type { ScoringFrame } from '#api/scoring-frame.ts'
import { basisFor } from '#api/scoring-inputs.ts'

/**
 * The scheme of a period as it applies to a unit.
 *
 * @throws Refusal `not-scored` when no class of the scheme takes the unit in
 */
export async function planOf(db: Database, frame: ScoringFrame, unit: PlacedUnit): Promise<Plan> {
  const { scheme, period, prepared } = frame
  const basis = await basisFor(db, frame, unit)
  const id = classOf({ ...basis, scheme, period: period.id })
  if (id === undefined) throw new Refusal('not-scored', { unit: unit.name, period: period.id })
  return prepared.planFor(id)
}
