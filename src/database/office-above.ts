import { ROLES, permissions } from '#domain/access.ts'
import type { UnitId, UnitKind } from '#domain/units/unit.ts'
import type { Database } from '#database/schema.ts'

const ACCEPTING = ROLES.filter((role) => permissions[role]['section.accept'] !== undefined)

export interface OfficeAbove {
  id: UnitId
  name: string
  kind: UnitKind
}

const idsIn = (path: string): UnitId[] => path.split('/').filter((id) => id !== '')

/**
 * For the path of each unit the nearest unit above it in which somebody takes up reports; a unit
 * above which nobody does has none.
 */
export async function officesAbove(
  db: Database,
  paths: readonly string[],
): Promise<ReadonlyMap<string, OfficeAbove>> {
  const above = new Map(paths.map((path) => [path, idsIn(path).slice(0, -1)]))
  const asked = [...new Set([...above.values()].flat())]
  if (asked.length === 0) return new Map()
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('account', 'account.id', 'role_grant.account_id')
    .innerJoin('unit', 'unit.id', 'role_grant.unit_id')
    .select(['unit.id', 'unit.name', 'unit.kind'])
    .distinct()
    .where('role_grant.unit_id', 'in', asked)
    .where('role_grant.role', 'in', ACCEPTING)
    .where('account.disabled', '=', 0)
    .execute()
  const offices = new Map(
    rows.map(({ kind, ...row }) => [row.id, { ...row, kind: kind as UnitKind }]),
  )
  return new Map(
    [...above].flatMap(([path, ids]) => {
      const nearest = ids.findLast((id) => offices.has(id))
      const office = nearest === undefined ? undefined : offices.get(nearest)
      return office ? [[path, office] as const] : []
    }),
  )
}
