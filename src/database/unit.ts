import type { Unit, UnitKind } from '#domain/units/unit.ts'
import type { Database } from '#database/schema.ts'
import type { UnitTable } from '#database/tables/unit.ts'

/** A unit with its place in the tree. */
export interface PlacedUnit extends Unit {
  /** Ids from the root down, its own last: `/440000/440100/`. */
  path: string
  version: number
}

/** A unit to store: where it stands among its siblings, and when it is written. */
export interface UnitToStore {
  unit: Unit
  path: string
  position: number
  now: number
}

type Details = Pick<Unit, 'formerNames' | 'keyDepartment' | 'functions' | 'organRoles' | 'classes'>

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

export function unitColumns({ unit, path, now }: Omit<UnitToStore, 'position'>) {
  const { formerNames, keyDepartment, functions, organRoles, classes } = unit
  const details: Details = { formerNames, keyDepartment, functions, organRoles, classes }
  return {
    parent_id: unit.parent,
    kind: unit.kind,
    name: unit.name,
    short_name: unit.shortName,
    code: unit.code,
    path,
    depth: path.split('/').length - 2,
    from_day: unit.from ?? null,
    until_day: unit.until ?? null,
    has_services: unit.hasServices ? (1 as const) : (0 as const),
    details: JSON.stringify(details),
    updated_at: now,
  }
}

/** A unit by its id, whoever asks: the caller of this decides whether it is in scope. */
export async function findUnit(db: Database, id: string): Promise<PlacedUnit | undefined> {
  const row = await db.selectFrom('unit').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toUnit(row)
}

/** Parameters in one statement: both engines take many more. */
const ROWS_AT_A_TIME = 500

/** Parents before children. */
export async function insertUnits(db: Database, units: readonly UnitToStore[]): Promise<void> {
  for (let at = 0; at < units.length; at += ROWS_AT_A_TIME) {
    const rows = units.slice(at, at + ROWS_AT_A_TIME).map((each) => ({
      id: each.unit.id,
      position: each.position,
      version: 1,
      ...unitColumns(each),
    }))
    await db.insertInto('unit').values(rows).execute()
  }
}
