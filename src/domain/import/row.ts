import type { Day } from '#domain/calendar/day.ts'
import type { Evidence } from '#domain/facts/fact.ts'
import type { FieldValues } from '#domain/ledgers/field.ts'
import type { Finding, LedgerId } from '#domain/ledgers/ledger.ts'
import type { UnitId } from '#domain/units/unit.ts'

/** A finding with the column it stands in, as spreadsheets name it; none for the row as a whole. */
export type RowFinding = Finding & {
  column?: string
  /** What stands in the cell, shortened. */
  shown?: string
}

/** What a row came to. */
export interface ReadRow {
  sheet: string
  /** As the file counts, from 1. */
  row: number
  unit?: UnitId
  /** Left out when an error stands in the way. */
  entry?: { values: FieldValues; day: Day; evidence: Evidence[] }
  /** The unit has this very entry already: there is nothing to take. */
  known?: true
  findings: RowFinding[]
}

/** What a sheet came to. */
export interface ReadSheet {
  sheet: string
  ledger: LedgerId
  /** Rows that are not blank, in order. */
  rows: ReadRow[]
  /** Of the sheet and its header. An error here means that no row was read. */
  findings: RowFinding[]
  /** Number of the header row, for handing bad rows back. */
  headerRow?: number
}
