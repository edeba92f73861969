import { isError } from '#domain/facts/check-entry.ts'
import { wrong } from '#domain/facts/finding.ts'
import { quote } from '#domain/facts/fold.ts'
import { isBlank, readField } from '#domain/facts/read-field.ts'
import { valueOfCell } from '#domain/import/cell-value.ts'
import type { RowFinding } from '#domain/import/row.ts'
import { columnLetter, textOfCell } from '#domain/import/table.ts'
import type { TableRow } from '#domain/import/table.ts'
import type { Field, FieldValue } from '#domain/ledgers/field.ts'
import type { Finding } from '#domain/ledgers/ledger.ts'

/** What the cells of a row say to the fields of a table, each read by itself. */
export function valuesIn(
  fields: readonly (readonly [string, Field])[],
  row: TableRow,
  columns: ReadonlyMap<string, number>,
) {
  const values: Record<string, FieldValue> = {}
  const findings: Finding[] = []
  for (const [key, field] of fields) {
    const cell = row.cells[columns.get(key) ?? -1]
    const given = valueOfCell(cell, key, field, field.label.zh)
    findings.push(...given.findings)
    if (given.findings.some(isError)) continue
    if (isBlank(given.raw)) {
      if (field.required) findings.push(wrong(key, 'required'))
      continue
    }
    const reading = readField(field, given.raw)
    if ('code' in reading) findings.push(wrong(key, reading.code, reading.params))
    else values[key] = reading.value
  }
  return { values, findings }
}

/** A finding with the cell it stands in. */
export function placed(
  finding: Finding,
  row: TableRow,
  columns: ReadonlyMap<string, number>,
): RowFinding {
  const index = finding.field === undefined ? undefined : columns.get(finding.field)
  if (index === undefined) return finding
  const cell = row.cells[index]
  return {
    ...finding,
    column: columnLetter(index),
    ...(cell && { shown: quote(textOfCell(cell)) }),
  }
}
