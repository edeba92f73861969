import { sql } from 'kysely'
import type { Scope } from '#domain/access.ts'
import type { UnitId, UnitKind } from '#domain/units/unit.ts'
import { contains } from '#database/like.ts'
import type { Database } from '#database/schema.ts'
import { inScope, isUnder } from '#database/scope.ts'

/** As little of a unit as lists need. */
export interface UnitRow {
  id: UnitId
  parent: UnitId | null
  kind: UnitKind
  name: string
  shortName: string
  code: string | null
  path: string
  children: number
  until: string | null
}

export interface UnitFilter {
  parent?: UnitId | undefined
  /** Path of the unit whose subtree is asked for, itself included. */
  underPath?: string | undefined
  kind?: UnitKind | undefined
  q?: string | undefined
}

function matching(db: Database, scope: Scope, { parent, underPath, kind, q }: UnitFilter) {
  let query = db.selectFrom('unit').where(inScope(scope, 'unit.path'))
  if (parent !== undefined) query = query.where('unit.parent_id', '=', parent)
  if (underPath !== undefined) query = query.where(isUnder(underPath, 'unit.path'))
  if (kind !== undefined) query = query.where('unit.kind', '=', kind)
  if (q === undefined || q === '') return query
  return query.where((where) =>
    where.or([
      contains('unit.name', q),
      contains('unit.short_name', q),
      where('unit.code', '=', q),
      where('unit.id', '=', q),
    ]),
  )
}

export async function countUnits(db: Database, scope: Scope, filter: UnitFilter): Promise<number> {
  const { count } = await matching(db, scope, filter)
    .select((select) => select.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return count
}

/** In the order of the tree: each unit is followed by those below it. */
export async function listUnits(
  db: Database,
  scope: Scope,
  filter: UnitFilter,
  limit: number,
  afterPath?: string,
): Promise<UnitRow[]> {
  let query = matching(db, scope, filter)
  if (afterPath !== undefined) query = query.where('unit.path', '>', afterPath)
  const rows = await query
    .select(['id', 'parent_id', 'kind', 'name', 'short_name', 'code', 'path', 'until_day'])
    .select(
      sql<number>`(select count(*) from unit as child where child.parent_id = unit.id)`.as(
        'children',
      ),
    )
    .orderBy('unit.path')
    .limit(limit)
    .execute()
  return rows.map((row) => ({
    id: row.id,
    parent: row.parent_id,
    kind: row.kind as UnitKind,
    name: row.name,
    shortName: row.short_name,
    code: row.code,
    path: row.path,
    children: row.children,
    until: row.until_day,
  }))
}
