import { writeBook } from '#documents/workbook.ts'
import type { BookCell, BookSheet } from '#documents/workbook.ts'
import { annexLabel } from '#documents/official/annex-lines.ts'
import { isTable } from '#documents/official/annex-tables.ts'
import type { OfficialDocument, TableBlock } from '#documents/official/model.ts'

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The tables of all annexes with the same figures, a sheet each. */
export function writeAnnexes(document: OfficialDocument): Promise<Uint8Array> {
  const { annexes, title } = document
  const sheets = annexes.flatMap((annex, index) => {
    const label = annexLabel(index, annexes.length)
    const tables = annex.body.filter(isTable)
    return tables.map((table, place) =>
      sheetOf(table, `${label}${tables.length > 1 ? `-${place + 1}` : ''}`, annex.title),
    )
  })
  return writeBook(title.replaceAll('\n', ''), sheets)
}

function sheetOf(table: TableBlock, name: string, title: string): BookSheet {
  const { columns, groups, rows, note, headless } = table
  const last = columns.length - 1
  const heads = [
    ...(groups ? [groupRow(groups)] : []),
    ...(headless ? [] : [columns.map(({ header }) => head(header))]),
  ]
  const groupMerges = groups ? mergesOf(groups, 1) : []
  return {
    name,
    widths: widthsOf(table),
    rows: [
      [{ value: table.caption ?? title, look: 'title' }],
      ...heads,
      ...rows.map((row) => columns.map((_, index) => cellOf(row[index] ?? ''))),
      ...(note === undefined ? [] : [[{ value: note, look: 'text' } as const]]),
    ],
    frozenRows: 1 + heads.length,
    wide: [...(last > 0 ? [[0, 0, last] as const] : []), ...groupMerges],
  }
}

const head = (value: string): BookCell => ({ value, look: 'header' })

const groupRow = (groups: NonNullable<TableBlock['groups']>): (BookCell | undefined)[] =>
  groups.flatMap(({ text, span }) => [
    head(text),
    ...Array.from({ length: span - 1 }, () => undefined),
  ])

function mergesOf(groups: NonNullable<TableBlock['groups']>, row: number) {
  let at = 0
  return groups.flatMap(({ span }) => {
    const from = at
    at += span
    return span > 1 ? [[row, from, at - 1] as const] : []
  })
}

const NUMBER = /^-?\d{1,15}(\.\d{1,10})?$/

/** Figures are numbers, as they are shown; a code that begins with a zero is text. */
function cellOf(text: string): BookCell {
  const isNumber = NUMBER.test(text) && !/^-?0\d/.test(text)
  return isNumber ? { value: Number(text), look: 'number' } : { value: text, look: 'text' }
}

/** In characters: as wide as what stands in them, within reason. */
const widthsOf = ({ columns, rows }: TableBlock): number[] =>
  columns.map(({ header }, index) => {
    const longest = rows.reduce(
      (most, row) => Math.max(most, (row[index] ?? '').length),
      header.length,
    )
    return Math.min(60, Math.max(8, longest * 2 + 2))
  })
