import type { Kysely } from 'kysely'

export async function snapshots(db: Kysely<unknown>) {
  await db.schema
    .createTable('allowed_host')
    .addColumn('host', 'text', (c) => c.primaryKey())
    .addColumn('subdomains', 'integer', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('added_by', 'text', (c) => c.notNull())
    .addColumn('added_at', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema
    .createTable('snapshot')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('fact_id', 'text', (c) => c.notNull())
    .addColumn('url', 'text', (c) => c.notNull())
    .addColumn('taken_by', 'text', (c) => c.notNull())
    .addColumn('taken_at', 'bigint', (c) => c.notNull())
    .addColumn('status', 'integer')
    .addColumn('title', 'text')
    .addColumn('text', 'text')
    .addColumn('digest', 'text')
    .addColumn('failure', 'text')
    .execute()
  await db.schema
    .createIndex('snapshot_fact')
    .on('snapshot')
    .columns(['unit_id', 'fact_id', 'taken_at'])
    .execute()
}
