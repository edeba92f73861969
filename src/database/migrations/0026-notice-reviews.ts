import { sql } from 'kysely'
import type { Kysely } from 'kysely'

export async function noticeReviews(db: Kysely<unknown>) {
  await db.schema
    .createTable('notice_review')
    .addColumn('notice_id', 'text', (c) => c.primaryKey().references('notice.id'))
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('received_at', 'bigint', (c) => c.notNull())
    .addColumn('claim', 'text')
    .addColumn('filed_by', 'text')
    .addColumn('filed_at', 'bigint')
    .addColumn('reviewer', 'text')
    .addColumn('decision', 'text')
    .addColumn('decided_at', 'bigint')
    .addColumn('next_at', 'bigint')
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute()
  await db.schema
    .createIndex('notice_review_next')
    .on('notice_review')
    .columns(['next_at', 'notice_id'])
    .execute()
  await db.schema
    .createIndex('notice_review_state')
    .on('notice_review')
    .columns(['state'])
    .execute()
  await db.schema
    .createTable('notice_review_tick')
    .addColumn('notice_id', 'text', (c) => c.notNull().references('notice.id'))
    .addColumn('step', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('notice_review_tick_key', ['notice_id', 'step', 'day'])
    .execute()
  // Notices that were received before: the clock looks at each and reckons when its window closes.
  await sql`insert into notice_review (notice_id, state, received_at, next_at, version)
    select notice_id, 'open', min(at), min(at), 1 from notice_step
    where act = 'receive' group by notice_id`.execute(db)
}
