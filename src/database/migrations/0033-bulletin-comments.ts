import type { Kysely } from 'kysely'

/** Comments on bulletins, with what was said about each. */
export async function bulletinComments(db: Kysely<unknown>) {
  await db.schema
    .createTable('bulletin_comment')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('bulletin_id', 'text', (c) => c.notNull().references('bulletin.id'))
    .addColumn('anchor', 'text', (c) => c.notNull())
    .addColumn('quote', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('bulletin_comment_of')
    .on('bulletin_comment')
    .columns(['bulletin_id', 'state'])
    .execute()
  await db.schema
    .createTable('bulletin_comment_entry')
    .addColumn('comment_id', 'text', (c) => c.notNull().references('bulletin_comment.id'))
    .addColumn('seq', 'integer', (c) => c.notNull())
    .addColumn('act', 'text', (c) => c.notNull())
    .addColumn('by_account', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('bulletin_comment_entry_pk', ['comment_id', 'seq'])
    .execute()
}
