import { CHARTED, NAME_COLUMN } from '#domain/bulletin/data-ref.ts'
import type { DataTableId, TableOrigins } from '#domain/bulletin/data-ref.ts'
import { blockText } from '#domain/bulletin/content.ts'
import type { DataBlock } from '#domain/bulletin/content.ts'
import { chartTable, isBySeries } from '#documents/official/chart-plan.ts'
import type { ChartBlock, TableBlock, TableColumn } from '#documents/official/model.ts'
import { fill } from '#words/fill.ts'
import { bulletinPaper as words } from '#words/zh/bulletin-paper.ts'

/** Share of the width of each column; the others have one part each. */
const WIDE: Readonly<Record<DataTableId, Readonly<Record<number, number>>>> = {
  scores: { 1: 2.6 },
  grades: { 0: 2 },
  means: { 0: 1.4 },
  'grade-units': { 0: 0.6, 1: 2.6, 2: 1.6 },
  movers: { 0: 2.2 },
  notices: { 0: 2.6 },
}
const isFigure = (cell: string | undefined) => /^-?\d+(\.\d+)?%?$/.test(cell ?? '')

/** A table of the data, or its picture, as it stands in the body: cells as the document holds them. */
export const dataOnPaper = (block: DataBlock): TableBlock | ChartBlock =>
  block.ref.form === 'column' && CHARTED[block.ref.data] ? chartOf(block) : tableOf(block)

function tableOf(block: DataBlock): TableBlock {
  const { ref, shown } = block
  const { columns, rows, of } = shown
  return {
    kind: 'table',
    caption: blockText(block),
    columns: columns.map((header, at): TableColumn => ({
      header,
      width: WIDE[ref.data][at] ?? 1,
      // Names stand flush left; figures are centred.
      align: at === NAME_COLUMN[ref.data] ? 'left' : 'centre',
    })),
    rows,
    ...noteOf(rows.length, of),
  }
}

const noteOf = (rows: number, of: number) => {
  if (rows === 0) return { note: words.noRows }
  return rows < of ? { note: fill(words.firstRows, { rows, of }) } : {}
}

/** Columns of figures only: neither the sum beside its parts, nor a grade that no unit has. */
function chartedColumns({ ref, shown: { columns, rows } }: DataBlock): number[] {
  return columns.flatMap((_name, at) => {
    const isSum = ref.data === 'grades' && at === columns.length - 1
    const isEmpty = ref.data === 'grades' && rows.every((row) => row[at] === '0')
    return at > 0 && !isSum && !isEmpty && rows.some((row) => isFigure(row[at])) ? [at] : []
  })
}

function chartOf(block: DataBlock): ChartBlock {
  const { columns, rows } = block.shown
  return {
    kind: 'chart',
    form: 'column',
    caption: blockText(block),
    unit: CHARTED[block.ref.data]?.unit ?? '',
    categories: rows.map(([name = '']) => name),
    series: chartedColumns(block).map((at) => ({
      name: columns[at] ?? '',
      values: rows.map((row) => row[at] ?? ''),
    })),
  }
}

/** A table of the data as a screen draws it, that of a picture as it stands below it. */
export interface DrawnData {
  chart: ChartBlock | undefined
  table: TableBlock
  /** The column that names the rows. */
  name: number
  /** What each cell that is drawn comes from. */
  origins: TableOrigins
}

/** @param origins of the cells that the document holds; empty where nothing is known of them */
export function drawnData(block: DataBlock, origins: TableOrigins): DrawnData {
  const paper = dataOnPaper(block)
  if (paper.kind === 'table') {
    return { chart: undefined, table: paper, name: NAME_COLUMN[block.ref.data], origins }
  }
  return {
    chart: paper,
    table: chartTable(paper),
    name: 0,
    origins: chartOrigins(block, isBySeries(paper), origins),
  }
}

function chartOrigins(block: DataBlock, bySeries: boolean, origins: TableOrigins): TableOrigins {
  const columns = chartedColumns(block)
  if (!bySeries) return origins.map((row) => [0, ...columns].map((at) => row[at] ?? null))
  return columns.map((at) => [null, ...origins.map((row) => row[at] ?? null)])
}
