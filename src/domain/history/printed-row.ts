import { wrong } from '#domain/facts/finding.ts'
import { fold, likeness, quote } from '#domain/facts/fold.ts'
import type { RowFinding } from '#domain/import/row.ts'
import { columnLetter, textOfCell } from '#domain/import/table.ts'
import type { TableRow } from '#domain/import/table.ts'
import { compareExact, exact, isExactText, textOf } from '#domain/number/exact.ts'
import type { ExactText } from '#domain/number/exact.ts'
import { pointsFor } from '#domain/schemes/points-by-class.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import { itemsOf } from '#domain/schemes/walk.ts'

/** A row of a published table, as it is printed. */
export interface PrintedRow {
  row: number
  unit: string
  class: string
  /** Points by item; null where the table prints none, so the item did not apply. */
  items: Readonly<Record<string, ExactText | null>>
  printed: { total: string | null; rank: string | null; grade: string | null }
}

export type Columns = ReadonlyMap<string, number>
export interface RowProblem extends RowFinding {
  row: number
}

/** How tables print that an item does not apply. */
const NONE = new Set(['', '-', '--', '—', '——', '/', '\\', '无', '不涉及', '不适用'])

/** @param onlyClass the class of all rows, where the table has no column for it */
export function readPrintedRow(
  row: TableRow,
  columns: Columns,
  scheme: Scheme,
  onlyClass: string | undefined,
): { read: PrintedRow; problems: RowProblem[] } {
  const problems: RowProblem[] = []
  const textIn = (key: string) => fold(textOfCell(row.cells[columns.get(key) ?? -1]))
  const problem = (key: string, finding: RowFinding) => {
    const index = columns.get(key)
    problems.push({
      ...finding,
      row: row.number,
      ...(index !== undefined && { column: columnLetter(index) }),
    })
  }
  const shown = (key: string) => (NONE.has(textIn(key)) ? null : textIn(key))

  const unit = textIn('=unit')
  if (unit === '') problem('=unit', wrong(undefined, 'unit-missing'))
  const classId = classNamed(shown('=class'), scheme, onlyClass)
  if (classId === undefined)
    problem('=class', wrong(undefined, 'unknown-class', { value: quote(textIn('=class')) }))
  const items = itemsOf(scheme).map(({ it }) => {
    const text = shown(it.id)
    if (text === null) return [it.id, null] as const
    const points = pointsIn(text)
    const full = classId === undefined ? undefined : pointsFor(it.points, classId)
    const params = { column: it.name.zh, value: quote(text) }
    if (points === undefined) problem(it.id, wrong(undefined, 'not-an-item', params))
    else if (full !== undefined && compareExact(exact(points), exact(full)) > 0) {
      problem(it.id, wrong(undefined, 'above-full', { ...params, max: full }))
    }
    return [it.id, points ?? null] as const
  })
  const total = shown('=total')
  if (total !== null && pointsIn(total) === undefined) {
    problem('=total', wrong(undefined, 'not-an-item', { column: 'total', value: quote(total) }))
  }
  const read = {
    row: row.number,
    unit,
    class: classId ?? '',
    items: Object.fromEntries(items),
    printed: { total, rank: shown('=rank'), grade: shown('=grade') },
  }
  return { read, problems }
}

/** Points as printed: 37.1, 37.10分, 1,000. Never below 0. */
export function pointsIn(text: string): ExactText | undefined {
  const plain = text.replace(/分$/, '').replaceAll(',', '').trim()
  return /^\d/.test(plain) && isExactText(plain) && !plain.includes('/')
    ? textOf(exact(plain))
    : undefined
}

function classNamed(
  name: string | null,
  { classes }: Scheme,
  onlyClass: string | undefined,
): string | undefined {
  if (name === null) return onlyClass ?? (classes.length === 1 ? classes[0]?.id : undefined)
  return classes.find((one) =>
    [one.id, one.name.zh, one.name.en].map(likeness).includes(likeness(name)),
  )?.id
}
