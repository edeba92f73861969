import type { Day } from '#domain/calendar/day.ts'
import { isError } from '#domain/facts/check-entry.ts'
import { wrong } from '#domain/facts/finding.ts'
import { extraMeanings } from '#domain/import/columns.ts'
import type { ColumnMeaning } from '#domain/import/columns.ts'
import { findHeader } from '#domain/import/header.ts'
import { observationFields } from '#domain/import/observation-fields.ts'
import type { RowFinding } from '#domain/import/row.ts'
import { placed, valuesIn } from '#domain/import/row-values.ts'
import { isBlankCell } from '#domain/import/table.ts'
import type { Table, TableRow } from '#domain/import/table.ts'
import { unitNamed } from '#domain/import/unit-index.ts'
import type { UnitIndex } from '#domain/import/unit-index.ts'
import type { Field, FieldValue } from '#domain/ledgers/field.ts'
import { checkObservation } from '#domain/observation/check.ts'
import type { ObservationKindId } from '#domain/observation/kind.ts'
import type { Found, Observation } from '#domain/observation/observation.ts'
import type { UnitId } from '#domain/units/unit.ts'

export interface ObservationImportOptions {
  today: Day
  units: UnitIndex
  mayWrite: (unit: UnitId) => boolean
}

export interface ReadObservationRow {
  row: number
  /** Left out when an error stands in the way. */
  observation?: Observation
  findings: RowFinding[]
}

export interface ReadObservations {
  /** Number of the header row, for handing bad rows back. */
  headerRow: number
  rows: ReadObservationRow[]
  /** Of the header. */
  findings: RowFinding[]
}

const fields: [string, Field][] = Object.entries(observationFields)
const meanings: readonly ColumnMeaning[] = [
  ...fields.map(([key, { label }]) => ({ key, names: [label.zh, label.en] })),
  ...extraMeanings.filter(({ key }) => key === '+mend' || key === '+serial'),
]
const required = meanings.filter(({ key }) =>
  fields.some(([name, field]) => name === key && field.required),
)

/** Reads a table of observations, each row checked by itself. */
export function readObservations(
  table: Table,
  options: ObservationImportOptions,
): ReadObservations {
  const header = findHeader(table, meanings, required)
  if (!header) return { headerRow: 1, rows: [], findings: [wrong(undefined, 'no-header')] }
  const headerRow = table.rows[header.at]?.number ?? 1
  const { columns, findings } = header
  if (findings.some(isError)) return { headerRow, rows: [], findings }
  const rows = table.rows
    .slice(header.at + 1)
    .filter(({ cells }) => fields.some(([key]) => !isBlankCell(cells[columns.get(key) ?? -1])))
    .map((row) => readRow(row, columns, options))
  return { headerRow, rows, findings }
}

function readRow(
  row: TableRow,
  columns: ReadonlyMap<string, number>,
  options: ObservationImportOptions,
): ReadObservationRow {
  const { values, findings } = valuesIn(fields, row, columns)
  const name = textIn(values, 'unit')
  const unit = name === '' ? undefined : unitNamed(name, options.units, options.mayWrite)
  if (unit && 'finding' in unit) findings.push({ ...unit.finding, field: 'unit' })
  const found = foundIn(values)
  if (!found) findings.push(wrong('value', 'required'))
  const observation: Observation | undefined =
    unit && 'unit' in unit && found && !findings.some(isError)
      ? {
          unit: unit.unit,
          kind: textIn(values, 'kind') as ObservationKindId,
          subject: textIn(values, 'subject'),
          day: textIn(values, 'day'),
          found,
          source: 'file',
          ...(values['evidence'] !== undefined && { evidence: textIn(values, 'evidence') }),
        }
      : undefined
  if (observation) findings.push(...checkObservation(observation, options.today))
  const isGood = observation !== undefined && !findings.some(isError)
  return {
    row: row.number,
    ...(isGood && { observation }),
    findings: findings.map((one) => placed(one, row, columns)),
  }
}

const textIn = (values: Readonly<Record<string, FieldValue>>, key: string): string =>
  String(values[key] ?? '')

function foundIn(values: Readonly<Record<string, FieldValue>>): Found | undefined {
  if (values['value'] !== undefined) return { kind: 'value', value: Number(values['value']) }
  const because = textIn(values, 'failed')
  return because === '' ? undefined : { kind: 'failed', because }
}
