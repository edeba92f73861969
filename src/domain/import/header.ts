import { doubtful, wrong } from '#domain/facts/finding.ts'
import { quote } from '#domain/facts/fold.ts'
import { meaningFinder } from '#domain/import/columns.ts'
import type { ColumnMeaning } from '#domain/import/columns.ts'
import type { RowFinding } from '#domain/import/row.ts'
import { columnLetter, isBlankCell, textOfCell } from '#domain/import/table.ts'
import type { Table, TableRow } from '#domain/import/table.ts'

export interface Header {
  /** Index in `rows` of the header row. */
  at: number
  /** Position of each column that was recognised. */
  columns: ReadonlyMap<string, number>
  findings: RowFinding[]
}

/** Titles, banners and notes may stand above the header, but not more than this. */
const ROWS_ABOVE = 20

/** The first row, of those near the top, in which most columns are recognised. */
export function findHeader(
  table: Table,
  meanings: readonly ColumnMeaning[],
  required: readonly ColumnMeaning[],
): Header | undefined {
  const find = meaningFinder(meanings)
  let best: { at: number; hits: number } | undefined
  for (const [at, row] of table.rows.slice(0, ROWS_ABOVE).entries()) {
    const hits = new Set(row.cells.map((cell) => find(textOfCell(cell))).filter(Boolean)).size
    if (hits > (best?.hits ?? 0)) best = { at, hits }
  }
  // One hit may be chance, as in a title; a table of one column has nothing to compare.
  if (!best || best.hits < Math.min(2, meanings.length)) return undefined
  const row = table.rows[best.at]
  return row && { at: best.at, ...columnsOf(table, row, find, required) }
}

function columnsOf(
  table: Table,
  row: TableRow,
  find: (header: string) => string | undefined,
  required: readonly ColumnMeaning[],
) {
  const columns = new Map<string, number>()
  const findings: RowFinding[] = []
  for (const [index, cell] of row.cells.entries()) {
    const header = textOfCell(cell)
    if (header.trim() === '') continue
    const key = find(header)
    const params = { column: quote(header) }
    if (key === undefined) {
      const filled = table.rows.some(
        (below) => below.number > row.number && !isBlankCell(below.cells[index]),
      )
      const found = filled
        ? doubtful(undefined, 'unknown-column-filled', params)
        : doubtful(undefined, 'unknown-column', params)
      findings.push({ ...found, column: columnLetter(index) })
    } else if (columns.has(key)) {
      findings.push({ ...wrong(undefined, 'repeated-column', params), column: columnLetter(index) })
    } else columns.set(key, index)
  }
  for (const { key, names } of required) {
    if (!columns.has(key))
      findings.push(wrong(undefined, 'missing-column', { column: names[0] ?? key }))
  }
  return { columns, findings }
}
