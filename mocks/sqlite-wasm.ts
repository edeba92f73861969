import sqlite3InitModule from '@sqlite.org/sqlite-wasm'
import type { BindableValue } from '@sqlite.org/sqlite-wasm'
import type { SqlitePort } from '#database/sqlite-dialect.ts'

export interface WasmDatabase extends SqlitePort {
  /** The whole database as the bytes of a database file. */
  image(): Uint8Array<ArrayBuffer>
}

/**
 * SQLite in WebAssembly, in memory.
 *
 * @param image a database saved earlier
 */
export async function openSqliteWasm(image?: Uint8Array): Promise<WasmDatabase> {
  const sqlite3 = await sqlite3InitModule()
  // A statement that fails throws; it need not be told to the console as well.
  sqlite3.config.warn = () => {}
  const db = new sqlite3.oo1.DB(':memory:', 'c')
  if (db.pointer === undefined) throw new Error('SQLite did not open a database')
  const { pointer } = db
  if (image && image.length > 0) {
    const bytes = sqlite3.wasm.allocFromTypedArray(image)
    const { SQLITE_DESERIALIZE_FREEONCLOSE: free, SQLITE_DESERIALIZE_RESIZEABLE: grow } =
      sqlite3.capi
    db.checkRc(
      sqlite3.capi.sqlite3_deserialize(
        pointer,
        'main',
        bytes,
        image.length,
        image.length,
        free | grow,
      ),
    )
  }
  db.exec('pragma foreign_keys = on')
  return {
    close: () => db.close(),
    image: () => sqlite3.capi.sqlite3_js_db_export(pointer) as Uint8Array<ArrayBuffer>,
    prepare(sql) {
      const statement = db.prepare(sql)
      const bind = (params: readonly unknown[]) => {
        statement.reset(true)
        if (params.length > 0) statement.bind(params as BindableValue[])
      }
      return {
        reader: statement.columnCount > 0,
        all(params) {
          bind(params)
          const rows: unknown[] = []
          while (statement.step()) rows.push(statement.get({}))
          statement.reset()
          return rows
        },
        run(params) {
          bind(params)
          statement.step()
          statement.reset()
          return { changes: db.changes(), lastInsertRowid: 0 }
        },
      }
    },
  }
}
