import type { Block, OfficialDocument, TableBlock } from '#documents/official/model.ts'
import { escapeXml } from '#documents/official/xml.ts'

/**
 * Tables of thousands of rows. As objects of the package that writes Word files they would take
 * hundreds of megabytes, so such a table is written with one row, whose cells are marks, and that row
 * is then repeated in the finished part, once for each real row.
 */
const LONG = 100

interface LongTable {
  /** Stands in its row; the number of the column follows. */
  mark: string
  columns: number
  rows: TableBlock['rows']
}

// Private use: no text of a document holds these.
const OPEN = '\uE000'
const CLOSE = '\uE001'
const markOf = ({ mark }: Pick<LongTable, 'mark'>, column: number) =>
  `${OPEN}${mark}.${column}${CLOSE}`

/** Rows of a table that can be repeated: none has a cell of several lines. */
const isLong = (block: Block): block is TableBlock =>
  block.kind === 'table' &&
  block.headless !== true &&
  block.rows.length > LONG &&
  block.rows.every((cells) => cells.every((cell) => !cell.includes('\n')))

export function withMarkedRows(content: OfficialDocument): {
  marked: OfficialDocument
  tables: readonly LongTable[]
} {
  const tables: LongTable[] = []
  const mark = (block: Block): Block => {
    if (!isLong(block)) return block
    const table = { mark: String(tables.length), columns: block.columns.length, rows: block.rows }
    tables.push(table)
    return { ...block, rows: [block.columns.map((_, column) => markOf(table, column))] }
  }
  const marked = {
    ...content,
    body: content.body.map(mark),
    annexes: content.annexes.map((annex) => ({ ...annex, body: annex.body.map(mark) })),
  }
  return { marked, tables }
}

/** The main part with all rows in place of those that are marks. */
export function withAllRows(xml: string, tables: readonly LongTable[]): string {
  let rest = xml
  const parts: string[] = []
  for (const table of tables) {
    const at = rest.indexOf(markOf(table, 0))
    const from = Math.max(rest.lastIndexOf('<w:tr>', at), rest.lastIndexOf('<w:tr ', at))
    const to = rest.indexOf('</w:tr>', at) + '</w:tr>'.length
    if (at < 0 || from < 0) throw new Error(`no row for the table ${table.mark}`)
    parts.push(rest.slice(0, from), rowsOf(rest.slice(from, to), table))
    rest = rest.slice(to)
  }
  return parts.join('') + rest
}

function rowsOf(row: string, table: LongTable): string {
  // The row cut at its marks: what stands between two cells' texts.
  let rest = row
  const between = Array.from({ length: table.columns }, (_, column) => {
    const [before = '', after = ''] = rest.split(markOf(table, column), 2)
    rest = after
    return before
  })
  return table.rows
    .map((cells) => between.map((xml, at) => xml + escapeXml(cells[at] ?? '')).join('') + rest)
    .join('')
}
