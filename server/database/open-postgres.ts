import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { groupCommit } from '#database/group-commit.ts'
import { migrate } from '#database/migrate.ts'
import type { Tables } from '#database/schema.ts'
import type { Storage } from '#database/storage.ts'

const BIGINT = 20
const NUMERIC = 1700

/** Counts and instants arrive as numbers, as from SQLite, not as text. */
function parserOf(oid: number, format?: 'text' | 'binary') {
  if (oid === BIGINT || oid === NUMERIC) return Number
  return format === 'binary' ? pg.types.getTypeParser(oid, 'binary') : pg.types.getTypeParser(oid)
}

/** Storage on PostgreSQL, or on what speaks its protocol and dialect. */
export async function openPostgres(connectionString: string, now: number): Promise<Storage> {
  const pool = new pg.Pool({ connectionString, max: 20, types: { getTypeParser: parserOf } })
  // A connection that breaks while idle is replaced by the pool; unheard, the event would end the process.
  pool.on('error', () => {})
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  await migrate(db, 'postgres', now)
  return {
    engine: 'postgres',
    read: db,
    write: groupCommit(db, 'postgres'),
    close: () => db.destroy(),
  }
}
