import type { UnitId } from '#domain/units/unit.ts'
import type { Database } from '#database/schema.ts'

/** Brings the paths of all units in line with what stands above each, after many were moved. */
export async function rewritePaths(db: Database): Promise<void> {
  const rows = await db.selectFrom('unit').select(['id', 'parent_id', 'path']).execute()
  const parents = new Map(rows.map(({ id, parent_id }) => [id, parent_id]))
  for (const { id, path } of rows) {
    const right = pathOf(id, parents)
    if (right === path) continue
    const depth = right.split('/').length - 2
    await db.updateTable('unit').set({ path: right, depth }).where('id', '=', id).execute()
  }
}

/** The path of a unit in a tree that is known to have no loops. */
export function pathOf(id: UnitId, parents: ReadonlyMap<UnitId, UnitId | null>): string {
  const above = parents.get(id) ?? null
  return above === null ? `/${id}/` : `${pathOf(above, parents)}${id}/`
}
