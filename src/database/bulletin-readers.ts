import { sql } from 'kysely'
import { ROLES, permissions } from '#domain/access.ts'
import type { Role, Scope } from '#domain/access.ts'
import { STANDINGS, standingOf } from '#domain/bulletin/standing.ts'
import type { Standing } from '#domain/bulletin/standing.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { Delegator } from '#domain/delegation/delegation.ts'
import type { UnitId, UnitKind } from '#domain/units/unit.ts'
import { lentOn } from '#database/delegation.ts'
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
  /** Whose roles were handed over to this account, of those that let them read it. */
  for: readonly Delegator[]
}

const READING = ROLES.filter((role) => standingOf(role) !== undefined)
/** Those who look over what stands below them read its bulletins too. */
const FROM_ABOVE = READING.filter((role) => permissions[role]['bulletin.read'] === 'subtree')
const MESSAGED = ROLES.filter((role) => permissions[role]['message.read'] !== undefined)

/**
 * Everybody whose roles let them read what the office at a path issues: whoever holds one at the office
 * or below it, and those above it who look down on it. The same rule as that of the list of bulletins.
 * A role that was handed over counts for whoever stands in on that day.
 *
 * @param office path of its unit
 * @param among only those at units in this scope
 */
export async function readersOfBulletin(
  db: Database,
  office: string,
  {
    on,
    among,
    search,
    accounts,
  }: { on: Day; among?: Scope; search?: string; accounts?: readonly string[] },
): Promise<BulletinReader[]> {
  const rows = await db
    .selectFrom(heldOn(db, on).as('held'))
    .innerJoin('account', 'account.id', 'held.account_id')
    .innerJoin('unit', 'unit.id', 'held.unit_id')
    .leftJoin('account as giver', 'giver.id', 'held.for_account')
    .select(['account.id', 'account.display_name', 'held.role'])
    .select(['unit.id as unit_id', 'unit.name as unit_name', 'unit.kind', 'unit.path'])
    .select(['giver.id as giver', 'giver.display_name as giver_name'])
    .where('account.disabled', '=', 0)
    .where('held.role', 'in', READING)
    .where((where) =>
      where.or([
        isUnder(office, 'unit.path'),
        where.and([
          where('held.role', 'in', FROM_ABOVE),
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
  return oneEach(
    rows.flatMap((row): Held[] => {
      const standing = standingOf(row.role as Role)
      if (!standing) return []
      const reader = {
        account: row.id,
        name: row.display_name,
        unit: row.unit_id,
        unitName: row.unit_name,
        unitKind: row.kind as UnitKind,
        standing,
      }
      const giver = row.giver !== null && { account: row.giver, name: row.giver_name ?? '' }
      return [{ reader, ...(giver && { giver }) }]
    }),
  )
}

/** Roles held, and roles that were handed over. */
const heldOn = (db: Database, day: Day) =>
  db
    .selectFrom('role_grant')
    .select(['role_grant.account_id', 'role_grant.role', 'role_grant.unit_id'])
    .select(sql<string | null>`cast(null as text)`.as('for_account'))
    .unionAll(
      lentOn(db, day)
        .select(['delegation.to_account as account_id', 'delegation.role', 'delegation.unit_id'])
        .select((lent) =>
          lent.ref('delegation.from_account').$castTo<string | null>().as('for_account'),
        ),
    )

interface Held {
  reader: Omit<BulletinReader, 'for'>
  /** Of whom the role is, where it was handed over. */
  giver?: Delegator
}

/** Somebody with several roles is one reader: by his own where he has one, as what weighs most. */
function oneEach(all: readonly Held[]): BulletinReader[] {
  const readers = new Map<string, BulletinReader & { isOwn: boolean }>()
  for (const { reader, giver } of all) {
    const isOwn = giver === undefined
    const known = readers.get(reader.account)
    const givers = known?.for ?? []
    const isNew = giver !== undefined && !givers.some(({ account }) => account === giver.account)
    const standsFor = isNew ? [...givers, giver] : givers
    const weighsMore =
      !known ||
      (isOwn && !known.isOwn) ||
      (isOwn === known.isOwn && weightOf(reader.standing) < weightOf(known.standing))
    readers.set(reader.account, {
      ...(weighsMore ? { ...reader, isOwn } : known),
      for: standsFor,
    })
  }
  return [...readers.values()].map(({ isOwn: _isOwn, ...reader }) => reader)
}

const weightOf = (standing: Standing): number => STANDINGS.indexOf(standing)

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
