import { parseCsv } from 'hucre/csv'
import { readXlsx, writeXlsx, writeXlsxStream } from 'hucre/xlsx'
import type {
  Cell as FileCell,
  CellValue,
  DataValidation,
  MergeRange,
  Sheet as FileSheet,
  WriteSheet,
} from 'hucre'
import { looks } from '#documents/looks.ts'
import type { Look } from '#documents/looks.ts'
import { columnLetter, isBlankCell } from '#domain/import/table.ts'
import type { Cell, CellContent, Table, TableRow } from '#domain/import/table.ts'

/**
 * Everything that knows the package which reads and writes workbooks is in this file and looks.ts,
 * so that the package can be replaced.
 */

const MINUTE = 60_000

/** @throws when the bytes are no workbook, or a sheet reaches further than can be held */
export async function readXlsxTables(bytes: Uint8Array): Promise<Table[]> {
  // Styles tell a percentage from a number.
  const { sheets } = await readXlsx(bytes, { readStyles: true })
  return sheets.map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) }))
}

/** Whether a failure of `readXlsxTables` is about the extent of a sheet. */
export const reachesTooFar = (failure: unknown): boolean =>
  failure instanceof Error &&
  /cells\), over the \d+ limit|outside the supported sheet bounds/.test(failure.message)

function rowsOf({ rows, cells, merges = [] }: FileSheet): TableRow[] {
  const read = rows.map((values, row) =>
    values.map((value, column) => cellOf(value, cells?.get(`${row},${column}`))),
  )
  for (const merge of merges) spread(read, merge)
  return read.flatMap((row, index) =>
    row.every(isBlankCell) ? [] : [{ number: index + 1, cells: row }],
  )
}

function cellOf(value: CellValue, detail: FileCell | undefined): Cell | undefined {
  const isFormula = detail?.formula !== undefined
  if (value === null) return isFormula ? { kind: 'blank', formula: 'no-value' } : undefined
  if (value === '') return undefined
  const content = contentOf(value, detail)
  return isFormula ? { ...content, formula: 'with-value' } : content
}

function contentOf(
  value: string | number | boolean | Date,
  detail: FileCell | undefined,
): CellContent {
  if (detail?.type === 'error') return { kind: 'error', code: String(value) }
  if (value instanceof Date) return { kind: 'time', text: minuteText(value) }
  if (typeof value === 'boolean') return { kind: 'yes-no', value }
  if (typeof value === 'string') return { kind: 'text', text: value }
  const isPercent = detail?.style?.numFmt?.includes('%') === true
  return { kind: 'number', value, ...(isPercent && { percent: true }) }
}

/** Files keep times as fractions of a day, a little off the minute; the reader gives them as UTC. */
const minuteText = (date: Date): string =>
  new Date(Math.round(date.getTime() / MINUTE) * MINUTE).toISOString().slice(0, 16)

/** Cells under a merge are blank in the file: one column wide, each row gets the content of the first. */
function spread(
  rows: (Cell | undefined)[][],
  { startRow, startCol, endRow, endCol }: MergeRange,
): void {
  const across = endCol > startCol
  const first = rows[startRow]?.[startCol]
  if (!first) return
  if (across) rows[startRow]?.splice(startCol, 1, { ...first, merged: 'across' })
  else {
    for (const row of rows.slice(startRow, endRow + 1)) row[startCol] = { ...first, merged: 'down' }
  }
}

/** Fields of each line of delimited text. */
export const splitDelimited = (text: string, delimiter: string): string[][] =>
  parseCsv(text, { delimiter }).map((fields) =>
    fields.map((field) => (field === null ? '' : String(field))),
  )

export interface BookCell {
  /** A day as `2026-03-05` or time as `2026-03-05T09:40` in the looks of days and instants. */
  value: string | number | boolean | null
  look: Look
  note?: string
}

export interface DropDown {
  column: number
  /** Rows from and to, counted from 0. */
  from: number
  to: number
  /** Cells that hold the choices, such as `选项!$A$1:$A$4`. */
  source: string
  message: string
}

export interface BookSheet {
  name: string
  /** Width in characters. */
  widths: readonly number[]
  rows: readonly (readonly (BookCell | undefined)[])[]
  /** Empty rows at the end in which something can be entered: how each column looks, and how many. */
  entry?: { looks: readonly Look[]; rows: number }
  frozenRows?: number
  frozenColumns?: number
  /** Cells that reach over several columns: row, first and last column. */
  wide?: readonly (readonly [number, number, number])[]
  dropDowns?: readonly DropDown[]
  /** Only cells to be filled in can be changed; anybody may lift this, it guards against slips. */
  guarded?: boolean
  hidden?: boolean
}

/** Writes a workbook; text stays text, whatever it begins with. */
export function writeBook(title: string, sheets: readonly BookSheet[]): Promise<Uint8Array> {
  return writeXlsx({ sheets: sheets.map(sheetOf), properties: { title, creator: '公信' } })
}

function sheetOf(sheet: BookSheet): WriteSheet {
  const cells = new Map<string, Partial<FileCell>>()
  for (const [row, columns] of sheet.rows.entries()) {
    for (const [column, cell] of columns.entries()) {
      if (cell) cells.set(`${row},${column}`, fileCell(cell))
    }
  }
  for (let row = 0; row < (sheet.entry?.rows ?? 0); row += 1) {
    for (const [column, look] of (sheet.entry?.looks ?? []).entries()) {
      cells.set(`${sheet.rows.length + row},${column}`, { value: null, style: looks[look] })
    }
  }
  return {
    name: sheet.name,
    columns: sheet.widths.map((width) => ({ width })),
    rows: sheet.rows.map((row) => row.map((cell) => (cell ? fileValue(cell) : null))),
    cells,
    merges: (sheet.wide ?? []).map(([row, startCol, endCol]) => ({
      startRow: row,
      endRow: row,
      startCol,
      endCol,
    })),
    dataValidations: (sheet.dropDowns ?? []).map(validationOf),
    ...(sheet.frozenRows !== undefined && {
      freezePane: { rows: sheet.frozenRows, columns: sheet.frozenColumns ?? 0 },
    }),
    ...(sheet.guarded && { protection: openSheet }),
    ...(sheet.hidden && { hidden: true }),
  }
}

/** What a clerk may still do in a guarded sheet. */
const openSheet = {
  sheet: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
  insertRows: true,
  insertHyperlinks: true,
  sort: true,
  autoFilter: true,
}

const fileCell = (cell: BookCell): Partial<FileCell> => ({
  value: fileValue(cell),
  style: looks[cell.look],
  ...(cell.note !== undefined && { comment: { author: '公信', text: cell.note } }),
})

const TIMED: ReadonlySet<Look> = new Set(['day', 'instant', 'badDay', 'badInstant'])
const TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/

const fileValue = ({ value, look }: BookCell): CellValue =>
  typeof value === 'string' && TIMED.has(look) && TIME.test(value) ? dateOf(value) : value

const dateOf = (text: string): Date =>
  new Date(`${text.length === 10 ? `${text}T00:00` : text}:00Z`)

const validationOf = ({ column, from, to, source, message }: DropDown): DataValidation => ({
  type: 'list',
  formula1: source,
  range: `${columnLetter(column)}${from + 1}:${columnLetter(column)}${to + 1}`,
  allowBlank: true,
  showErrorMessage: true,
  errorMessage: message,
})

export interface StreamColumn {
  header: string
  width: number
  format: 'text' | 'number' | 'day' | 'instant'
}

/** A day or time as text in columns of days and instants; a number or text elsewhere. */
export type StreamValue = string | number | null

const formats = {
  text: '@',
  number: 'General',
  day: looks.day.numFmt,
  instant: looks.instant.numFmt,
}

/** Writes rows as they come, so that memory does not grow with their number. */
export function streamBook(
  name: string,
  columns: readonly StreamColumn[],
  rows: AsyncIterable<readonly StreamValue[]>,
): ReadableStream<Uint8Array> {
  return writeXlsxStream(fileRows(columns, rows), {
    name,
    columns: columns.map(({ header, width, format }) => ({
      header,
      width,
      numFmt: formats[format],
    })),
    freezePane: { rows: 1 },
    compress: canDeflate(),
  })
}

async function* fileRows(
  columns: readonly StreamColumn[],
  rows: AsyncIterable<readonly StreamValue[]>,
) {
  for await (const row of rows) {
    yield columns.map(({ format }, index): CellValue => {
      const value = row[index] ?? null
      const isTimed = format === 'day' || format === 'instant'
      return isTimed && typeof value === 'string' && TIME.test(value) ? dateOf(value) : value
    })
  }
}

/** Chromium before 103 has streams of gzip only. */
function canDeflate(): boolean {
  try {
    return Boolean(new CompressionStream('deflate-raw'))
  } catch {
    return false
  }
}
