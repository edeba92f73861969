import { readWorkbook } from '#documents/read-workbook.ts'
import { isInScope } from '#domain/access.ts'
import type { Scope } from '#domain/access.ts'
import { sameEventKey } from '#domain/facts/same-event.ts'
import { wrong } from '#domain/facts/finding.ts'
import { readTables } from '#domain/import/read-tables.ts'
import type { ReadTables } from '#domain/import/read-tables.ts'
import type { ReadRow, ReadSheet } from '#domain/import/row.ts'
import type { Table } from '#domain/import/table.ts'
import { unitIndex } from '#domain/import/unit-index.ts'
import type { UnitIndex } from '#domain/import/unit-index.ts'
import { ledgerOf } from '#domain/ledgers/all.ts'
import type { FieldValues } from '#domain/ledgers/field.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import type { DatedPeriod, Writer } from '#domain/period/period-lock.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { whatIsInTheWay } from '#domain/workflow/writing.ts'
import type { InTheWay } from '#domain/workflow/writing.ts'
import { recordedValues } from '#database/fact-values.ts'
import { scoringPeriods } from '#database/scored-in.ts'
import { sectionSteps } from '#database/section.ts'
import type { SteppedSections } from '#database/section.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import type { Upload } from '#api/body.ts'
import type { Deps } from '#api/deps.ts'
import { unitFindings } from '#api/fact-entry.ts'
import { keptUnits } from '#api/kept-units.ts'
import type { KeptUnits } from '#api/kept-units.ts'
import { Refusal } from '#api/refusal.ts'
import { dayAt } from '#api/time.ts'

/** A file as it was read, before anything is taken from it. */
export interface ReadImport extends ReadTables {
  tables: Table[]
  units: ReadonlyMap<UnitId, PlacedUnit>
  periods: readonly DatedPeriod[]
}

interface Question {
  file: Upload
  /** Unit of rows that name none. */
  ownUnit: UnitId | undefined
  /** Of a table without sheets. */
  ledger: LedgerId | undefined
  scope: Scope
}

/** Offices enter for others even when units may no longer; nobody enters into a locked period. */
export const writerOf = (scope: Scope): Writer =>
  scope.kind === 'everything' || scope.subtrees.length > 0 ? 'office' : 'unit'

/**
 * Reads a file into entries, each checked as if it came from the form.
 *
 * @throws Refusal `unreadable-file`
 */
export async function readImport(
  deps: Deps,
  db: Database,
  { file, ownUnit, ledger, scope }: Question,
): Promise<ReadImport> {
  const read = await readWorkbook(file.bytes, file.name)
  if (read.kind === 'refused') {
    throw new Refusal('unreadable-file', { why: read.because.code, ...read.because.params })
  }
  const kept = await keptUnits(deps.storage)
  const mayWrite = (id: UnitId) => {
    const unit = kept.byId.get(id)
    return unit !== undefined && isInScope(scope, unit.path)
  }
  const options = {
    today: dayAt(deps.now()),
    units: indexOf(kept),
    mayWrite,
    ...(ownUnit !== undefined && { ownUnit }),
  }
  const only = ledger === undefined ? undefined : ledgerOf(ledger)
  const first = readTables(read.tables, options, only)
  const existing = await existingFor(db, first.sheets)
  const { sheets, findings } = existing
    ? readTables(read.tables, { ...options, existing }, only)
    : first
  const periods = await scoringPeriods(db)
  const running = periods.flatMap(({ id, state }) =>
    state === 'open' || state === 'closed' ? [id] : [],
  )
  const named = sheets.flatMap(({ rows }) => rows.flatMap(({ unit }) => unit ?? []))
  const stepOf = await sectionSteps(db, [...new Set(named)], running)
  const refuse = refusals(writerOf(scope), kept, periods, stepOf)
  return {
    tables: read.tables,
    sheets: sheets.map((sheet) =>
      Object.assign({}, sheet, { rows: sheet.rows.map((row) => refuse(row, sheet.ledger)) }),
    ),
    findings,
    units: kept.byId,
    periods,
  }
}

const indexes = new WeakMap<KeptUnits, UnitIndex>()

function indexOf(units: KeptUnits): UnitIndex {
  let index = indexes.get(units)
  if (!index) indexes.set(units, (index = unitIndex(units.byId.values())))
  return index
}

/** What the units of a file have on record; undefined when that is nothing, so nothing can repeat it. */
async function existingFor(db: Database, sheets: readonly ReadSheet[]) {
  const byLedger = new Map<LedgerId, Map<UnitId, FieldValues[]>>()
  for (const { ledger, rows } of sheets) {
    const units = new Set(rows.flatMap(({ unit }) => unit ?? []))
    const recorded = await recordedValues(db, [...units], ledger)
    if (recorded.size > 0) byLedger.set(ledger, recorded)
  }
  if (byLedger.size === 0) return undefined
  return (unit: UnitId, { id }: { id: LedgerId }): readonly FieldValues[] =>
    byLedger.get(id)?.get(unit) ?? []
}

/** What keeps a good entry from being taken all the same: its unit's life, and shut periods. */
function refusals(
  writer: Writer,
  units: KeptUnits,
  periods: readonly DatedPeriod[],
  stepOf: SteppedSections,
) {
  return (row: ReadRow, ledgerId: LedgerId): ReadRow => {
    const unit = row.unit === undefined ? undefined : units.byId.get(row.unit)
    if (!row.entry || !unit || row.known) return row
    const ledger = ledgerOf(ledgerId)
    const { day } = row.entry
    const obstacle = whatIsInTheWay(writer, ledger, [day], periods, (period) =>
      stepOf(unit.id, ledgerId, period),
    )
    const findings = [
      ...unitFindings(ledger, unit, day),
      ...(obstacle ? [shut(ledger.dayField, day, obstacle)] : []),
    ]
    if (findings.length === 0) return row
    const { entry: _entry, ...rest } = row
    return { ...rest, findings: [...row.findings, ...findings] }
  }
}

const shut = (field: string, day: string, { period, because }: InTheWay) =>
  wrong(field, because === 'period-locked' ? 'period-shut' : because, { day, period: period.id })

/** An entry that can be taken, with the key that tells its event from others. */
export interface GoodRow {
  unit: UnitId
  ledger: LedgerId
  sameEvent: string
  entry: NonNullable<ReadRow['entry']>
  row: ReadRow
}

export const goodRows = ({ sheets }: Pick<ReadImport, 'sheets'>): GoodRow[] =>
  sheets.flatMap(({ ledger, rows }) =>
    rows.flatMap((row): GoodRow[] => {
      const { unit, entry, known } = row
      if (unit === undefined || !entry || known) return []
      return [{ unit, ledger, entry, row, sameEvent: sameEventKey(ledgerOf(ledger), entry.values) }]
    }),
  )
