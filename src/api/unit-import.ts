import { importUnits } from '#contract/unit.ts'
import type { UnitImportRow } from '#contract/unit.ts'
import { isError } from '#domain/facts/check-entry.ts'
import { classNames, readUnits } from '#domain/import/unit-rows.ts'
import type { ReadUnitRow, ReadUnits } from '#domain/import/unit-rows.ts'
import type { Table } from '#domain/import/table.ts'
import type { Unit } from '#domain/units/unit.ts'
import { readWorkbook } from '#documents/read-workbook.ts'
import { listSchemes } from '#database/scheme.ts'
import { scoringPeriods } from '#database/scored-in.ts'
import type { Database } from '#database/schema.ts'
import { markAllStale } from '#database/stale.ts'
import { allUnits, countUnitsChange } from '#database/unit-batch.ts'
import { changeUnit } from '#database/unit-change.ts'
import { pathOf, rewritePaths } from '#database/unit-paths.ts'
import { insertUnits } from '#database/unit.ts'
import type { PlacedUnit } from '#database/unit.ts'
import type { Api } from '#api/api.ts'
import type { Upload } from '#api/body.ts'
import { Refusal } from '#api/refusal.ts'
import { plainUnit } from '#api/scoring-inputs.ts'
import { serve } from '#api/serve.ts'
import { dayAt } from '#api/time.ts'

type Outcome = UnitImportRow['outcome']
interface Judged extends ReadUnitRow {
  outcome: Outcome
}

export function serveUnitImport(api: Api): void {
  const { deps, sessions } = api

  serve(api, importUnits, async ({ query, file, db, write }) => {
    const tables = await tablesOf(file)
    const existing = (await allUnits(db)).map(plainUnit)
    const { sheet, read } = await readFirst(db, tables, existing, dayAt(deps.now()))
    const rows = read.rows.map((row) => judged(row, existing))
    const counts = countsOf(rows, read)
    const report = { counts, rows: [...headerRows(sheet, read), ...rows.flatMap(bodyOf(sheet))] }
    if (query.mode === 'check' || counts.bad > 0) return { taken: false, ...report }
    const written = await write(async (tx, tell) => {
      await storeUnits(tx, rows, await allUnits(tx), deps.now())
      const mark = await tell({
        action: 'unit.import',
        subject: file.name || 'units',
        detail: { ...counts, file: deps.digest(file.bytes) },
      })
      await countUnitsChange(tx, mark)
      const periods = (await scoringPeriods(tx)).filter(({ state }) => state !== 'locked')
      for (const { id } of periods) await markAllStale(tx, mark, id)
      return { taken: true, ...report }
    })
    sessions.forget()
    return written
  })
}

async function tablesOf(file: Upload): Promise<Table[]> {
  const read = await readWorkbook(file.bytes, file.name)
  if (read.kind === 'read') return read.tables
  const { code, params } = read.because
  throw new Refusal('unreadable-file', {}, { fields: [{ path: '', code, params: { ...params } }] })
}

/** The first sheet in which units stand; the others hold instructions and lists. */
async function readFirst(
  db: Database,
  tables: readonly Table[],
  existing: readonly Unit[],
  from: string,
): Promise<{ sheet: string; read: ReadUnits }> {
  const schemes = await listSchemes(db)
  const classes = classNames(schemes.flatMap(({ scheme }) => scheme.classes))
  const options = { from, existing, ...(schemes.length > 0 && { classes }) }
  const read = tables.map((table) => ({ sheet: table.name, read: readUnits(table, options) }))
  const first = read.find(({ read: { rows } }) => rows.length > 0) ?? read[0]
  return first ?? { sheet: '', read: { rows: [], findings: [] } }
}

function judged(row: ReadUnitRow, existing: readonly Unit[]): Judged {
  if (!row.unit || row.findings.some(isError)) return { ...row, outcome: 'bad' }
  const before = existing.find(({ id }) => id === row.unit?.id)
  if (!before) return { ...row, outcome: 'new' }
  return { ...row, outcome: isSame(row.unit, before) ? 'same' : 'changed' }
}

function isSame(unit: Unit, before: Unit): boolean {
  const keys = new Set([...Object.keys(unit), ...Object.keys(before)]) as Set<keyof Unit>
  return [...keys].every((key) => JSON.stringify(unit[key]) === JSON.stringify(before[key]))
}

function countsOf(rows: readonly Judged[], { findings }: ReadUnits): Record<Outcome, number> {
  const count = (outcome: Outcome) => rows.filter((row) => row.outcome === outcome).length
  // A header that cannot be read is one bad row: nothing below it was looked at.
  const bad = count('bad') + (findings.some(isError) ? 1 : 0)
  return { new: count('new'), changed: count('changed'), same: count('same'), bad }
}

const headerRows = (sheet: string, { findings }: ReadUnits): UnitImportRow[] =>
  findings.map(({ because, column, severity }) => ({
    sheet,
    row: 1,
    column: column ?? null,
    outcome: severity === 'error' ? ('bad' as const) : ('same' as const),
    unit: '',
    because: { code: because.code, params: { ...because.params } },
  }))

/** A row for each finding, or one that says what becomes of the unit. */
const bodyOf =
  (sheet: string) =>
  ({ row, unit, outcome, findings }: Judged): UnitImportRow[] => {
    const line = { sheet, row, outcome, unit: unit?.name ?? '' }
    if (findings.length === 0) return [{ ...line, column: null, because: null }]
    return findings.map(({ because, column }) => ({
      ...line,
      column: column ?? null,
      because: { code: because.code, params: { ...because.params } },
    }))
  }

/** Parents before children; then every path follows the new tree. */
async function storeUnits(
  tx: Database,
  rows: readonly Judged[],
  existing: readonly PlacedUnit[],
  now: number,
) {
  const units = rows.flatMap(({ unit, outcome }) => (unit && outcome !== 'same' ? [unit] : []))
  const known = new Map(existing.map((unit) => [unit.id, unit]))
  const parents = new Map(
    [...existing, ...units].map(({ id, parent }): [string, string | null] => [id, parent]),
  )
  const placed = units
    .map((unit, position) => ({ unit, position, now, path: pathOf(unit.id, parents) }))
    .sort((a, b) => a.path.split('/').length - b.path.split('/').length)
  await insertUnits(
    tx,
    placed.filter(({ unit }) => !known.has(unit.id)),
  )
  for (const { unit, path } of placed) {
    const before = known.get(unit.id)
    if (before) await changeUnit(tx, unit, path, before.version, now)
  }
  await rewritePaths(tx)
}
