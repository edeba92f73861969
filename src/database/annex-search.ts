import type { UnitId } from '#domain/units/unit.ts'
import type { BulletinReach } from '#database/bulletin.ts'
import { shelved, toShelved } from '#database/library.ts'
import type { Shelved } from '#database/library.ts'
import type { Database } from '#database/schema.ts'

/** A name as annexes print it. */
export interface AnnexName {
  number: number
  unit: UnitId
  name: string
}

/** How many names there are: they only become more. */
export async function countAnnexNames(db: Database): Promise<number> {
  const { last } = await db
    .selectFrom('annex_name')
    .select((all) => all.fn.max('number').as('last'))
    .executeTakeFirstOrThrow()
  return Number(last ?? 0)
}

export async function annexNames(db: Database): Promise<AnnexName[]> {
  const rows = await db.selectFrom('annex_name').selectAll().orderBy('number').execute()
  return rows.map(({ number, unit_id: unit, name }) => ({ number, unit, name }))
}

/** All that reach somebody, with the packed numbers of the names in their annexes. */
export async function bulletinsWithAnnexes(
  db: Database,
  reach: BulletinReach,
): Promise<(Shelved & { names: string })[]> {
  const rows = await shelved(db, reach)
    .innerJoin('bulletin_annex', 'bulletin_annex.bulletin_id', 'bulletin.id')
    .select('bulletin_annex.names')
    .execute()
  return rows.map((row) => ({ ...toShelved(row), names: row.names }))
}

/** What was frozen with a bulletin, as it is stored: a few lines of it are read, and not all. */
export async function storedEvidence(
  db: Database,
  id: string,
): Promise<{ content: string; evidence: string } | undefined> {
  const row = await db
    .selectFrom('bulletin')
    .select(['content', 'evidence'])
    .where('id', '=', id)
    .where('state', '=', 'issued')
    .executeTakeFirst()
  return row && row.evidence !== null ? { content: row.content, evidence: row.evidence } : undefined
}
