import { CHARTED } from '#domain/bulletin/data-ref.ts'
import type { DataTableId } from '#domain/bulletin/data-ref.ts'
import { blockText } from '#domain/bulletin/content.ts'
import type { DataBlock } from '#domain/bulletin/content.ts'
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
/** Where names stand, flush left; figures are centred. */
const NAMED: Readonly<Record<DataTableId, number>> = {
  scores: 1,
  grades: 0,
  means: 0,
  'grade-units': 1,
  movers: 0,
  notices: 0,
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
      align: at === NAMED[ref.data] ? 'left' : 'centre',
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
function chartOf(block: DataBlock): ChartBlock {
  const { columns, rows } = block.shown
  const charted = columns.flatMap((name, at) => {
    const isSum = block.ref.data === 'grades' && at === columns.length - 1
    const isEmpty = block.ref.data === 'grades' && rows.every((row) => row[at] === '0')
    const isShown = at > 0 && !isSum && !isEmpty && rows.some((row) => isFigure(row[at]))
    return isShown ? [{ name, values: rows.map((row) => row[at] ?? '') }] : []
  })
  return {
    kind: 'chart',
    form: 'column',
    caption: blockText(block),
    unit: CHARTED[block.ref.data]?.unit ?? '',
    categories: rows.map(([name = '']) => name),
    series: charted,
  }
}
