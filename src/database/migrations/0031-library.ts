import type { Kysely } from 'kysely'
import { fileIssuedBulletins } from '#database/file-bulletin.ts'
import type { Database } from '#database/schema.ts'

export async function library(db: Kysely<unknown>) {
  await db.schema
    .createTable('bulletin_text')
    .addColumn('bulletin_id', 'text', (c) => c.primaryKey().references('bulletin.id'))
    .addColumn('original', 'text', (c) => c.notNull())
    .addColumn('folded', 'text', (c) => c.notNull())
    .addColumn('scheme', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('bulletin_entry')
    .addColumn('entry', 'text', (c) => c.notNull())
    .addColumn('bulletin_id', 'text', (c) => c.notNull().references('bulletin.id'))
    .addPrimaryKeyConstraint('bulletin_entry_key', ['entry', 'bulletin_id'])
    .execute()
  await db.schema
    .createTable('bulletin_figure')
    .addColumn('question', 'text', (c) => c.notNull())
    .addColumn('bulletin_id', 'text', (c) => c.notNull().references('bulletin.id'))
    .addColumn('printed', 'text', (c) => c.notNull())
    .addColumn('amount', 'text')
    .addPrimaryKeyConstraint('bulletin_figure_key', ['question', 'bulletin_id'])
    .execute()
  await db.schema
    .createIndex('bulletin_shelf')
    .on('bulletin')
    .columns(['state', 'period'])
    .execute()
  // Those that were issued before there was a library stand in it too.
  await fileIssuedBulletins(db as unknown as Database)
}
