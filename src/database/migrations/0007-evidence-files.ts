import type { Kysely } from 'kysely'

export async function evidenceFiles(db: Kysely<unknown>) {
  await db.schema
    .createTable('evidence_file')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('unit_id', 'text', (c) => c.notNull().references('unit.id'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('digest', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('uploaded_by', 'text', (c) => c.notNull())
    .addColumn('uploaded_at', 'bigint', (c) => c.notNull())
    .addColumn('purged_by', 'text')
    .addColumn('purged_at', 'bigint')
    .addColumn('purged_because', 'text')
    .execute()
  await db.schema
    .createIndex('evidence_file_content')
    .on('evidence_file')
    .columns(['unit_id', 'digest'])
    .execute()
  await db.schema.createIndex('evidence_file_state').on('evidence_file').column('state').execute()
}
