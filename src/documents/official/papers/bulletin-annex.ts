import { changeOnPaper, gradeOnPaper, rankOnPaper, totalOnPaper } from '#domain/bulletin/annex.ts'
import type { AnnexRow } from '#domain/bulletin/annex.ts'
import type { Annex } from '#domain/bulletin/content.ts'
import type { TableBlock, TableColumn } from '#documents/official/model.ts'
import { bulletinPaper as words } from '#words/zh/bulletin-paper.ts'

export interface AnnexScheme {
  decimals: number
  classes: readonly { id: string; name: { zh: string } }[]
  grades: readonly { id: string; name: { zh: string } }[]
}

const { columns: head } = words
const scoreColumns: readonly TableColumn[] = [
  { header: head.rank, width: 7, align: 'centre' },
  { header: head.unit, width: 24 },
  { header: head.total, width: 10, align: 'centre' },
  { header: head.grade, width: 10, align: 'centre' },
  { header: head.change, width: 9, align: 'centre' },
]
const problemColumns: readonly TableColumn[] = [
  { header: head.index, width: 6, align: 'centre' },
  { header: head.unit, width: 20 },
  { header: head.class, width: 12, align: 'centre' },
  { header: head.total, width: 9, align: 'centre' },
  { header: head.problems, width: 20 },
]

/** The column of the unit, in either of them. */
export const ANNEX_NAME = 1

/** An annex as a table: the same cells in Word, in Excel and on the screen. */
export function annexTable(
  { table }: Pick<Annex, 'table'>,
  rows: readonly AnnexRow[],
  scheme: AnnexScheme,
): TableBlock {
  const cells = table.kind === 'scores' ? scoreCells : problemCells
  return {
    kind: 'table',
    columns: table.kind === 'scores' ? scoreColumns : problemColumns,
    rows: rows.map((row, at) => cells(row, scheme, at)),
  }
}

const scoreCells = ({ rank, name, total, grades, change }: AnnexRow, scheme: AnnexScheme) => [
  rankOnPaper(rank),
  name,
  totalOnPaper(total, scheme.decimals),
  gradeOnPaper(grades, scheme),
  changeOnPaper(change, scheme.decimals),
]

const problemCells = (row: AnnexRow, scheme: AnnexScheme, at: number) => [
  String(at + 1),
  row.name,
  scheme.classes.find(({ id }) => id === row.class)?.name.zh ?? row.class,
  totalOnPaper(row.total, scheme.decimals),
  row.problems.map((one) => words.problems[one]).join('、'),
]
