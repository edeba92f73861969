import { sql } from 'kysely'
import type { ColumnDefinitionBuilder, Kysely } from 'kysely'

export async function sectionSteps(db: Kysely<unknown>) {
  await addColumn('step', 'text', (c) => c.notNull().defaultTo('open'))
  await addColumn('late', 'integer', (c) => c.notNull().defaultTo(0))
  await addColumn('submitted_at', 'bigint')
  await addColumn('submitted_by', 'text')
  await addColumn('approved_at', 'bigint')
  await addColumn('approved_by', 'text')
  await addColumn('remarks', 'text', (c) => c.notNull().defaultTo('{}'))
  // What was handed in before there were steps had nobody to approve it.
  await sql`update section set step = 'approved', submitted_at = updated_at,
    submitted_by = updated_by where state <> 'not-reported'`.execute(db)

  // One at a time: SQLite takes no more in one statement.
  async function addColumn(
    name: string,
    type: 'text' | 'integer' | 'bigint',
    build: (column: ColumnDefinitionBuilder) => ColumnDefinitionBuilder = (column) => column,
  ) {
    await db.schema.alterTable('section').addColumn(name, type, build).execute()
  }
}
