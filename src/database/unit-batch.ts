import type { UnitId } from '#domain/units/unit.ts'
import type { Database } from '#database/schema.ts'
import { toUnit } from '#database/unit.ts'
import type { PlacedUnit } from '#database/unit.ts'

/**
 * Units for computing and for the memory of the API, in the order of the tree. The caller decides
 * whom it answers.
 */
export async function allUnits(db: Database): Promise<PlacedUnit[]> {
  const rows = await db
    .selectFrom('unit')
    .selectAll()
    .orderBy('depth')
    .orderBy('position')
    .orderBy('id')
    .execute()
  return rows.map(toUnit)
}

export async function unitsById(db: Database, ids: readonly UnitId[]): Promise<PlacedUnit[]> {
  if (ids.length === 0) return []
  const rows = await db.selectFrom('unit').selectAll().where('id', 'in', ids).execute()
  return rows.map(toUnit)
}

/** Name of the setting that counts changes of the tree. */
export const UNITS_COUNTER = 'units-changed'

/** Counts the changes of the tree: who keeps units in memory reads them again after each. */
export async function unitsChanged(db: Database): Promise<number> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('name', '=', UNITS_COUNTER)
    .executeTakeFirst()
  return Number(row?.value ?? 0)
}

export async function countUnitsChange(db: Database, change: number): Promise<void> {
  const value = String(change)
  await db
    .insertInto('setting')
    .values({ name: UNITS_COUNTER, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute()
}
