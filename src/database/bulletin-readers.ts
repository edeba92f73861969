import { ROLES, permissions } from '#domain/access.ts'
import type { Role } from '#domain/access.ts'
import type { Scope } from '#domain/access.ts'
import { STANDINGS, standingOf } from '#domain/bulletin/standing.ts'
import type { Standing } from '#domain/bulletin/standing.ts'
import type { UnitId, UnitKind } from '#domain/units/unit.ts'
import { contains } from '#database/like.ts'
import type { Database } from '#database/schema.ts'
import { inScope, isUnder } from '#database/scope.ts'
import { pathsDownTo } from '#database/bulletin.ts'

/** An account that an issued bulletin reaches, and where. */
export interface BulletinReader {
  account: string
  name: string
  unit: UnitId
  unitName: string
  unitKind: UnitKind
  standing: Standing
}

const READING = ROLES.filter((role) => standingOf(role) !== undefined)
/** Those who look over what stands below them read its bulletins too. */
const FROM_ABOVE = READING.filter((role) => permissions[role]['bulletin.read'] === 'subtree')
const MESSAGED = ROLES.filter((role) => permissions[role]['message.read'] !== undefined)

/**
 * Everybody whose roles let them read what the office at a path issues: whoever holds one at the office
 * or below it, and those above it who look down on it. The same rule as that of the list of bulletins.
 *
 * @param office path of its unit
 * @param among only those at units in this scope
 */
export async function readersOfBulletin(
  db: Database,
  office: string,
  {
    among,
    search,
    accounts,
  }: { among?: Scope; search?: string; accounts?: readonly string[] } = {},
): Promise<BulletinReader[]> {
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('account', 'account.id', 'role_grant.account_id')
    .innerJoin('unit', 'unit.id', 'role_grant.unit_id')
    .select(['account.id', 'account.display_name', 'role_grant.role'])
    .select(['unit.id as unit_id', 'unit.name as unit_name', 'unit.kind', 'unit.path'])
    .where('account.disabled', '=', 0)
    .where('role_grant.role', 'in', READING)
    .where((where) =>
      where.or([
        isUnder(office, 'unit.path'),
        where.and([
          where('role_grant.role', 'in', FROM_ABOVE),
          where('unit.path', 'in', pathsDownTo(office)),
        ]),
      ]),
    )
    .$if(among !== undefined, (q) =>
      among === undefined ? q : q.where(inScope(among, 'unit.path')),
    )
    .$if(search !== undefined, (q) =>
      q.where((where) =>
        where.or([
          contains('account.display_name', search ?? ''),
          contains('unit.name', search ?? ''),
        ]),
      ),
    )
    .$if(accounts !== undefined, (q) => q.where('account.id', 'in', [...(accounts ?? [])]))
    .orderBy('unit.path')
    .orderBy('account.id')
    .execute()
  const readers = new Map<string, BulletinReader>()
  for (const row of rows) {
    const standing = standingOf(row.role as Role)
    if (!standing) continue
    const known = readers.get(row.id)
    // Somebody with several roles is told once, as what weighs most.
    if (known && STANDINGS.indexOf(known.standing) <= STANDINGS.indexOf(standing)) continue
    readers.set(row.id, {
      account: row.id,
      name: row.display_name,
      unit: row.unit_id,
      unitName: row.unit_name,
      unitKind: row.kind as UnitKind,
      standing,
    })
  }
  return [...readers.values()]
}

/** Who answers for units: the accounts at each that read what is written to it. */
export async function contactsAt(
  db: Database,
  scope: Scope,
  units: readonly UnitId[],
): Promise<{ unit: UnitId; name: string; role: Role }[]> {
  if (units.length === 0) return []
  const rows = await db
    .selectFrom('role_grant')
    .innerJoin('account', 'account.id', 'role_grant.account_id')
    .innerJoin('unit', 'unit.id', 'role_grant.unit_id')
    .select(['unit.id', 'account.display_name', 'role_grant.role'])
    .where('unit.id', 'in', units)
    .where(inScope(scope, 'unit.path'))
    .where('role_grant.role', 'in', MESSAGED)
    .where('account.disabled', '=', 0)
    // Whoever approves comes before whoever enters.
    .orderBy('role_grant.role')
    .orderBy('account.display_name')
    .execute()
  return rows.map(({ id, display_name, role }) => ({
    unit: id,
    name: display_name,
    role: role as Role,
  }))
}
