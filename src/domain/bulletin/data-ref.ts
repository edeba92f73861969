import type { FigureRef } from '#domain/bulletin/figure.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { UnitId } from '#domain/units/unit.ts'

/** Tables that the data can give. Words for readers: src/words, area `bulletinTables.of`. */
export const DATA_TABLES = [
  'scores',
  'grades',
  'means',
  'grade-units',
  'movers',
  'notices',
] as const
export type DataTableId = (typeof DATA_TABLES)[number]

/** Those of which a picture says more than figures: few rows, numbers of one unit. */
export const CHARTED: Readonly<Partial<Record<DataTableId, { unit: string }>>> = {
  grades: { unit: '个' },
  means: { unit: '分' },
  movers: { unit: '分' },
}

/** The column that names what a row is about. */
export const NAME_COLUMN: Readonly<Record<DataTableId, number>> = {
  scores: 1,
  grades: 0,
  means: 0,
  'grade-units': 1,
  movers: 0,
  notices: 0,
}

/** A question to the data whose answer is a table: a document holds this, and never typed cells. */
export interface DataRef {
  data: DataTableId
  period: PeriodText
  class?: string
  grade?: string
  /** A table, or columns with their figures in a table below. */
  form: 'table' | 'column'
  /** Rows at most; how many there are is said below. */
  most: number
}

/** Cells as they stand in the document: rounded, in Chinese, final. */
export interface DataShown {
  columns: readonly string[]
  rows: readonly (readonly string[])[]
  /** Of how many rows these are the first. */
  of: number
}

/** What a cell comes from: the scorecard of a unit, or a figure that counts many of them. */
export type CellOrigin =
  | { kind: 'unit'; unit: UnitId; period: PeriodText }
  | { kind: 'figure'; ref: FigureRef }

/** For each cell of the rows that are shown; null where a cell counts nothing, as the name of a class. */
export type TableOrigins = readonly (readonly (CellOrigin | null)[])[]

export const NOTHING_TABLED: DataShown = { columns: [], rows: [], of: 0 }

/** Equal references have equal keys. */
export const dataKey = ({
  data,
  period,
  class: id = '',
  grade = '',
  form,
  most,
}: DataRef): string => [data, period, id, grade, form, most].join('|')
