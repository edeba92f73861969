import { DatabaseSync } from '@photostructure/sqlite'
import type { StatementSyncInstance } from '@photostructure/sqlite'
import type { SqlitePort } from '#database/sqlite-dialect.ts'

type Bindable = Parameters<StatementSyncInstance['all']>[number]

/** A database file of SQLite, or `:memory:`. The only place that knows the driver. */
export function openSqliteFile(path: string, { readOnly = false } = {}): SqlitePort {
  const db = new DatabaseSync(path, { readOnly })
  db.exec('pragma busy_timeout = 5000; pragma foreign_keys = on; pragma cache_size = -65536')
  // FULL: the log is flushed to disk before a commit is answered, so that not even a power cut
  // takes an acknowledged write. The default of this mode would not flush.
  if (!readOnly) db.exec('pragma journal_mode = wal; pragma synchronous = full')
  return {
    close() {
      // The file alone is then the whole database, for whoever copies it.
      if (!readOnly) db.exec('pragma wal_checkpoint(truncate)')
      db.close()
    },
    prepare(sql) {
      const statement = db.prepare(sql)
      return {
        reader: statement.columns().length > 0,
        all: (params) => statement.all(...(params as Bindable[])),
        run: (params) => statement.run(...(params as Bindable[])),
      }
    },
  }
}
