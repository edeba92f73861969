import type { Day } from '#domain/calendar/day.ts'
import type { FieldValues } from '#domain/ledgers/field.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { Database } from '#database/schema.ts'

/** Statements have a limit of bound values in every engine. */
const UNITS_AT_ONCE = 500

/**
 * Values of the facts in force that units have in a ledger, of some days or of all. The caller has seen
 * to the scope.
 */
export async function recordedValues(
  db: Database,
  units: readonly UnitId[],
  ledger: LedgerId,
  days?: { from: Day; to: Day },
): Promise<Map<UnitId, FieldValues[]>> {
  const recorded = new Map<UnitId, FieldValues[]>()
  for (let at = 0; at < units.length; at += UNITS_AT_ONCE) {
    const rows = await db
      .selectFrom('fact')
      .select(['unit_id', 'reported'])
      .where('unit_id', 'in', units.slice(at, at + UNITS_AT_ONCE))
      .where('ledger', '=', ledger)
      .where('state', '=', 'in-force')
      .$if(days !== undefined, (q) =>
        q.where('day', '>=', days?.from ?? '').where('day', '<=', days?.to ?? ''),
      )
      .execute()
    for (const { unit_id, reported } of rows) {
      const values = JSON.parse(reported) as FieldValues
      const known = recorded.get(unit_id)
      if (known) known.push(values)
      else recorded.set(unit_id, [values])
    }
  }
  return recorded
}

/** How many facts units have, and when one of them last changed: the same answer, the same facts. */
export async function factsStamp(db: Database, units: readonly UnitId[]): Promise<string> {
  const stamps: string[] = []
  for (let at = 0; at < units.length; at += UNITS_AT_ONCE) {
    const { count, versions } = await db
      .selectFrom('fact')
      .select((all) => [
        all.fn.countAll<number>().as('count'),
        all.fn.sum<number | null>('version').as('versions'),
      ])
      .where('unit_id', 'in', units.slice(at, at + UNITS_AT_ONCE))
      .executeTakeFirstOrThrow()
    stamps.push(`${Number(count)}.${Number(versions ?? 0)}`)
  }
  return stamps.join(' ')
}
