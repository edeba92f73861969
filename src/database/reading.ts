import type { ListedBulletin, BulletinReach } from '#database/bulletin.ts'
import { relatedBulletins } from '#database/bulletin.ts'
import type { Database } from '#database/schema.ts'

/** When somebody read a bulletin first. */
export async function readingOf(
  db: Database,
  bulletin: string,
  account: string,
): Promise<number | undefined> {
  const row = await db
    .selectFrom('bulletin_reading')
    .select((all) => all.fn.min('at').as('at'))
    .where('bulletin_id', '=', bulletin)
    .where('account_id', '=', account)
    .executeTakeFirst()
  return row?.at === null || row?.at === undefined ? undefined : Number(row.at)
}

/** The first reading stays the one that is noted. */
export async function insertReading(
  db: Database,
  one: { bulletin: string; version: number; account: string; at: number },
): Promise<void> {
  await db
    .insertInto('bulletin_reading')
    .values({
      bulletin_id: one.bulletin,
      version: one.version,
      account_id: one.account,
      at: one.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function isFavourite(
  db: Database,
  bulletin: string,
  account: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('bulletin_favourite')
    .select('at')
    .where('bulletin_id', '=', bulletin)
    .where('account_id', '=', account)
    .executeTakeFirst()
  return row !== undefined
}

export async function saveFavourite(
  db: Database,
  bulletin: string,
  account: string,
  at: number,
): Promise<void> {
  await db
    .insertInto('bulletin_favourite')
    .values({ account_id: account, bulletin_id: bulletin, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

export async function removeFavourite(
  db: Database,
  bulletin: string,
  account: string,
): Promise<void> {
  await db
    .deleteFrom('bulletin_favourite')
    .where('bulletin_id', '=', bulletin)
    .where('account_id', '=', account)
    .execute()
}

/** What somebody keeps and may still see, the latest kept first. */
export async function favouritesOf(
  db: Database,
  reach: BulletinReach,
  account: string,
): Promise<ListedBulletin[]> {
  const kept = await db
    .selectFrom('bulletin_favourite')
    .select('bulletin_id')
    .where('account_id', '=', account)
    .orderBy('at', 'desc')
    .orderBy('bulletin_id', 'desc')
    .execute()
  const ids = kept.map(({ bulletin_id }) => bulletin_id)
  const found = new Map((await relatedBulletins(db, reach, ids)).map((one) => [one.id, one]))
  return ids.flatMap((id) => found.get(id) ?? [])
}
