import { Kysely } from 'kysely'
import { groupCommit } from '#database/group-commit.ts'
import { migrate } from '#database/migrate.ts'
import type { Tables } from '#database/schema.ts'
import { sqliteDialect } from '#database/sqlite-dialect.ts'
import type { SqlitePort } from '#database/sqlite-dialect.ts'
import type { Storage } from '#database/storage.ts'

/**
 * Storage over one SQLite database, brought up to date first.
 *
 * @param openReader a second connection, so that reads never wait for a commit; without one (a
 *   database in memory) reads and writes take turns
 */
export async function overSqlite(
  writer: SqlitePort,
  now: number,
  openReader?: () => SqlitePort,
): Promise<Storage> {
  const db = new Kysely<Tables>({ dialect: sqliteDialect(writer) })
  await migrate(db, 'sqlite', now)
  const read = openReader ? new Kysely<Tables>({ dialect: sqliteDialect(openReader()) }) : db
  return {
    engine: 'sqlite',
    read,
    write: groupCommit(db, 'sqlite'),
    async close() {
      if (read !== db) await read.destroy()
      await db.destroy()
    },
  }
}
