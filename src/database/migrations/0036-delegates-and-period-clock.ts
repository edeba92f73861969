import type { Kysely } from 'kysely'

/** Who reads a bulletin for somebody on leave; and periods that the clock opens and closes. */
export async function delegatesAndPeriodClock(db: Kysely<unknown>) {
  await db.schema
    .createTable('bulletin_delegate')
    .addColumn('bulletin_id', 'text', (c) => c.notNull().references('bulletin.id'))
    .addColumn('account_id', 'text', (c) => c.notNull().references('account.id'))
    .addColumn('for_account', 'text', (c) => c.notNull().references('account.id'))
    .addColumn('told_at', 'bigint')
    .addColumn('read_at', 'bigint')
    .addPrimaryKeyConstraint('bulletin_delegate_key', ['bulletin_id', 'account_id', 'for_account'])
    .execute()
  // Periods that are there already go on as their office is used to: by hand.
  await db.schema
    .alterTable('period')
    .addColumn('by_calendar', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
  await db.schema
    .alterTable('period')
    .addColumn('by_clock', 'integer', (c) => c.notNull().defaultTo(0))
    .execute()
}
