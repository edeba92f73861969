import type { PrintedRow } from '#domain/history/printed-row.ts'
import type { Database } from '#database/schema.ts'
import type { PublishedResultTable, PublishedTableTable } from '#database/tables/history.ts'

/** Published tables belong to no unit's business: whoever may read history reads all of it. */
export const listTables = (db: Database): Promise<PublishedTableTable[]> =>
  db
    .selectFrom('published_table')
    .selectAll()
    .orderBy('period', 'desc')
    .orderBy('taken_at', 'desc')
    .orderBy('id')
    .execute()

export const findTable = (db: Database, id: string): Promise<PublishedTableTable | undefined> =>
  db.selectFrom('published_table').selectAll().where('id', '=', id).executeTakeFirst()

export const findTableByDigest = (
  db: Database,
  digest: string,
): Promise<PublishedTableTable | undefined> =>
  db.selectFrom('published_table').selectAll().where('digest', '=', digest).executeTakeFirst()

/** Rows of a table, as printed. */
export async function rowsOfTable(db: Database, id: string): Promise<PrintedRow[]> {
  const rows = await db
    .selectFrom('published_result')
    .selectAll()
    .where('table_id', '=', id)
    .orderBy('row')
    .execute()
  return rows.map((row) => ({
    row: row.row,
    unit: row.unit_name,
    class: row.class,
    items: JSON.parse(row.items) as PrintedRow['items'],
    printed: { total: row.printed_total, rank: row.printed_rank, grade: row.printed_grade },
  }))
}

/** Rows of published tables about a unit by one of its names, with the table of each; the earliest period first. */
export async function resultsOfNames(
  db: Database,
  names: readonly string[],
): Promise<{ table: PublishedTableTable; printed: PrintedRow['printed'] }[]> {
  if (names.length === 0) return []
  const rows = await db
    .selectFrom('published_result')
    .innerJoin('published_table', 'published_table.id', 'published_result.table_id')
    .selectAll('published_table')
    .select(['printed_total', 'printed_rank', 'printed_grade'])
    .where('unit_name', 'in', names)
    .orderBy('published_table.period')
    .orderBy('published_table.taken_at')
    .orderBy('published_table.id')
    .execute()
  return rows.map(
    ({ printed_total: total, printed_rank: rank, printed_grade: grade, ...table }) => ({
      table,
      printed: { total, rank, grade },
    }),
  )
}

const ROWS_AT_ONCE = 500

export async function insertTable(
  db: Database,
  table: PublishedTableTable,
  rows: readonly PrintedRow[],
): Promise<void> {
  await db.insertInto('published_table').values(table).execute()
  const stored = rows.map(({ row, unit, class: id, items, printed }): PublishedResultTable => ({
    table_id: table.id,
    row,
    unit_name: unit,
    class: id,
    items: JSON.stringify(items),
    printed_total: printed.total,
    printed_rank: printed.rank,
    printed_grade: printed.grade,
  }))
  for (let at = 0; at < stored.length; at += ROWS_AT_ONCE) {
    await db
      .insertInto('published_result')
      .values(stored.slice(at, at + ROWS_AT_ONCE))
      .execute()
  }
}
