import { sql } from 'kysely'
import type { Kysely } from 'kysely'
import { migrations } from '#database/migrations.ts'
import type { Database } from '#database/schema.ts'
import type { Engine } from '#database/storage.ts'

/**
 * Brings the tables up to date, wholly or not at all. Safe to run from several servers at once: they
 * queue on one row, since advisory locks are not universal.
 *
 * @param now epoch milliseconds, noted beside each migration
 */
export async function migrate(db: Database, engine: Engine, now: number): Promise<void> {
  await createList(db)
  await db.transaction().execute(async (tx) => {
    if (engine === 'postgres') {
      await sql`select name from migration where name = 'lock' for update`.execute(tx)
    }
    const { rows } = await sql<{ name: string }>`select name from migration`.execute(tx)
    const done = new Set(rows.map(({ name }) => name))
    for (const [name, up] of migrations.filter(([each]) => !done.has(each))) {
      await up(tx as unknown as Kysely<unknown>, engine)
      await sql`insert into migration (name, applied_at) values (${name}, ${now})`.execute(tx)
    }
  })
}

async function createList(db: Database) {
  try {
    await sql`create table if not exists migration (name text primary key, applied_at bigint not null)`.execute(
      db,
    )
  } catch (error) {
    // Two servers that start together: one of them meets the other's half-made table. Look again.
    const there = await sql`select 1 from migration`.execute(db).then(
      () => true,
      () => false,
    )
    if (!there) throw error
  }
  await sql`insert into migration (name, applied_at) values ('lock', 0) on conflict (name) do nothing`.execute(
    db,
  )
}
