import { EVERYTHING } from '#domain/access.ts'
import type { Disclosure, EditionAct, EditionAction } from '#domain/public-edition/edition.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { findBulletin, relatedBulletins } from '#database/bulletin.ts'
import type { ListedBulletin, NamedBulletin } from '#database/bulletin.ts'
import type { Database } from '#database/schema.ts'
import type { PublicEditionTable } from '#database/tables/public-edition.ts'

/** An act as it is kept; `seq` counts the acts on one bulletin from 1. */
export interface KeptAct extends EditionAct {
  id: string
  bulletin: string
  seq: number
  by: string
  at: number
}
export interface NamedAct extends KeptAct {
  byName: string
}

const toAct = (row: PublicEditionTable): KeptAct => ({
  id: row.id,
  bulletin: row.bulletin_id,
  seq: row.seq,
  act: row.act as EditionAction,
  disclosure: row.disclosure as Disclosure,
  authority: row.authority,
  decidedOn: row.decided_on,
  annexes: JSON.parse(row.annexes) as string[],
  text: row.text,
  by: row.by_account,
  at: Number(row.at),
})

/** What was decided about a bulletin, in order. */
export async function editionActs(db: Database, bulletin: string): Promise<NamedAct[]> {
  const rows = await db
    .selectFrom('public_edition')
    .leftJoin('account', 'account.id', 'public_edition.by_account')
    .selectAll('public_edition')
    .select('account.display_name')
    .where('bulletin_id', '=', bulletin)
    .orderBy('seq')
    .execute()
  return rows.map((row) =>
    Object.assign(toAct(row), { byName: row.display_name ?? row.by_account }),
  )
}

/** The act that holds, for each bulletin of an office on which anything was decided. */
export async function lastActs(db: Database, unit: UnitId): Promise<Map<string, KeptAct>> {
  const rows = await db
    .selectFrom('public_edition')
    .innerJoin('bulletin', 'bulletin.id', 'public_edition.bulletin_id')
    .selectAll('public_edition')
    .where('bulletin.unit_id', '=', unit)
    .orderBy('public_edition.seq')
    .execute()
  return new Map(rows.map((row) => [row.bulletin_id, toAct(row)]))
}

/** The index of the table refuses a second act with the same `seq`. */
export async function appendAct(tx: Database, one: KeptAct): Promise<void> {
  await tx
    .insertInto('public_edition')
    .values({
      id: one.id,
      bulletin_id: one.bulletin,
      seq: one.seq,
      act: one.act,
      disclosure: one.disclosure,
      authority: one.authority,
      decided_on: one.decidedOn,
      annexes: JSON.stringify(one.annexes),
      text: one.text,
      by_account: one.by,
      at: one.at,
    })
    .execute()
}

/** Ids of the issued bulletins of an office, the latest first. */
export async function issuedIds(db: Database, unit: UnitId): Promise<string[]> {
  const rows = await db
    .selectFrom('bulletin')
    .select('id')
    .where('unit_id', '=', unit)
    .where('state', '=', 'issued')
    .orderBy('issued_at', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return rows.map(({ id }) => id)
}

/** The office knows all of its own bulletins: the caller of these has proved that he belongs to it. */
const ALL = { scope: EVERYTHING, drafts: [] }

/** Issued bulletins and those that correct them, whoever asks: the scope is that of the unit. */
export const issuedAndRelated = (db: Database, ids: readonly string[]): Promise<ListedBulletin[]> =>
  relatedBulletins(db, ALL, ids)

/** An issued bulletin of an office, whole. */
export async function issuedBulletin(
  db: Database,
  unit: UnitId,
  id: string,
): Promise<NamedBulletin | undefined> {
  const found = await findBulletin(db, ALL, id)
  return found?.unit === unit && found.state === 'issued' ? found : undefined
}
