import { annexRows, changeOnPaper, rankOnPaper, totalOnPaper } from '#domain/bulletin/annex.ts'
import type { AnnexRow } from '#domain/bulletin/annex.ts'
import type { DataBlock } from '#domain/bulletin/content.ts'
import { countFigure } from '#domain/bulletin/count.ts'
import type { BulletinData, BulletinRow, CountedNotice } from '#domain/bulletin/data.ts'
import { NAME_COLUMN, NOTHING_TABLED } from '#domain/bulletin/data-ref.ts'
import type {
  CellOrigin,
  DataRef,
  DataShown,
  DataTableId,
  TableOrigins,
} from '#domain/bulletin/data-ref.ts'
import type { FigureRef } from '#domain/bulletin/figure.ts'
import { figureText } from '#domain/bulletin/figure-text.ts'
import { movers } from '#domain/overview/movers.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { UnitId } from '#domain/units/unit.ts'

const NONE = '—'

/** A cell as it is written, with what it was counted from. */
interface Cell {
  text: string
  from: CellOrigin | null
}
type Row = readonly Cell[]

/** What a table comes to; of another period than that of the data nothing, as with figures. */
export function countTable(ref: DataRef, data: BulletinData): DataShown {
  if (ref.period !== data.now.period) return NOTHING_TABLED
  const rows = TABLES[ref.data].rows(ref, data)
  return {
    columns: TABLES[ref.data].columns(data),
    rows: rows.slice(0, ref.most).map(textsOf),
    of: rows.length,
  }
}

/**
 * What each cell that stands in a document comes from. Where the data give other cells by now, a row is
 * known by its name alone, and comes from nothing where two have the same.
 */
export function tableOrigins(
  { ref, shown }: Pick<DataBlock, 'ref' | 'shown'>,
  data: BulletinData,
): TableOrigins {
  const isOfData = ref.period === data.now.period
  const counted = isOfData ? TABLES[ref.data].rows(ref, data) : []
  const isSame = shown.rows.every((cells, at) => isAlike(cells, counted[at]))
  return shown.rows.map((cells, at) => {
    const row = isSame ? counted[at] : namedAlike(cells, counted, NAME_COLUMN[ref.data])
    return cells.map((_text, column) => row?.[column]?.from ?? null)
  })
}

const isAlike = (cells: readonly string[], row: Row | undefined) =>
  row?.length === cells.length && row.every(({ text }, at) => text === cells[at])

function namedAlike(cells: readonly string[], rows: readonly Row[], name: number) {
  const found = rows.filter((row) => row.length === cells.length && row[name]?.text === cells[name])
  return found.length === 1 ? found[0] : undefined
}

interface Table {
  columns: (data: BulletinData) => readonly string[]
  rows: (ref: DataRef, data: BulletinData) => readonly Row[]
}

const TABLES: Readonly<Record<DataTableId, Table>> = {
  scores: {
    columns: () => ['名次', '单位', '得分', '等次', '较上期'],
    rows: (ref, data) =>
      ranked(ref, data).map((row) =>
        [
          rankOnPaper(row.rank),
          row.name,
          totalOnPaper(row.total, data.scheme.decimals),
          gradeName(row, data),
          changeOnPaper(row.change, data.scheme.decimals),
        ].map(ofUnit(row.unit, data.now.period)),
      ),
  },
  grades: {
    columns: ({ scheme }) => [
      '类别',
      ...scheme.grades.map(({ name }) => name.zh),
      '等次待定',
      '单位数',
    ],
    rows: (_ref, data) =>
      presentClasses(data).map(({ id, name }) => [
        plain(name.zh),
        ...data.scheme.grades.map((grade) => said('grade', data, { class: id, grade: grade.id })),
        said('open-grades', data, { class: id }),
        said('units', data, { class: id }),
      ]),
  },
  means: {
    columns: () => ['类别', '上期平均得分', '本期平均得分'],
    rows: (_ref, data) =>
      presentClasses(data).map(({ id, name }) => [
        plain(name.zh),
        said('mean-before', data, { class: id }),
        said('mean', data, { class: id }),
      ]),
  },
  'grade-units': {
    columns: () => ['序号', '单位', '类别', '得分', '较上期'],
    rows: (ref, data) =>
      ranked(ref, data)
        .filter(({ grades }) => grades.length === 1 && grades[0] === ref.grade)
        .map((row, at) =>
          [
            String(at + 1),
            row.name,
            className(row.class, data),
            totalOnPaper(row.total, data.scheme.decimals),
            changeOnPaper(row.change, data.scheme.decimals),
          ].map(ofUnit(row.unit, data.now.period)),
        ),
  },
  movers: { columns: () => ['单位', '上期得分', '本期得分', '变化'], rows: moved },
  notices: {
    columns: () => ['单位', '发出', '已销号', '未销号', '逾期未答复'],
    rows: (_ref, data) =>
      byUnit(data.notices).map(({ unit, name }) => [
        ofUnit(unit, data.now.period)(name),
        said('notices-issued', data, { unit }),
        said('notices-closed', data, { unit }),
        said('notices-open', data, { unit }),
        said('notices-overdue', data, { unit }),
      ]),
  },
}

const textsOf = (row: Row) => row.map(({ text }) => text)
const plain = (text: string): Cell => ({ text, from: null })
const ofUnit =
  (unit: UnitId, period: PeriodText) =>
  (text: string): Cell => ({ text, from: { kind: 'unit', unit, period } })

/** A cell is a figure, counted and written like every other one. */
function said(
  figure: FigureRef['figure'],
  data: BulletinData,
  about: Pick<FigureRef, 'class' | 'grade' | 'unit'>,
): Cell {
  const ref: FigureRef = { figure, period: data.now.period, ...about }
  const text = figureText(ref, countFigure(ref, data), data.scheme.decimals)
  return text === undefined ? plain(NONE) : { text, from: { kind: 'figure', ref } }
}

const presentClasses = ({ scheme, now }: BulletinData) => {
  const present = new Set(now.rows.map((row) => row.class))
  return scheme.classes.filter(({ id }) => present.has(id))
}

/** Rows of one class, or of all in the scheme's order, the best of each first. */
const ranked = ({ class: id }: DataRef, data: BulletinData): AnnexRow[] =>
  presentClasses(data)
    .filter((one) => id === undefined || one.id === id)
    .flatMap((one) =>
      annexRows({ id: '', title: '', table: { kind: 'scores', class: one.id } }, data),
    )

const className = (id: string, { scheme }: BulletinData) =>
  scheme.classes.find((one) => one.id === id)?.name.zh ?? id

const gradeName = ({ grades }: AnnexRow, { scheme }: BulletinData) =>
  grades.map((id) => scheme.grades.find((one) => one.id === id)?.name.zh ?? id).join('或') || NONE

/** Half of the rows for those that rose most, half for those that fell most. */
function moved({ class: id, most }: DataRef, { now, before, scheme }: BulletinData): Row[] {
  if (!before) return []
  const rows = now.rows.filter((row) => id === undefined || row.class === id)
  const { up, down } = movers<BulletinRow>(
    rows,
    ({ unit }) => before.byUnit.get(unit),
    Math.max(1, Math.floor(most / 2)),
  )
  return [...up, ...[...down].reverse()].map(({ row, before: former, after, change }) => {
    const [nowOf, thenOf] = [ofUnit(row.unit, now.period), ofUnit(row.unit, before.period)]
    return [
      nowOf(row.name),
      thenOf(totalOnPaper({ kind: 'exact', points: former }, scheme.decimals)),
      nowOf(totalOnPaper({ kind: 'exact', points: after }, scheme.decimals)),
      nowOf(changeOnPaper(change, scheme.decimals)),
    ]
  })
}

/** Units with notices, the one with most first. */
function byUnit(notices: readonly CountedNotice[]): Pick<CountedNotice, 'unit' | 'name'>[] {
  const units = new Map<string, { unit: UnitId; name: string; count: number }>()
  for (const { unit, name } of notices) {
    const known = units.get(unit)
    if (known) known.count += 1
    else units.set(unit, { unit, name, count: 1 })
  }
  return [...units.values()].sort((a, b) => b.count - a.count)
}
