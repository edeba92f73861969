import { sql } from 'kysely'
import type { Unit, UnitId } from '#domain/units/unit.ts'
import type { Database } from '#database/schema.ts'
import { isUnder } from '#database/scope.ts'
import { unitColumns } from '#database/unit.ts'

/** @returns false when the version that was seen is no longer the one that is stored */
export async function changeUnit(
  db: Database,
  unit: Unit,
  path: string,
  seen: number,
  now: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('unit')
    .set({ ...unitColumns({ unit, path, now }), version: seen + 1 })
    .where('id', '=', unit.id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Takes everything below a unit along to its new place. */
export async function moveBelow(
  db: Database,
  { from, to }: { from: string; to: string },
): Promise<void> {
  const deeper = to.split('/').length - from.split('/').length
  await db
    .updateTable('unit')
    .set({
      path: sql<string>`${to} || substr(path, ${sql.lit(from.length + 1)})`,
      depth: sql<number>`depth + ${sql.lit(deeper)}`,
    })
    .where(isUnder(from, 'unit.path'))
    .where('path', '<>', from)
    .execute()
}

export async function idsUnder(db: Database, path: string): Promise<UnitId[]> {
  const rows = await db.selectFrom('unit').select('id').where(isUnder(path, 'unit.path')).execute()
  return rows.map(({ id }) => id)
}

/** The place after the last of its siblings. */
export async function nextPosition(db: Database, parent: UnitId): Promise<number> {
  const { last } = await db
    .selectFrom('unit')
    .select((select) => select.fn.max('position').as('last'))
    .where('parent_id', '=', parent)
    .executeTakeFirstOrThrow()
  return (last ?? -1) + 1
}
