import type { Day } from '#domain/calendar/day.ts'
import { isError } from '#domain/facts/check-entry.ts'
import { wrong } from '#domain/facts/finding.ts'
import { likeness, quote } from '#domain/facts/fold.ts'
import { readYesNo } from '#domain/facts/read-choice.ts'
import { isBlank, readField } from '#domain/facts/read-field.ts'
import { read, unread } from '#domain/facts/reading.ts'
import type { Reading } from '#domain/facts/reading.ts'
import { valueOfCell } from '#domain/import/cell-value.ts'
import type { ColumnMeaning } from '#domain/import/columns.ts'
import { extraMeanings } from '#domain/import/columns.ts'
import { findHeader } from '#domain/import/header.ts'
import type { RowFinding } from '#domain/import/row.ts'
import { columnLetter, isBlankCell } from '#domain/import/table.ts'
import type { Table, TableRow } from '#domain/import/table.ts'
import { unitFields } from '#domain/import/unit-fields.ts'
import { unitProblems } from '#domain/import/unit-tree.ts'
import type { UnitDraft } from '#domain/import/unit-tree.ts'
import { readDated, revised } from '#domain/import/dated.ts'
import type { Field, FieldValue } from '#domain/ledgers/field.ts'
import type { Finding } from '#domain/ledgers/ledger.ts'
import type { DisclosureField, OrganRole, Unit, UnitKind } from '#domain/units/unit.ts'

export interface UnitImportOptions {
  /** First day of what names no term: classes, key departments, fields of duty. */
  from: Day
  /** All units that there are: a row with the id of one replaces it. */
  existing: readonly Unit[]
  /** Ids of classes by every name they go by; left out: any class is taken as it is written. */
  classes?: ReadonlyMap<string, string>
}

export interface ReadUnitRow {
  row: number
  /** Left out when an error stands in the way. */
  unit?: Unit
  change?: 'new' | 'changed'
  findings: RowFinding[]
}

export interface ReadUnits {
  rows: ReadUnitRow[]
  findings: RowFinding[]
}

const fields: [string, Field][] = Object.entries(unitFields)
const meanings: readonly ColumnMeaning[] = [
  ...fields.map(([key, { label }]) => ({ key, names: [label.zh, label.en] })),
  // Ids are numbers of units here, not serial numbers of rows, and a unit is named by its own column.
  ...extraMeanings.filter(({ key }) => key === '+mend' || key === '+serial'),
]

/** Reads a table of units; whether the tree holds together is judged over all rows and existing units. */
export function readUnits(table: Table, options: UnitImportOptions): ReadUnits {
  const required = meanings.filter(({ key }) =>
    fields.some(([name, field]) => name === key && field.required),
  )
  const header = findHeader(table, meanings, required)
  if (!header) return { rows: [], findings: [wrong(undefined, 'no-header')] }
  if (header.findings.some(isError)) return { rows: [], findings: header.findings }
  const { columns } = header
  const rows = table.rows
    .slice(header.at + 1)
    .filter(({ cells }) => fields.some(([key]) => !isBlankCell(cells[columns.get(key) ?? -1])))
    .map((row) => readUnit(row, columns, options))
  const problems = unitProblems(rows, options.existing)
  const known = new Set(options.existing.map(({ id }) => id))
  return {
    rows: rows.map(({ row, unit, parentName, findings }, index) => {
      const found = [...findings, ...(problems.findings[index] ?? [])].map((one) =>
        placed(one, columns),
      )
      const parent = problems.parents[index] ?? null
      if (!unit || found.some(isError)) return { row, findings: found }
      const whole = parentName === '' ? unit : { ...unit, parent }
      return { row, unit: whole, change: known.has(unit.id) ? 'changed' : 'new', findings: found }
    }),
    findings: header.findings,
  }
}

function readUnit(
  row: TableRow,
  columns: ReadonlyMap<string, number>,
  options: UnitImportOptions,
): UnitDraft {
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
  const base = options.existing.find(({ id }) => id === values['id'])
  // What the table has no column for stays as it is.
  const kept = Object.fromEntries(Object.entries(base ?? {}).filter(([key]) => !columns.has(key)))
  const unit: Unit = { ...unitOf(values, options, findings, base), ...kept }
  const parentName = columns.has('parent') ? textIn(values, 'parent') : (base?.parent ?? '')
  return { row: row.number, parentName, findings, ...(!findings.some(isError) && { unit }) }
}

const textIn = (values: Readonly<Record<string, FieldValue>>, key: string): string => {
  const value = values[key]
  return typeof value === 'string' ? value : ''
}

const listIn = (values: Readonly<Record<string, FieldValue>>, key: string): string[] => {
  const value = values[key]
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

const ID = /^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/
const CODE = /^\d{6}(\d{3}(\d{3})?)?$/

function unitOf(
  values: Readonly<Record<string, FieldValue>>,
  { from, classes }: UnitImportOptions,
  findings: Finding[],
  base: Unit | undefined,
): Unit {
  const dated = <T>(key: string, valueOf: (text: string) => Reading<T>) => {
    const reading = readDated(textIn(values, key), from, valueOf)
    if ('value' in reading) return reading.value
    findings.push(wrong(key, reading.code, reading.params))
    return []
  }
  const [id, name, code] = [textIn(values, 'id'), textIn(values, 'name'), textIn(values, 'code')]
  if (id !== '' && !ID.test(id)) findings.push(wrong('id', 'bad-id', { value: quote(id) }))
  if (code !== '' && !CODE.test(code))
    findings.push(wrong('code', 'bad-code', { value: quote(code) }))
  const [first, last] = [textIn(values, 'from'), textIn(values, 'until')]
  if (first !== '' && last !== '' && last < first)
    findings.push(wrong('until', 'before-other', { otherField: 'from' }))
  const key = dated('keyDepartment', readYesNo)
  return {
    id,
    parent: null,
    kind: textIn(values, 'kind') as UnitKind,
    name,
    shortName: textIn(values, 'shortName') || name,
    code: code === '' ? null : code,
    formerNames: dated('formerNames', read),
    ...(first !== '' && { from: first }),
    ...(last !== '' && { until: last }),
    keyDepartment: key.flatMap(({ value, ...term }) =>
      value ? [{ value: true as const, ...term }] : [],
    ),
    functions: revised(
      base?.functions ?? [],
      listIn(values, 'functions') as DisclosureField[],
      from,
    ),
    organRoles: listIn(values, 'organRoles') as OrganRole[],
    classes: dated('classes', classReader(classes)),
    hasServices: values['hasServices'] === true,
  }
}

const classReader =
  (classes: ReadonlyMap<string, string> | undefined) =>
  (name: string): Reading<string> => {
    const id = classes ? (classes.get(name) ?? classes.get(likeness(name))) : name
    return id === undefined ? unread('not-a-choice', { value: quote(name) }) : read(id)
  }

function placed(finding: Finding, columns: ReadonlyMap<string, number>): RowFinding {
  const index = finding.field === undefined ? undefined : columns.get(finding.field)
  return { ...finding, ...(index !== undefined && { column: columnLetter(index) }) }
}

/** Names under which the classes of a scheme may be written. */
export function classNames(
  classes: readonly { id: string; name: { zh: string; en: string } }[],
): ReadonlyMap<string, string> {
  return new Map(
    classes.flatMap(({ id, name }) =>
      [id, name.zh, name.en].map((one) => [likeness(one), id] as const),
    ),
  )
}
