import { SqliteDialect } from 'kysely'
import type { Dialect } from 'kysely'

export interface SqliteStatement {
  /** Whether it answers rows. */
  reader: boolean
  all(params: readonly unknown[]): unknown[]
  run(params: readonly unknown[]): {
    changes: number | bigint
    lastInsertRowid: number | bigint
  }
}

/** The few calls that queries need, over any SQLite: a native one, or one in WebAssembly. */
export interface SqlitePort {
  prepare(sql: string): SqliteStatement
  close(): void
}

const KEPT_STATEMENTS = 500

/** Statements are prepared once and kept: that saves about a third of each query. */
export function sqliteDialect(port: SqlitePort): Dialect {
  const kept = new Map<string, SqliteStatement>()

  function statementFor(sql: string): SqliteStatement {
    const known = kept.get(sql)
    if (known) return known
    const made = port.prepare(sql)
    const oldest = kept.keys().next()
    if (kept.size >= KEPT_STATEMENTS && !oldest.done) kept.delete(oldest.value)
    kept.set(sql, made)
    return made
  }

  return new SqliteDialect({
    database: {
      close() {
        kept.clear()
        port.close()
      },
      prepare(sql) {
        // A transaction that reads first and writes later could meet another process's write in
        // between and fail; one that says at once that it will write waits its turn instead.
        const { reader, all, run } = statementFor(sql === 'begin' ? 'begin immediate' : sql)
        return { reader, all, run, iterate: (params) => all(params)[Symbol.iterator]() as never }
      },
    },
  })
}
