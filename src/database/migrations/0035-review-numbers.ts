import type { Kysely } from 'kysely'

/** A decision about a notice has a number of the register; one of before has none. */
export async function reviewNumbers(db: Kysely<unknown>) {
  await db.schema.alterTable('notice_review').addColumn('code', 'text').execute()
  await db.schema.alterTable('notice_review').addColumn('year', 'integer').execute()
  await db.schema.alterTable('notice_review').addColumn('serial', 'integer').execute()
  // Rows without a number do not meet: to an index, nulls differ.
  await db.schema
    .createIndex('notice_review_number')
    .on('notice_review')
    .columns(['code', 'year', 'serial'])
    .unique()
    .execute()
}
