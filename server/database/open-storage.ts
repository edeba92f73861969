import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { openSqliteFile } from '#server/database/sqlite-file.ts'
import { overSqlite } from '#database/over-sqlite.ts'
import type { Storage } from '#database/storage.ts'

/**
 * Storage by its address: `file:data/gongxin.db`, `memory:` or `postgres://user@host/database`.
 *
 * @throws RangeError for an address of another kind
 */
export async function openStorage(address: string, now: number): Promise<Storage> {
  if (/^postgres(ql)?:/.test(address)) {
    const { openPostgres } = await import('#server/database/open-postgres.ts')
    return openPostgres(address, now)
  }
  if (address === 'memory:') return overSqlite(openSqliteFile(':memory:'), now)
  const path = databaseFile(address)
  mkdirSync(dirname(path), { recursive: true })
  return overSqlite(openSqliteFile(path), now, () => openSqliteFile(path, { readOnly: true }))
}

/**
 * The file in the address of an embedded database.
 *
 * @throws RangeError when the database is of another kind
 */
export function databaseFile(address: string): string {
  if (!address.startsWith('file:')) throw new RangeError(`not a database file: ${address}`)
  return resolve(address.slice('file:'.length))
}
