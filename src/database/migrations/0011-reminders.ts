import type { Kysely } from 'kysely'

export async function reminders(db: Kysely<unknown>) {
  await db.schema
    .createTable('extension')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('period', 'text', (c) => c.notNull())
    .addColumn('due', 'text', (c) => c.notNull())
    .addColumn('because', 'text', (c) => c.notNull())
    .addColumn('by_account', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('extension_period')
    .on('extension')
    .columns(['period', 'unit_id'])
    .execute()
  await db.schema
    .createTable('message')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('period', 'text', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('due', 'text', (c) => c.notNull())
    .addColumn('by_account', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('read_by', 'text')
    .addColumn('read_at', 'bigint')
    .execute()
  await db.schema.createIndex('message_unit').on('message').columns(['unit_id', 'id']).execute()
  await db.schema.createIndex('message_period').on('message').columns(['period', 'kind']).execute()
}
