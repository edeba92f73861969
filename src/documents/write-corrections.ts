import { findingText } from '#documents/finding-text.ts'
import type { DocumentWords } from '#documents/finding-text.ts'
import type { Look } from '#documents/looks.ts'
import { writeBook } from '#documents/workbook.ts'
import type { BookCell, BookSheet } from '#documents/workbook.ts'
import { extraColumns, meaningFinder } from '#domain/import/columns.ts'
import { meaningsOf } from '#domain/import/read-rows.ts'
import type { ReadRow, ReadSheet } from '#domain/import/row.ts'
import { columnLetter, plainNumber, textOfCell } from '#domain/import/table.ts'
import type { Cell, Table } from '#domain/import/table.ts'
import { ledgerOf } from '#domain/ledgers/all.ts'
import type { Ledger } from '#domain/ledgers/ledger.ts'
import { fill } from '#words/fill.ts'

/** Rows that did not become entries; others may be asked for, such as those with warnings. */
const isBad = (row: ReadRow): boolean => row.entry === undefined

/**
 * The rows that could not be taken, as a workbook to be mended and imported again: the first column
 * says what to mend, and the cells meant are marked.
 *
 * @param tables as they were read, with which the report was made
 * @returns undefined when there is nothing to mend
 */
export function writeCorrections(
  tables: readonly Table[],
  sheets: readonly ReadSheet[],
  words: DocumentWords,
  wanted: (row: ReadRow) => boolean = isBad,
): Promise<Uint8Array> | undefined {
  const bad = sheets.flatMap((sheet) => {
    const rows = sheet.rows.filter(wanted)
    const table = tables.find(({ name }) => name === sheet.sheet)
    return rows.length > 0 && table ? [correctionSheet(table, sheet, rows, words)] : []
  })
  return bad.length === 0 ? undefined : writeBook(words.imports.corrections.about, bad)
}

function correctionSheet(
  table: Table,
  sheet: ReadSheet,
  rows: readonly ReadRow[],
  words: DocumentWords,
): BookSheet {
  const ledger = ledgerOf(sheet.ledger)
  const byNumber = new Map(table.rows.map((row) => [row.number, row.cells]))
  const headers = (byNumber.get(sheet.headerRow ?? 0) ?? []).map(textOfCell)
  const kept = keptColumns(ledger, headers)
  const name = extraColumns.mend[words.language]
  return {
    name: ledger.title[words.language],
    widths: [60, ...kept.map(() => 22)],
    rows: [
      [{ value: `${words.imports.banner}　${words.imports.corrections.about}`, look: 'banner' }],
      [
        { value: name, look: 'required' },
        ...kept.map((index): BookCell => ({ value: headers[index] ?? '', look: 'header' })),
      ],
      ...rows.map((row) => correctionRow(ledger, row, byNumber.get(row.row) ?? [], kept, words)),
    ],
    frozenRows: 2,
    frozenColumns: 1,
    wide: [[0, 0, kept.length]],
  }
}

/** All columns but an old one of notes on what to mend, and those without a header. */
function keptColumns(ledger: Ledger, headers: readonly string[]): number[] {
  const find = meaningFinder(meaningsOf(ledger))
  return headers.flatMap((header, index) =>
    header.trim() === '' || find(header) === '+mend' ? [] : [index],
  )
}

function correctionRow(
  ledger: Ledger,
  row: ReadRow,
  cells: readonly (Cell | undefined)[],
  kept: readonly number[],
  words: DocumentWords,
): (BookCell | undefined)[] {
  const marked = new Set(row.findings.map(({ column }) => column))
  const sentences = row.findings.map((finding) => findingText(ledger, finding, words))
  const origin = fill(words.imports.corrections.row, { row: row.row })
  return [
    { value: [origin, ...sentences].join('\n'), look: 'mend' },
    ...kept.map((index) => bookCell(cells[index], marked.has(columnLetter(index)))),
  ]
}

/** A number stays a number and a time a time, so that what was right is not made wrong. */
function bookCell(cell: Cell | undefined, isMarked: boolean): BookCell | undefined {
  const look = (plain: Look, bad: Look): Look => (isMarked ? bad : plain)
  switch (cell?.kind) {
    case undefined:
    case 'blank':
      return { value: null, look: look('text', 'bad') }
    case 'number':
      return cell.percent
        ? { value: textOfCell(cell), look: look('text', 'bad') }
        : { value: Number(plainNumber(cell.value)), look: look('number', 'bad') }
    case 'time':
      return cell.text.endsWith('T00:00')
        ? { value: cell.text.slice(0, 10), look: look('day', 'badDay') }
        : { value: cell.text, look: look('instant', 'badInstant') }
    default:
      return { value: textOfCell(cell), look: look('text', 'bad') }
  }
}
