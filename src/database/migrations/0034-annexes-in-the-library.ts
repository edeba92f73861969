import type { Kysely } from 'kysely'
import { fileIssuedAnnexes } from '#database/file-annexes.ts'
import type { Database } from '#database/schema.ts'

/** Who stands in the annexes of issued bulletins. */
export async function annexesInTheLibrary(db: Kysely<unknown>) {
  await db.schema
    .createTable('annex_name')
    .addColumn('number', 'integer', (c) => c.primaryKey())
    .addColumn('unit_id', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('annex_name_once')
    .on('annex_name')
    .columns(['unit_id', 'name'])
    .unique()
    .execute()
  await db.schema
    .createTable('bulletin_annex')
    .addColumn('bulletin_id', 'text', (c) => c.primaryKey().references('bulletin.id'))
    .addColumn('names', 'text', (c) => c.notNull())
    .execute()
  await fileIssuedAnnexes(db as unknown as Database)
}
