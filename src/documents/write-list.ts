import { streamBook } from '#documents/workbook.ts'
import type { StreamColumn, StreamValue } from '#documents/workbook.ts'

/** A column of an exported list. Days are `2026-03-05`, instants ISO text in Beijing time. */
export interface ListColumn {
  header: string
  kind: 'text' | 'number' | 'day' | 'instant'
  /** In characters. */
  width?: number
}

/** Numbers may be exact text such as "81.34"; a fraction such as "1/3" is written as text. */
export type ListValue = string | number | null

export interface List {
  /** Of the sheet. */
  name: string
  columns: readonly ListColumn[]
  /** At hand, or as they come in. */
  rows: Iterable<readonly ListValue[]> | AsyncIterable<readonly ListValue[]>
}

export type ListFormat = 'xlsx' | 'csv'

export const listMediaType: Readonly<Record<ListFormat, string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
}

/** Any list as a file, written while its rows come in. */
export const writeList = (list: List, format: ListFormat): ReadableStream<Uint8Array> =>
  format === 'xlsx' ? writeXlsxList(list) : writeCsvList(list)

const DECIMAL = /^-?\d{1,15}(\.\d{1,15})?$/
const WIDTHS = { text: 24, number: 12, day: 12, instant: 18 } as const
/** Spreadsheet programs refuse more in one cell. */
const MAX_TEXT = 32_767

function writeXlsxList({ name, columns, rows }: List): ReadableStream<Uint8Array> {
  const streamed = columns.map(({ header, kind, width }): StreamColumn => ({
    header,
    format: kind,
    width: width ?? WIDTHS[kind],
  }))
  return streamBook(sheetName(name), streamed, cellsOf(columns, rows))
}

async function* cellsOf(
  columns: readonly ListColumn[],
  rows: List['rows'],
): AsyncGenerator<StreamValue[]> {
  for await (const row of rows)
    yield columns.map(({ kind }, index) => cellOf(row[index] ?? null, kind))
}

/** A string is written as a text cell, so nothing in it is ever taken for a formula. */
function cellOf(value: ListValue, kind: ListColumn['kind']): StreamValue {
  if (typeof value !== 'string') return value
  if (kind === 'number' && DECIMAL.test(value)) return Number(value)
  if (kind === 'instant') return value.slice(0, 16)
  return value.slice(0, MAX_TEXT)
}

/** Names of sheets have 31 characters at most and none of these signs. */
const sheetName = (name: string): string => name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31) || 'list'

/** What a spreadsheet program takes for the beginning of a formula, also when it stands in quotes. */
const FORMULA = /^[=+\-@\t\r＝＋－＠]/
const LINES_AT_ONCE = 500

/** UTF-8 with a byte order mark, which spreadsheet programs need to read Chinese; lines end in CRLF. */
function writeCsvList({ columns, rows }: List): ReadableStream<Uint8Array> {
  const lines = linesOf(columns, rows)
  const encoder = new TextEncoder()
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      let text = ''
      for (let count = 0; count < LINES_AT_ONCE; count += 1) {
        const next = await lines.next()
        if (next.done) {
          if (text !== '') controller.enqueue(encoder.encode(text))
          return controller.close()
        }
        text += next.value
      }
      controller.enqueue(encoder.encode(text))
    },
    async cancel() {
      await lines.return(undefined)
    },
  })
}

async function* linesOf(
  columns: readonly ListColumn[],
  rows: List['rows'],
): AsyncGenerator<string, undefined> {
  yield `\uFEFF${columns.map(({ header }) => csvField(header, 'text')).join(',')}\r\n`
  for await (const row of rows) {
    yield `${columns.map(({ kind }, index) => csvField(row[index] ?? null, kind)).join(',')}\r\n`
  }
  return undefined
}

/** Text that would begin a formula gets an apostrophe; numbers are numbers and need none. */
export function csvField(value: ListValue, kind: ListColumn['kind']): string {
  if (value === null) return ''
  if (typeof value === 'number') return Number.isFinite(value) ? String(value) : ''
  if (kind === 'number' && DECIMAL.test(value)) return value
  const shown = kind === 'instant' ? value.slice(0, 16).replace('T', ' ') : value
  const safe = FORMULA.test(shown) ? `'${shown}` : shown
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
