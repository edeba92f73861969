import { sql } from 'kysely'
import type { Kysely } from 'kysely'

/**
 * The last hour of hand-ins is read by time, without the entries that were handed in. Of looks of the
 * checker that saw the same only the first and the last stay; how many there were stands by the day.
 */
export async function lastHourAndCheckDays(db: Kysely<unknown>) {
  await db.schema
    .createIndex('hand_in_at')
    .on('hand_in')
    .columns(['period', 'at', 'unit_id', 'says'])
    .execute()
  await db.schema
    .createTable('check_day')
    .addColumn('target_id', 'text', (c) => c.notNull().references('check_target.id'))
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('done', 'integer', (c) => c.notNull())
    .addColumn('site_failed', 'integer', (c) => c.notNull())
    .addColumn('checker_failed', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('check_day_pk', ['target_id', 'day'])
    .execute()
  await sql`insert into check_day (target_id, day, done, site_failed, checker_failed)
    select target_id, day, sum(case when outcome = 'done' then 1 else 0 end),
      sum(case when outcome = 'site-failed' then 1 else 0 end),
      sum(case when outcome = 'checker-failed' then 1 else 0 end)
    from check_run group by target_id, day`.execute(db)
}
