import type { Kysely } from 'kysely'

/** What was handed in is kept as it was, so that a paper can be held against it. */
export async function handIns(db: Kysely<unknown>) {
  await db.schema
    .createTable('hand_in')
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('period', 'text', (c) => c.notNull())
    .addColumn('ledger', 'text', (c) => c.notNull())
    .addColumn('serial', 'integer', (c) => c.notNull())
    .addColumn('says', 'text', (c) => c.notNull())
    .addColumn('entries', 'text', (c) => c.notNull())
    .addColumn('digest', 'text', (c) => c.notNull())
    .addColumn('by_account', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('hand_in_key', ['unit_id', 'period', 'ledger', 'serial'])
    .execute()
}
