import { sql } from 'kysely'
import type { Scope } from '#domain/access.ts'
import type { BulletinSubject, SecrecyResult } from '#domain/bulletin/bulletin.ts'
import type { BulletinContent } from '#domain/bulletin/content.ts'
import type { BulletinEvidence } from '#domain/bulletin/freeze.ts'
import type { BulletinState } from '#domain/bulletin/workflow.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { DocumentNumber } from '#domain/register/number.ts'
import type { UnitId, UnitKind } from '#domain/units/unit.ts'
import type { Database } from '#database/schema.ts'
import { inScope } from '#database/scope.ts'
import type { BulletinTable } from '#database/tables/bulletin.ts'

/** The secrecy review that stands. */
export interface SecrecyReview {
  reviewer: string
  name: string
  result: SecrecyResult
  at: number
  text: string
}

export interface StoredBulletin {
  id: string
  unit: UnitId
  period: PeriodText
  subject: BulletinSubject
  state: BulletinState
  content: BulletinContent
  classes: readonly string[]
  compiledBy: string
  compiledAt: number
  secrecy: SecrecyReview | null
  signedBy: string | null
  signedAt: number | null
  number: DocumentNumber | null
  issuedAt: number | null
  evidence: BulletinEvidence | null
  head: string | null
  digest: string | null
  corrects: string | null
  version: number
}

/** With the names that readers see. */
export interface NamedBulletin extends StoredBulletin {
  unitName: string
  unitKind: UnitKind
  unitPath: string
  compiledByName: string
  signedByName: string | null
}

const numberIn = ({ code, year, serial }: Pick<BulletinTable, 'code' | 'year' | 'serial'>) =>
  code !== null && year !== null && serial !== null ? { code, year, serial } : null

const numberOrNull = (value: number | null) => (value === null ? null : Number(value))

const toBulletin = (row: BulletinTable): StoredBulletin => ({
  id: row.id,
  unit: row.unit_id,
  period: row.period,
  subject: row.subject as BulletinSubject,
  state: row.state as BulletinState,
  content: JSON.parse(row.content) as BulletinContent,
  classes: JSON.parse(row.classes) as string[],
  compiledBy: row.compiled_by,
  compiledAt: Number(row.compiled_at),
  secrecy: row.secrecy === null ? null : (JSON.parse(row.secrecy) as SecrecyReview),
  signedBy: row.signed_by,
  signedAt: numberOrNull(row.signed_at),
  number: numberIn(row),
  issuedAt: numberOrNull(row.issued_at),
  evidence: row.evidence === null ? null : (JSON.parse(row.evidence) as BulletinEvidence),
  head: row.head,
  digest: row.digest,
  corrects: row.corrects_id,
  version: row.version,
})

const toRow = (one: StoredBulletin): BulletinTable => ({
  id: one.id,
  unit_id: one.unit,
  period: one.period,
  subject: one.subject,
  state: one.state,
  title: one.content.title,
  content: JSON.stringify(one.content),
  classes: JSON.stringify(one.classes),
  compiled_by: one.compiledBy,
  compiled_at: one.compiledAt,
  secrecy: one.secrecy && JSON.stringify(one.secrecy),
  signed_by: one.signedBy,
  signed_at: one.signedAt,
  code: one.number?.code ?? null,
  year: one.number?.year ?? null,
  serial: one.number?.serial ?? null,
  issued_at: one.issuedAt,
  evidence: one.evidence && JSON.stringify(one.evidence),
  head: one.head,
  digest: one.digest,
  corrects_id: one.corrects,
  version: one.version,
})

/** What somebody may see: issued ones that reach them, and drafts where they take part in the work. */
export interface BulletinReach {
  scope: Scope
  drafts: readonly Scope[]
}

/** Paths of a unit and of all above it. */
export function pathsDownTo(path: string): string[] {
  const ids = path.split('/').filter((id) => id !== '')
  return ids.map((_, at) => `/${ids.slice(0, at + 1).join('/')}/`)
}

/** A bulletin goes to every unit below its office, and to those who look over that office. */
function reaches(scope: Scope) {
  if (scope.kind === 'everything') return sql<boolean>`1 = 1`
  const above = [...scope.own, ...scope.subtrees, ...scope.below].flatMap(pathsDownTo)
  const paths = above.length === 0 ? [''] : [...new Set(above)]
  return sql<boolean>`(unit.path in (${sql.join(paths)}) or ${inScope(scope, 'unit.path')})`
}

/** The rows of `bulletin`, beside their `unit`, that somebody may see. */
export const inReach = ({ scope, drafts }: BulletinReach) =>
  sql<boolean>`(bulletin.issued_at is not null and ${reaches(scope)}
    or ${sql.join([sql`1 = 0`, ...drafts.map((one) => inScope(one, 'unit.path'))], sql` or `)})`

/** The document itself is read one at a time. */
const LISTED = [
  'bulletin.id',
  'bulletin.unit_id',
  'bulletin.period',
  'bulletin.subject',
  'bulletin.state',
  'bulletin.title',
  'bulletin.compiled_at',
  'bulletin.code',
  'bulletin.year',
  'bulletin.serial',
  'bulletin.issued_at',
  'bulletin.corrects_id',
  'bulletin.version',
] as const

export interface ListedBulletin {
  id: string
  unit: UnitId
  unitName: string
  unitKind: UnitKind
  period: PeriodText
  subject: BulletinSubject
  state: BulletinState
  title: string
  compiledAt: number
  number: DocumentNumber | null
  issuedAt: number | null
  corrects: string | null
  version: number
}

export interface BulletinFilter {
  /** Of the period. */
  year?: number | undefined
  states?: readonly BulletinState[] | undefined
}

export const matching = (db: Database, reach: BulletinReach, { year, states }: BulletinFilter) =>
  db
    .selectFrom('bulletin')
    .innerJoin('unit', 'unit.id', 'bulletin.unit_id')
    .where(inReach(reach))
    .$if(year !== undefined, (q) =>
      q
        .where('bulletin.period', '>=', String(year))
        .where('bulletin.period', '<', String((year ?? 0) + 1)),
    )
    .$if(states !== undefined, (q) => q.where('bulletin.state', 'in', states ?? []))

export const listed = (db: Database, reach: BulletinReach, filter: BulletinFilter) =>
  matching(db, reach, filter).select([...LISTED, 'unit.name', 'unit.kind'])

type ListedRow = Awaited<ReturnType<ReturnType<typeof listed>['execute']>>[number]

export const toListed = (row: ListedRow): ListedBulletin => ({
  id: row.id,
  unit: row.unit_id,
  unitName: row.name,
  unitKind: row.kind as UnitKind,
  period: row.period,
  subject: row.subject as BulletinSubject,
  state: row.state as BulletinState,
  title: row.title,
  compiledAt: Number(row.compiled_at),
  number: numberIn(row),
  issuedAt: numberOrNull(row.issued_at),
  corrects: row.corrects_id,
  version: row.version,
})

/** The latest first. */
export async function listBulletins(
  db: Database,
  reach: BulletinReach,
  filter: BulletinFilter,
  limit: number,
  after?: { compiledAt: number; id: string },
): Promise<ListedBulletin[]> {
  const rows = await listed(db, reach, filter)
    .$if(after !== undefined, (q) =>
      q.where((where) =>
        where.or([
          where('bulletin.compiled_at', '<', after?.compiledAt ?? 0),
          where.and([
            where('bulletin.compiled_at', '=', after?.compiledAt ?? 0),
            where('bulletin.id', '<', after?.id ?? ''),
          ]),
        ]),
      ),
    )
    .orderBy('bulletin.compiled_at', 'desc')
    .orderBy('bulletin.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map(toListed)
}

/** How many there are, and of which years, whatever the filter says of years. */
export async function countBulletins(
  db: Database,
  reach: BulletinReach,
  filter: BulletinFilter,
): Promise<{ total: number; years: number[] }> {
  const { total } = await matching(db, reach, filter)
    .select((all) => all.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  const rows = await matching(db, reach, { states: filter.states })
    .select('bulletin.period')
    .distinct()
    .execute()
  const years = new Set(rows.map(({ period }) => Number(period.slice(0, 4))))
  return { total: Number(total), years: [...years].sort((a, b) => b - a) }
}

/** Bulletins by id, and those that correct one of them. */
export async function relatedBulletins(
  db: Database,
  reach: BulletinReach,
  ids: readonly string[],
): Promise<ListedBulletin[]> {
  if (ids.length === 0) return []
  const rows = await listed(db, reach, {})
    .where((where) =>
      where.or([where('bulletin.id', 'in', ids), where('bulletin.corrects_id', 'in', ids)]),
    )
    .where('bulletin.state', '<>', 'withdrawn')
    .orderBy('bulletin.id')
    .execute()
  return rows.map(toListed)
}

export async function findBulletin(
  db: Database,
  reach: BulletinReach,
  id: string,
): Promise<NamedBulletin | undefined> {
  const row = await db
    .selectFrom('bulletin')
    .innerJoin('unit', 'unit.id', 'bulletin.unit_id')
    .leftJoin('account as compiler', 'compiler.id', 'bulletin.compiled_by')
    .leftJoin('account as signer', 'signer.id', 'bulletin.signed_by')
    .selectAll('bulletin')
    .select(['unit.name', 'unit.kind', 'unit.path'])
    .select(['compiler.display_name as compiler_name', 'signer.display_name as signer_name'])
    .where('bulletin.id', '=', id)
    .where(inReach(reach))
    .executeTakeFirst()
  if (!row) return undefined
  return {
    ...toBulletin(row),
    unitName: row.name,
    unitKind: row.kind as UnitKind,
    unitPath: row.path,
    compiledByName: row.compiler_name ?? row.compiled_by,
    signedByName: row.signer_name ?? row.signed_by,
  }
}

export async function insertBulletin(db: Database, one: StoredBulletin): Promise<void> {
  await db.insertInto('bulletin').values(toRow(one)).execute()
}

/** @returns false when somebody was faster, or it is issued: what is issued never changes */
export async function changeBulletin(
  db: Database,
  after: StoredBulletin,
  seen: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('bulletin')
    .set(toRow(after))
    .where('id', '=', after.id)
    .where('version', '=', seen)
    .where('state', '<>', 'issued')
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
