import type { AccountId } from '#domain/facts/fact.ts'
import type { Database } from '#database/schema.ts'
import type { BulletinDelegateTable } from '#database/tables/reading.ts'

/** Somebody who reads a bulletin for somebody else. */
export interface BulletinDelegate {
  bulletin: string
  account: AccountId
  name: string
  forAccount: AccountId
  forName: string
  readAt: number | null
}

/** Statements have a limit of bound values in every engine; five columns a row stay below it. */
const ROWS_AT_ONCE = 150

/** Puts on record who was told for whom. */
export async function insertToldDelegates(
  db: Database,
  all: readonly Pick<BulletinDelegateTable, 'bulletin_id' | 'account_id' | 'for_account'>[],
  at: number,
): Promise<void> {
  const rows = all.map((one) => ({ ...one, told_at: at, read_at: null }))
  for (let from = 0; from < rows.length; from += ROWS_AT_ONCE) {
    await db
      .insertInto('bulletin_delegate')
      .values(rows.slice(from, from + ROWS_AT_ONCE))
      .execute()
  }
}

/** Notes for whom somebody read a bulletin; the first time stays the one that is noted. */
export async function noteReadFor(
  db: Database,
  { bulletin, account, at }: { bulletin: string; account: AccountId; at: number },
  givers: readonly AccountId[],
): Promise<void> {
  for (const giver of givers) {
    await db
      .insertInto('bulletin_delegate')
      .values({
        bulletin_id: bulletin,
        account_id: account,
        for_account: giver,
        told_at: null,
        read_at: at,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['bulletin_id', 'account_id', 'for_account'])
          .doUpdateSet({ read_at: at })
          .where('bulletin_delegate.read_at', 'is', null),
      )
      .execute()
  }
}

const named = (db: Database) =>
  db
    .selectFrom('bulletin_delegate')
    .innerJoin('account', 'account.id', 'bulletin_delegate.account_id')
    .innerJoin('account as giver', 'giver.id', 'bulletin_delegate.for_account')
    .selectAll('bulletin_delegate')
    .select(['account.display_name', 'giver.display_name as giver_name'])
    .orderBy('bulletin_delegate.told_at')
    .orderBy('giver.display_name')

type NamedRow = Awaited<ReturnType<ReturnType<typeof named>['execute']>>[number]

const toDelegate = (row: NamedRow): BulletinDelegate => ({
  bulletin: row.bulletin_id,
  account: row.account_id,
  name: row.display_name,
  forAccount: row.for_account,
  forName: row.giver_name,
  readAt: row.read_at === null ? null : Number(row.read_at),
})

/** For whom an account reads some bulletins. */
export async function readsFor(
  db: Database,
  account: AccountId,
  bulletins: readonly string[],
): Promise<BulletinDelegate[]> {
  if (bulletins.length === 0) return []
  const rows = await named(db)
    .where('bulletin_delegate.account_id', '=', account)
    .where('bulletin_delegate.bulletin_id', 'in', [...new Set(bulletins)])
    .execute()
  return rows.map(toDelegate)
}

/** Whoever of these accounts reads a bulletin for others, or has it read by others. */
export async function delegatesAround(
  db: Database,
  bulletin: string,
  accounts: readonly AccountId[],
): Promise<BulletinDelegate[]> {
  if (accounts.length === 0) return []
  const rows = await named(db)
    .where('bulletin_delegate.bulletin_id', '=', bulletin)
    .where((where) =>
      where.or([
        where('bulletin_delegate.account_id', 'in', accounts),
        where('bulletin_delegate.for_account', 'in', accounts),
      ]),
    )
    .execute()
  return rows.map(toDelegate)
}
