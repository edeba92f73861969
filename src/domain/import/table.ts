/**
 * A table as it came out of a file, whatever the file was: a sheet of a workbook, a CSV or JSON file.
 * Days and times are text already, so nothing here depends on the reader of the format.
 */
export type CellContent =
  | { kind: 'text'; text: string }
  /** `percent`: shown as a percentage, so 0.035 was meant as 3.5. */
  | { kind: 'number'; value: number; percent?: true }
  /** `2026-03-05T09:40`: local time as the file shows it, without an offset. */
  | { kind: 'time'; text: string }
  | { kind: 'yes-no'; value: boolean }
  /** #REF!, #N/A and the like. */
  | { kind: 'error'; code: string }
  /** Only JSON has lists. */
  | { kind: 'list'; value: readonly unknown[] }
  | { kind: 'blank' }

export type Cell = CellContent & {
  /** `no-value`: the file does not hold the result. */
  formula?: 'with-value' | 'no-value'
  /**
   * Part of a merged area. `down`: one column wide, the content of its first row is repeated here;
   * `across`: it spans columns, so what belongs where is open.
   */
  merged?: 'down' | 'across'
}

export interface TableRow {
  /** As the file counts, from 1. */
  number: number
  cells: readonly (Cell | undefined)[]
}

export interface Table {
  /** Name of the sheet or file. */
  name: string
  rows: readonly TableRow[]
}

export const isBlankCell = (cell: Cell | undefined): boolean =>
  cell === undefined ||
  (cell.kind === 'blank' && cell.formula === undefined) ||
  (cell.kind === 'text' && cell.text.trim() === '') ||
  (cell.kind === 'list' && cell.value.length === 0)

/** What a cell shows, for headers and for handing a bad row back. */
export function textOfCell(cell: Cell | undefined): string {
  if (!cell) return ''
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'number':
      return cell.percent ? `${plainNumber(cell.value * 100)}%` : plainNumber(cell.value)
    case 'time':
      return cell.text.endsWith('T00:00') ? cell.text.slice(0, 10) : cell.text.replace('T', ' ')
    case 'yes-no':
      return cell.value ? '是' : '否'
    case 'error':
      return cell.code
    case 'list':
      return JSON.stringify(cell.value)
    case 'blank':
      return ''
  }
}

/** Spreadsheets calculate with 15 digits: 0.1 + 0.2 shows as 0.3. */
export const plainNumber = (value: number): string => String(Number(value.toPrecision(15)))

/** 0 is A, 25 is Z, 26 is AA. */
export function columnLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter
}
