import type { BulletinSubject } from '#domain/bulletin/bulletin.ts'
import type { DocumentNumber } from '#domain/register/number.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { Words } from '#domain/words.ts'
import { listed, matching, toListed } from '#database/bulletin.ts'
import type { BulletinReach, ListedBulletin } from '#database/bulletin.ts'
import type { Database } from '#database/schema.ts'

const ISSUED = { states: ['issued'] as const }

/** An issued bulletin, as far as shelves and order need it. */
export interface Shelved {
  id: string
  period: PeriodText
  subject: BulletinSubject
  issuedAt: number
}

export const shelved = (db: Database, reach: BulletinReach) =>
  matching(db, reach, ISSUED).select([
    'bulletin.id',
    'bulletin.period',
    'bulletin.subject',
    'bulletin.issued_at',
  ])

type ShelvedRow = Awaited<ReturnType<ReturnType<typeof shelved>['execute']>>[number]

export const toShelved = (row: ShelvedRow): Shelved => ({
  id: row.id,
  period: row.period,
  subject: row.subject as BulletinSubject,
  issuedAt: Number(row.issued_at),
})

/** All that reach somebody: some words of each, and no document. */
export async function shelvedBulletins(db: Database, reach: BulletinReach): Promise<Shelved[]> {
  const rows = await shelved(db, reach).execute()
  return rows.map(toShelved)
}

/** Those that stand under every entry of one of these lists. */
export async function bulletinsUnder(
  db: Database,
  reach: BulletinReach,
  lists: readonly (readonly string[])[],
): Promise<(Shelved & { folded: string })[]> {
  const rows = await shelved(db, reach)
    .innerJoin('bulletin_text', 'bulletin_text.bulletin_id', 'bulletin.id')
    .select('bulletin_text.folded')
    .where((where) => where.or(lists.map((all) => where('bulletin.id', 'in', under(db, all)))))
    .execute()
  return rows.map((row) => ({ ...toShelved(row), folded: row.folded }))
}

const under = (db: Database, entries: readonly string[]) =>
  db
    .selectFrom('bulletin_entry')
    .select('bulletin_id')
    .where('entry', 'in', entries)
    .groupBy('bulletin_id')
    .having((all) => all.fn.countAll(), '=', entries.length)

/** Ids of those that hold every one of these words as a word. */
export async function bulletinsWithWords(
  db: Database,
  entries: readonly string[],
): Promise<Set<string>> {
  const rows = await under(db, entries).execute()
  return new Set(rows.map(({ bulletin_id: id }) => id))
}

export async function listedById(
  db: Database,
  reach: BulletinReach,
  ids: readonly string[],
): Promise<ListedBulletin[]> {
  if (ids.length === 0) return []
  const rows = await listed(db, reach, ISSUED).where('bulletin.id', 'in', ids).execute()
  const byId = new Map(rows.map((row) => [row.id, toListed(row)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

export async function originalTexts(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('bulletin_text')
    .select(['bulletin_id', 'original'])
    .where('bulletin_id', 'in', ids)
    .execute()
  return new Map(rows.map((row) => [row.bulletin_id, row.original]))
}

export interface PrintedPoint {
  id: string
  title: string
  number: DocumentNumber | null
  period: PeriodText
  printed: string
  amount: string | null
  classes: readonly string[]
  scheme: { id: string; version: number; name: Words; decimals: number }
}

/**
 * A figure as it was printed by an office in its bulletins on a subject, the earliest period first.
 * What a correction replaced is left out.
 */
export async function printedSeries(
  db: Database,
  reach: BulletinReach,
  of: { question: string; unit: string; subject: BulletinSubject },
): Promise<PrintedPoint[]> {
  const rows = await matching(db, reach, ISSUED)
    .innerJoin('bulletin_figure', 'bulletin_figure.bulletin_id', 'bulletin.id')
    .innerJoin('bulletin_text', 'bulletin_text.bulletin_id', 'bulletin.id')
    .select(['bulletin.id', 'bulletin.title', 'bulletin.period', 'bulletin.classes'])
    .select(['bulletin.code', 'bulletin.year', 'bulletin.serial'])
    .select(['bulletin_figure.printed', 'bulletin_figure.amount', 'bulletin_text.scheme'])
    .where('bulletin_figure.question', '=', of.question)
    .where('bulletin.unit_id', '=', of.unit)
    .where('bulletin.subject', '=', of.subject)
    .where((where) =>
      where.not(
        where.exists(
          where
            .selectFrom('bulletin as later')
            .select('later.id')
            .whereRef('later.corrects_id', '=', 'bulletin.id')
            .where('later.state', '=', 'issued'),
        ),
      ),
    )
    .orderBy('bulletin.period')
    .orderBy('bulletin.issued_at')
    .execute()
  return rows.map(({ code, year, serial, ...row }) => ({
    ...row,
    number: code !== null && year !== null && serial !== null ? { code, year, serial } : null,
    classes: JSON.parse(row.classes) as string[],
    scheme: JSON.parse(row.scheme) as PrintedPoint['scheme'],
  }))
}
