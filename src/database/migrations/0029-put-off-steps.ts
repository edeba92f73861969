import type { Kysely } from 'kysely'

/** A proposal of the clock that was put off comes up again on its day. */
export async function putOffSteps(db: Kysely<unknown>) {
  await db.schema.alterTable('notice').addColumn('put_off', 'text').execute()
}
