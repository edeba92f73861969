import { sql } from 'kysely'
import type { Day } from '#domain/calendar/day.ts'
import type { Fact } from '#domain/facts/fact.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { toFact } from '#database/fact.ts'
import type { Database } from '#database/schema.ts'

/** A fact with what its risk is weighed from. */
export interface WeighedFact extends Fact {
  correctedDay: Day | null
  sameEvent: string
  version: number
  createdAt: number
}

/**
 * Facts in force of some units in these days, oldest first. Risks are weighed once for everybody; the
 * API answers each caller what lies in their scope.
 */
export async function factsToWeigh(
  db: Database,
  units: readonly UnitId[],
  { from, to }: { from: Day; to: Day },
): Promise<WeighedFact[]> {
  const rows = await db
    .selectFrom('fact')
    .select([
      'unit_id',
      'id',
      'ledger',
      'day',
      'reported',
      'evidence',
      'verification',
      'corrected_day',
      'same_event',
      'version',
      'created_at',
    ])
    .where('unit_id', 'in', units)
    .where('state', '=', 'in-force')
    .where(
      sql<boolean>`((day >= ${from} and day <= ${to})
        or (corrected_day >= ${from} and corrected_day <= ${to}))`,
    )
    .orderBy('day')
    .orderBy('id')
    .execute()
  return rows.map((row) =>
    Object.assign(toFact(row), {
      correctedDay: row.corrected_day,
      sameEvent: row.same_event,
      version: row.version,
      createdAt: row.created_at,
    }),
  )
}
