import type { Database } from '#database/schema.ts'
import type { IdempotencyTable } from '#database/tables/system.ts'

export const findAnswered = (
  db: Database,
  account: string,
  key: string,
): Promise<IdempotencyTable | undefined> =>
  db
    .selectFrom('idempotency')
    .selectAll()
    .where('account_id', '=', account)
    .where('key', '=', key)
    .executeTakeFirst()

/** @returns false when the key was used meanwhile */
export async function keepAnswer(db: Database, row: IdempotencyTable): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('idempotency')
    .values(row)
    .onConflict((conflict) => conflict.columns(['account_id', 'key']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

export async function forgetAnswers(db: Database, before: number): Promise<void> {
  await db.deleteFrom('idempotency').where('at', '<', before).execute()
}
