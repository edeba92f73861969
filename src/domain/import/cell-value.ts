import { addDays } from '#domain/calendar/day.ts'
import { doubtful, wrong } from '#domain/facts/finding.ts'
import { plainNumber, textOfCell } from '#domain/import/table.ts'
import type { Cell } from '#domain/import/table.ts'
import type { Field } from '#domain/ledgers/field.ts'
import type { Finding } from '#domain/ledgers/ledger.ts'

/** What a cell gives to a field: something `checkEntry` reads, and what is odd about the cell. */
export interface CellValue {
  raw: unknown
  findings: Finding[]
}

/** Serial numbers of spreadsheets count days from here, for all days from March 1900 on. */
const SERIAL_ZERO = '1899-12-30'
/** 2000-01-01 and 2099-12-31: other numbers are not meant as days. */
const FIRST_SERIAL = 36_526
const LAST_SERIAL = 73_050
const MINUTES = 1440

/** @param column the header, for sentences about the cell */
export function valueOfCell(
  cell: Cell | undefined,
  key: string,
  field: Field,
  column: string,
): CellValue {
  if (!cell) return { raw: undefined, findings: [] }
  const findings = oddities(cell, key, field, column)
  if (cell.kind === 'error' || cell.formula === 'no-value') return { raw: undefined, findings }
  return { raw: rawOf(cell, field, () => findings.push(doubtful(key, 'midnight'))), findings }
}

function oddities(cell: Cell, key: string, field: Field, column: string): Finding[] {
  const findings: Finding[] = []
  if (cell.kind === 'error') findings.push(wrong(key, 'cell-error', { column, value: cell.code }))
  else if (cell.formula === 'no-value')
    findings.push(wrong(key, 'formula-without-value', { column }))
  else if (cell.formula) findings.push(doubtful(key, 'formula', { column }))
  if (cell.merged === 'across') findings.push(wrong(key, 'merged', { column }))
  // A number that stands for several rows would be counted several times.
  if (cell.merged === 'down') {
    const counts = field.kind === 'count' || field.kind === 'amount'
    findings.push(counts ? wrong(key, 'merged', { column }) : doubtful(key, 'merged', { column }))
  }
  return findings
}

function rawOf(cell: Cell, field: Field, midnight: () => void): unknown {
  switch (cell.kind) {
    case 'blank':
    case 'error':
      return undefined
    case 'text':
      return cell.text
    case 'yes-no':
      return field.kind === 'yes-no' ? cell.value : textOfCell(cell)
    case 'list':
      return cell.value
    case 'time':
      return field.kind === 'instant' ? timeText(cell.text, midnight) : textOfCell(cell)
    case 'number':
      return numberRaw(cell.value, cell.percent === true, field, midnight)
  }
}

function numberRaw(value: number, percent: boolean, field: Field, midnight: () => void): unknown {
  if (field.kind === 'count' || field.kind === 'amount') {
    return Number(plainNumber(percent && field.unit.en === '%' ? value * 100 : value))
  }
  const isSerial = value >= FIRST_SERIAL && value < LAST_SERIAL + 1
  if (field.kind === 'day' && isSerial) return addDays(SERIAL_ZERO, Math.floor(value))
  if (field.kind === 'instant' && isSerial) return timeText(serialText(value), midnight)
  return plainNumber(value)
}

/** Rounded to the minute: 9:40 is 0.402777…, which a binary number does not hold. */
function serialText(serial: number): string {
  const minutes = Math.round(serial * MINUTES)
  const rest = minutes % MINUTES
  const two = (n: number) => String(n).padStart(2, '0')
  return `${addDays(SERIAL_ZERO, Math.floor(minutes / MINUTES))}T${two(Math.floor(rest / 60))}:${two(rest % 60)}`
}

/** A day without a time looks the same as midnight, so it is asked about. */
function timeText(text: string, midnight: () => void): string {
  if (text.endsWith('T00:00')) midnight()
  return text.replace('T', ' ')
}
