import type { Kysely } from 'kysely'

export async function objections(db: Kysely<unknown>) {
  await db.schema
    .createTable('objection')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('period', 'text', (c) => c.notNull().references('period.id'))
    .addColumn('item', 'text', (c) => c.notNull())
    .addColumn('claim', 'text', (c) => c.notNull())
    .addColumn('evidence', 'text', (c) => c.notNull())
    .addColumn('points', 'text')
    .addColumn('filed_by', 'text', (c) => c.notNull())
    .addColumn('filed_at', 'bigint', (c) => c.notNull())
    .addColumn('reviewer', 'text')
    .addColumn('taken_at', 'bigint')
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('because', 'text')
    .addColumn('decided_by', 'text')
    .addColumn('decided_at', 'bigint')
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('objection_unit')
    .on('objection')
    .columns(['unit_id', 'period'])
    .execute()
  await db.schema
    .createIndex('objection_period')
    .on('objection')
    .columns(['period', 'state'])
    .execute()
}
