import type { ImportReport, RowFinding } from '#contract/import.ts'
import type { ReadRow, ReadSheet, RowFinding as ReadFinding } from '#domain/import/row.ts'
import type { ReadImport } from '#api/import-read.ts'

/** More would not be read by anybody: all of them stand in the workbook of corrections. */
const MOST_FINDINGS = 2000

type Counts = ImportReport['sheets'][number]

/** What a file came to, row by row. */
export function importReport(
  read: ReadImport,
  about: Pick<ImportReport, 'mode' | 'file' | 'periods' | 'entry'> & { taken: number },
): ImportReport {
  const sheets = read.sheets.map(countsOf)
  const unknown = read.findings.map(({ sheet }): Counts => ({ ...NOTHING, sheet, ledger: null }))
  const findings = [
    ...read.findings.map((finding) => findingBody(finding.sheet, 1, finding)),
    ...read.sheets.flatMap(findingsOf),
  ]
  const sum = (count: (sheet: Counts) => number) =>
    sheets.reduce((total, sheet) => total + count(sheet), 0)
  const { taken, ...rest } = about
  return {
    ...rest,
    sheets: [...sheets, ...unknown],
    rows: {
      read: sum(({ rows }) => rows),
      good: sum(({ good }) => good),
      warned: sum(({ warned }) => warned),
      bad: sum(({ bad }) => bad),
      known: sum(({ known }) => known),
      taken,
    },
    findings: findings.slice(0, MOST_FINDINGS),
    findingsTotal: findings.length,
    units: new Set(read.sheets.flatMap(({ rows }) => rows.flatMap(({ unit }) => unit ?? []))).size,
  }
}

const NOTHING = { rows: 0, good: 0, warned: 0, bad: 0, known: 0 }

export const isBad = ({ entry, known }: ReadRow): boolean => entry === undefined && !known
export const isWarned = (row: ReadRow): boolean =>
  row.entry !== undefined && !row.known && row.findings.length > 0

function countsOf({ sheet, ledger, rows }: ReadSheet): Counts {
  const known = rows.filter((row) => row.known).length
  const bad = rows.filter(isBad).length
  const warned = rows.filter(isWarned).length
  return { sheet, ledger, rows: rows.length, known, bad, warned, good: rows.length - known - bad }
}

function findingsOf({ sheet, rows, findings, headerRow = 1 }: ReadSheet): RowFinding[] {
  return [
    ...findings.map((finding) => findingBody(sheet, headerRow, finding)),
    ...rows.flatMap((row) => row.findings.map((finding) => findingBody(sheet, row.row, finding))),
  ]
}

const findingBody = (sheet: string, row: number, finding: ReadFinding): RowFinding => ({
  sheet,
  row,
  column: finding.column ?? null,
  value: finding.shown ?? null,
  severity: finding.severity,
  ...(finding.field !== undefined && { field: finding.field }),
  because: finding.because,
})
