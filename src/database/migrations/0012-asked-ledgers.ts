import { sql } from 'kysely'
import type { Kysely } from 'kysely'

/**
 * Results say which ledgers a unit is asked for, and are computed anew to know it; what changed in
 * the sections of a period is read by time.
 */
export async function askedLedgers(db: Kysely<unknown>) {
  await sql`delete from scored_period`.execute(db)
  await db.schema
    .createIndex('section_changed')
    .on('section')
    .columns(['period', 'updated_at'])
    .execute()
}
