import type { Kysely } from 'kysely'

export async function instructions(db: Kysely<unknown>) {
  await db.schema
    .createTable('instruction')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('about', 'text', (c) => c.notNull())
    .addColumn('about_unit', 'text', (c) => c.references('unit.id'))
    .addColumn('urgency', 'text', (c) => c.notNull())
    .addColumn('days', 'integer', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('step', 'text', (c) => c.notNull())
    .addColumn('written_by', 'text', (c) => c.notNull())
    .addColumn('written_at', 'bigint', (c) => c.notNull())
    .addColumn('due_at', 'bigint', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('instruction_unit')
    .on('instruction')
    .columns(['unit_id', 'due_at'])
    .execute()
  await db.schema
    .createTable('instruction_step')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('instruction_id', 'text', (c) => c.notNull().references('instruction.id'))
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('act', 'text', (c) => c.notNull())
    .addColumn('by_account', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('instruction_step_order')
    .on('instruction_step')
    .columns(['instruction_id', 'seq'])
    .unique()
    .execute()
  await db.schema
    .createTable('instruction_notice')
    .addColumn('instruction_id', 'text', (c) => c.notNull().references('instruction.id'))
    .addColumn('notice_id', 'text', (c) => c.notNull().references('notice.id'))
    .addPrimaryKeyConstraint('instruction_notice_key', ['instruction_id', 'notice_id'])
    .execute()
}
