import { extraColumns, meaningFinder } from '#domain/import/columns.ts'
import { findHeader } from '#domain/import/header.ts'
import { meaningsOf } from '#domain/import/read-rows.ts'
import { columnLetter } from '#domain/import/table.ts'
import type { Table } from '#domain/import/table.ts'
import type { Ledger } from '#domain/ledgers/ledger.ts'
import type { Words } from '#domain/words.ts'

/** A block of cells as it was pasted, with the column names that stand above it. */
export interface PastedBlock {
  header: string[]
  /** Each as long as the header. */
  rows: string[][]
}

/**
 * Cells of what spreadsheets put on the clipboard as text: tabs between cells, lines between rows. A
 * cell that holds either of them stands in quotes, with its own quotes doubled; other quotes are text.
 */
export function pastedCells(text: string): string[][] {
  const CELL = /"((?:[^"]|"")*)"(?=\t|\r\n|\n|\r|$)|([^\t\r\n]*)/y
  const GAP = /\t|\r\n|\n|\r/y
  const rows: string[][] = [[]]
  for (let at = 0; ;) {
    CELL.lastIndex = at
    const [whole = '', quoted, plain = ''] = CELL.exec(text) ?? []
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'))
    GAP.lastIndex = at + whole.length
    const [gap] = GAP.exec(text) ?? []
    if (gap === undefined) break
    at = GAP.lastIndex
    if (gap !== '\t') rows.push([])
  }
  return rows.filter((cells) => cells.some((cell) => cell.trim() !== ''))
}

/**
 * The block under its own header, found by the words of the fields in any order; without one, cells
 * are taken by their place, in the order of the ledger's fields.
 */
export function pastedBlock(ledger: Ledger, text: string): PastedBlock {
  const cells = pastedCells(text)
  const found = findHeader(tableOf('', cells), meaningsOf(ledger), [])
  const labels = Object.values(ledger.fields).map(({ label }) => label.zh)
  const own = found && cells[found.at]
  const body = found ? cells.slice(found.at + 1) : cells
  const width = Math.max(own?.length ?? 0, ...body.map(({ length }) => length))
  const header = Array.from({ length: width }, (_, index) => {
    const name = own ? own[index] : labels[index]
    // A column without a name would be overlooked in silence.
    return name === undefined || name.trim() === '' ? columnLetter(index) : name
  })
  return {
    header,
    rows: body.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? '')),
  }
}

/** A column that the clerk leaves out: without a name the reader of files passes it over. */
export const LEFT_OUT = '-'

/** What a column can be said to be, in the order of the ledger. */
export const columnChoices = ({ fields }: Ledger): { key: string; label: Words }[] => [
  ...Object.entries(fields).map(([key, { label }]) => ({ key, label })),
  { key: '+evidence', label: extraColumns.evidence },
]

/** What a header is taken for: a key of the choices, `LEFT_OUT`, or empty where it means nothing. */
export function columnMeaning(ledger: Ledger, name: string): string {
  if (name === '') return LEFT_OUT
  return meaningFinder(meaningsOf(ledger))(name) ?? ''
}

/**
 * The header once the clerk has said what a column is. Another that was taken for the same takes over
 * what this one was taken for: a wrong guess is most often two that were mixed up.
 */
export function headerNaming(
  ledger: Ledger,
  header: readonly string[],
  { column, key }: { column: number; key: string },
): string[] {
  const label = columnChoices(ledger).find((one) => one.key === key)?.label.zh ?? ''
  const meant = (name: string) => key !== LEFT_OUT && columnMeaning(ledger, name) === key
  return header.map((name, at) => {
    if (at === column) return label
    return meant(name) ? (header[column] ?? '') : name
  })
}

/** The block as the reader of files reads tables: its header is row 1. */
export const pastedTable = (ledger: Ledger, { header, rows }: PastedBlock): Table =>
  tableOf(ledger.id, [header, ...rows])

const tableOf = (name: string, rows: readonly string[][]): Table => ({
  name,
  rows: rows.map((cells, index) => ({
    number: index + 1,
    cells: cells.map((text) => (text === '' ? undefined : { kind: 'text', text })),
  })),
})
