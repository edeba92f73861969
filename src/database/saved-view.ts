import type { AccountId } from '#domain/facts/fact.ts'
import type { ViewFilters, ViewList } from '#domain/saved-view/saved-view.ts'
import type { Database } from '#database/schema.ts'
import type { SavedViewTable } from '#database/tables/saved-view.ts'

export interface StoredView {
  id: string
  account: AccountId
  list: ViewList
  name: string
  filters: ViewFilters
  isDefault: boolean
  /** Epoch milliseconds. */
  madeAt: number
  version: number
}

const toView = (row: SavedViewTable): StoredView => ({
  id: row.id,
  account: row.account_id,
  list: row.list as ViewList,
  name: row.name,
  filters: JSON.parse(row.filters) as ViewFilters,
  isDefault: row.is_default === 1,
  madeAt: Number(row.made_at),
  version: row.version,
})

const toRow = (one: StoredView): SavedViewTable => ({
  id: one.id,
  account_id: one.account,
  list: one.list,
  name: one.name,
  filters: JSON.stringify(one.filters),
  is_default: one.isDefault ? 1 : 0,
  made_at: one.madeAt,
  version: one.version,
})

/** Of one account, in the order in which they were made. */
export async function viewsOf(
  db: Database,
  account: AccountId,
  list: ViewList,
): Promise<StoredView[]> {
  const rows = await db
    .selectFrom('saved_view')
    .selectAll()
    .where('account_id', '=', account)
    .where('list', '=', list)
    .orderBy('made_at')
    .orderBy('id')
    .execute()
  return rows.map(toView)
}

/** Of one account only: nobody reaches another's. */
export async function findView(
  db: Database,
  account: AccountId,
  id: string,
): Promise<StoredView | undefined> {
  const row = await db
    .selectFrom('saved_view')
    .selectAll()
    .where('id', '=', id)
    .where('account_id', '=', account)
    .executeTakeFirst()
  return row && toView(row)
}

export async function insertView(tx: Database, one: StoredView): Promise<void> {
  await tx.insertInto('saved_view').values(toRow(one)).execute()
}

/** @returns false when it was changed or removed meanwhile */
export async function changeView(tx: Database, one: StoredView): Promise<boolean> {
  const { id, ...row } = toRow(one)
  const { numUpdatedRows } = await tx
    .updateTable('saved_view')
    .set({ ...row, version: one.version + 1 })
    .where('id', '=', id)
    .where('version', '=', one.version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** One view at most opens by itself. */
export async function unsetDefault(
  tx: Database,
  { account, list }: Pick<StoredView, 'account' | 'list'>,
): Promise<void> {
  await tx
    .updateTable('saved_view')
    .set({ is_default: 0 })
    .where('account_id', '=', account)
    .where('list', '=', list)
    .where('is_default', '=', 1)
    .execute()
}

export async function deleteView(tx: Database, id: string): Promise<void> {
  await tx.deleteFrom('saved_view').where('id', '=', id).execute()
}
