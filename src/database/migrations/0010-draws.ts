import type { Kysely } from 'kysely'

export async function draws(db: Kysely<unknown>) {
  await db.schema
    .createTable('draw')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('period', 'text', (c) => c.notNull().references('period.id'))
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('filter', 'text', (c) => c.notNull())
    .addColumn('population_count', 'integer', (c) => c.notNull())
    .addColumn('population_digest', 'text', (c) => c.notNull())
    .addColumn('population', 'text', (c) => c.notNull())
    .addColumn('seed', 'text', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('facts', 'text', (c) => c.notNull())
    .addColumn('drawn_by', 'text', (c) => c.notNull())
    .addColumn('drawn_at', 'bigint', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('draw_period').on('draw').columns(['period', 'drawn_at']).execute()
}
