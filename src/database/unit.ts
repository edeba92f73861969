import type { Unit, UnitKind } from '#domain/units/unit.ts'
import type { Database, UnitTable } from '#database/schema.ts'

/** A unit with its place in the tree. */
export interface PlacedUnit extends Unit {
  path: string
  version: number
}

type Details = Pick<
  Unit,
  'formerNames' | 'keyDepartment' | 'functions' | 'organRoles' | 'classes'
>

export function toUnit(row: UnitTable): PlacedUnit {
  return {
    id: row.id,
    parent: row.parent_id,
    kind: row.kind as UnitKind,
    name: row.name,
    shortName: row.short_name,
    code: row.code,
    ...(row.from_day !== null && { from: row.from_day }),
    ...(row.until_day !== null && { until: row.until_day }),
    hasServices: row.has_services === 1,
    ...(JSON.parse(row.details) as Details),
    path: row.path,
    version: row.version,
  }
}

/** A unit by its id, whoever asks: the caller of this decides whether it is in scope. */
export async function findUnit(db: Database, id: string): Promise<PlacedUnit | undefined> {
  const row = await db.selectFrom('unit').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toUnit(row)
}
