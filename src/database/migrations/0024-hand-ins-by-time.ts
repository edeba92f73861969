import type { Kysely } from 'kysely'

/** The last hour of a period is read by time, without the entries that were handed in. */
export async function handInsByTime(db: Kysely<unknown>) {
  await db.schema
    .createIndex('hand_in_at')
    .on('hand_in')
    .columns(['period', 'at', 'unit_id', 'says'])
    .execute()
}
