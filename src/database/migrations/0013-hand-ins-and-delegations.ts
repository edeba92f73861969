import type { Kysely } from 'kysely'

/**
 * What was handed in is kept as it was, so that a paper can be held against it; and roles are lent
 * for a leave.
 */
export async function handInsAndDelegations(db: Kysely<unknown>) {
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
  await db.schema
    .createTable('delegation')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('from_account', 'text', (c) => c.notNull().references('account.id'))
    .addColumn('to_account', 'text', (c) => c.notNull().references('account.id'))
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('from_day', 'text', (c) => c.notNull())
    .addColumn('until_day', 'text', (c) => c.notNull())
    .addColumn('because', 'text', (c) => c.notNull())
    .addColumn('made_at', 'bigint', (c) => c.notNull())
    .addColumn('revoked_by', 'text')
    .addColumn('revoked_at', 'bigint')
    .execute()
  await db.schema.createIndex('delegation_to').on('delegation').columns(['to_account']).execute()
}
