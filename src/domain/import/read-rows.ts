import type { Day } from '#domain/calendar/day.ts'
import { checkEntry, isError } from '#domain/facts/check-entry.ts'
import { readEvidence } from '#domain/facts/evidence.ts'
import type { Evidence } from '#domain/facts/fact.ts'
import { wrong } from '#domain/facts/finding.ts'
import { quote } from '#domain/facts/fold.ts'
import { extraMeanings } from '#domain/import/columns.ts'
import type { ColumnMeaning } from '#domain/import/columns.ts'
import { valueOfCell } from '#domain/import/cell-value.ts'
import { findHeader } from '#domain/import/header.ts'
import { startRepeats } from '#domain/import/repeats.ts'
import type { ReadRow, ReadSheet, RowFinding } from '#domain/import/row.ts'
import { columnLetter, isBlankCell, textOfCell } from '#domain/import/table.ts'
import type { Cell, Table, TableRow } from '#domain/import/table.ts'
import { unitNamed } from '#domain/import/unit-index.ts'
import type { UnitIndex } from '#domain/import/unit-index.ts'
import type { FieldValues } from '#domain/ledgers/field.ts'
import type { Finding, Ledger } from '#domain/ledgers/ledger.ts'
import type { Period } from '#domain/period/period.ts'
import type { UnitId } from '#domain/units/unit.ts'

export interface ImportOptions {
  today: Day
  period?: Period
  units: UnitIndex
  /** The unit of rows that name none; without it every row must name its unit. */
  ownUnit?: UnitId
  mayWrite: (unit: UnitId) => boolean
  /** Entries that a unit already has in a ledger. */
  existing?: (unit: UnitId, ledger: Ledger) => readonly FieldValues[]
}

/** Rows of a sheet, the blank ones left out. */
export const MAX_ROWS = 20_000

/** Reads a table into entries of a ledger: each row comes to an entry, or to what keeps it from being one. */
export function readRows(ledger: Ledger, table: Table, options: ImportOptions): ReadSheet {
  const meanings = meaningsOf(ledger)
  const required = meanings.filter(({ key }) => ledger.fields[key]?.required === true)
  const header = findHeader(table, meanings, required)
  const sheet = { sheet: table.name, ledger: ledger.id }
  if (!header) {
    const isEmpty = table.rows.every(({ cells }) => cells.every(isBlankCell))
    return { ...sheet, rows: [], findings: isEmpty ? [] : [wrong(undefined, 'no-header')] }
  }
  const read = rowReader(ledger, header.columns, table, header.at, options)
  const rows = table.rows.slice(header.at + 1).filter((row) => hasContent(row, header.columns))
  const headerRow = table.rows[header.at]?.number
  const findings = [...header.findings]
  if (rows.length > MAX_ROWS)
    findings.push(wrong(undefined, 'too-many-rows', { count: rows.length, max: MAX_ROWS }))
  return {
    ...sheet,
    rows: findings.some(isError) ? [] : rows.map(read),
    findings,
    ...(headerRow !== undefined && { headerRow }),
  }
}

export const meaningsOf = (ledger: Ledger): ColumnMeaning[] => [
  ...Object.entries(ledger.fields).map(([key, { label }]) => ({
    key,
    names: [label.zh, label.en],
  })),
  ...extraMeanings,
]

/** Serial numbers and notes of what to mend do not make a row. */
const IGNORED = new Set(['+serial', '+mend'])

const hasContent = (row: TableRow, columns: ReadonlyMap<string, number>): boolean =>
  [...columns].some(([key, index]) => !IGNORED.has(key) && !isBlankCell(row.cells[index]))

function rowReader(
  ledger: Ledger,
  columns: ReadonlyMap<string, number>,
  table: Table,
  headerAt: number,
  options: ImportOptions,
): (row: TableRow) => ReadRow {
  const headers = table.rows[headerAt]?.cells ?? []
  const fields = Object.entries(ledger.fields).flatMap(([key, field]) => {
    const index = columns.get(key)
    return index === undefined
      ? []
      : [{ key, field, index, column: quote(textOfCell(headers[index])) }]
  })
  const repeatOf = startRepeats(ledger, (unit) => options.existing?.(unit, ledger) ?? [])
  const cellOf = (row: TableRow, key: string) => row.cells[columns.get(key) ?? -1]

  return (row) => {
    const findings: Finding[] = []
    const raw: Record<string, unknown> = {}
    for (const { key, field, index, column } of fields) {
      const cell = valueOfCell(row.cells[index], key, field, column)
      raw[key] = cell.raw
      findings.push(...cell.findings)
    }
    const unreadable = new Set(findings.filter(isError).map(({ field }) => field))
    const unit = unitOf(textOfCell(cellOf(row, '+unit')), options)
    const proof = readEvidence(evidenceText(cellOf(row, '+evidence')))
    const entry = checkEntry(ledger, raw, { ...options, existing: [], evidence: proof.evidence })
    findings.push(
      ...('finding' in unit ? [{ ...unit.finding, field: '+unit' }] : []),
      ...proof.unreadable.map((value) =>
        wrong('+evidence', 'evidence-unreadable', { value: quote(value) }),
      ),
      // "Required" would say of an unreadable cell that nothing is in it.
      ...entry.findings.filter(
        ({ field, because }) => !(because.code === 'required' && unreadable.has(field)),
      ),
    )
    const repeat =
      'unit' in unit && entry.values ? repeatOf(unit.unit, entry.values, row.number) : 'new'
    if (typeof repeat === 'object') findings.push(repeat)
    const isKnown = repeat === 'known' && !findings.some(isError)
    const outcome = { ...entry, isKnown, findings: isKnown ? [] : findings }
    return assembled(table.name, row, unit, outcome, columns)
  }
}

/** JSON may give evidence as a list of texts, or as it travels elsewhere. */
function evidenceText(cell: Cell | undefined): string {
  if (cell?.kind !== 'list') return textOfCell(cell)
  const texts = cell.value.map((one) => {
    const { url, number } = (one ?? {}) as { url?: unknown; number?: unknown }
    return String(url ?? number ?? one)
  })
  return texts.join('；')
}

interface Outcome {
  values?: FieldValues
  day?: Day
  evidence: Evidence[]
  isKnown: boolean
  findings: Finding[]
}

function assembled(
  sheet: string,
  row: TableRow,
  unit: { unit: UnitId } | { finding: Finding },
  { values, day, evidence, isKnown, findings }: Outcome,
  columns: ReadonlyMap<string, number>,
): ReadRow {
  const isGood = !findings.some(isError)
  return {
    sheet,
    row: row.number,
    ...(isKnown && { known: true }),
    ...('unit' in unit && { unit: unit.unit }),
    ...(isGood && values && day !== undefined && { entry: { values, day, evidence } }),
    findings: findings.map((finding) => placed(finding, columns, row)),
  }
}

/** With its column and what stands there; the marks of the columns beside the fields are taken off. */
function placed(
  { field, ...finding }: Finding,
  columns: ReadonlyMap<string, number>,
  { cells }: TableRow,
): RowFinding {
  const index = field === undefined ? undefined : columns.get(field)
  return {
    ...finding,
    ...(field !== undefined && !field.startsWith('+') && { field }),
    ...(index !== undefined && {
      column: columnLetter(index),
      shown: quote(textOfCell(cells[index])),
    }),
  }
}

function unitOf(name: string, { ownUnit, units, mayWrite }: ImportOptions) {
  if (name.trim() !== '') return unitNamed(name, units, mayWrite)
  return ownUnit === undefined ? { finding: wrong(undefined, 'unit-missing') } : { unit: ownUnit }
}
