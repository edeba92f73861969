import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { Engine } from '#database/storage.ts'

export async function units(db: Kysely<unknown>, engine: Engine) {
  await db.schema
    .createTable('unit')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('parent_id', 'text', (c) => c.references('unit.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('short_name', 'text', (c) => c.notNull())
    .addColumn('code', 'text')
    // Subtrees are ranges of paths: they need an order by code point in every installation.
    .addColumn('path', engine === 'postgres' ? sql`text collate "C"` : 'text', (c) =>
      c.notNull().unique(),
    )
    .addColumn('depth', 'integer', (c) => c.notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('from_day', 'text')
    .addColumn('until_day', 'text')
    .addColumn('has_services', 'integer', (c) => c.notNull())
    .addColumn('details', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('updated_at', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('unit_parent').on('unit').columns(['parent_id', 'position']).execute()
}
