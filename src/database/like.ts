import { sql } from 'kysely'
import type { RawBuilder, SqlBool } from 'kysely'

/** Whether a column contains the words, small and capital letters alike; `%` and `_` mean themselves. */
export function contains(column: string, words: string): RawBuilder<SqlBool> {
  const pattern = `%${words.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
  return sql<SqlBool>`lower(${sql.ref(column)}) like ${pattern} escape '\\'`
}
