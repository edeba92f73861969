import type { Kysely } from 'kysely'

export async function readings(db: Kysely<unknown>) {
  await db.schema
    .createTable('bulletin_reading')
    .addColumn('bulletin_id', 'text', (c) => c.notNull().references('bulletin.id'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('account_id', 'text', (c) => c.notNull().references('account.id'))
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('bulletin_reading_key', ['bulletin_id', 'version', 'account_id'])
    .execute()
  await db.schema
    .createTable('bulletin_favourite')
    .addColumn('account_id', 'text', (c) => c.notNull().references('account.id'))
    .addColumn('bulletin_id', 'text', (c) => c.notNull().references('bulletin.id'))
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('bulletin_favourite_key', ['account_id', 'bulletin_id'])
    .execute()
  await db.schema
    .createTable('circulation')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('bulletin_id', 'text', (c) => c.notNull().references('bulletin.id'))
    .addColumn('account_id', 'text', (c) => c.notNull().references('account.id'))
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('standing', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('by_account', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('opened_at', 'bigint')
    .execute()
  await db.schema
    .createIndex('circulation_reader')
    .on('circulation')
    .columns(['account_id', 'id'])
    .execute()
  await db.schema
    .createIndex('circulation_bulletin')
    .on('circulation')
    .columns(['bulletin_id', 'account_id'])
    .execute()
  // The bulletin that a mail tells of; null for all others.
  await db.schema.alterTable('mail').addColumn('bulletin_id', 'text').execute()
}
