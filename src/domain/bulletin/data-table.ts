import { annexRows, changeOnPaper, rankOnPaper, totalOnPaper } from '#domain/bulletin/annex.ts'
import type { AnnexRow } from '#domain/bulletin/annex.ts'
import { countFigure } from '#domain/bulletin/count.ts'
import type { BulletinData, BulletinRow, CountedNotice } from '#domain/bulletin/data.ts'
import { NOTHING_TABLED } from '#domain/bulletin/data-ref.ts'
import type { DataRef, DataShown, DataTableId } from '#domain/bulletin/data-ref.ts'
import type { FigureRef } from '#domain/bulletin/figure.ts'
import { figureText } from '#domain/bulletin/figure-text.ts'
import { movers } from '#domain/overview/movers.ts'

const NONE = '—'

/** What a table comes to; of another period than that of the data nothing, as with figures. */
export function countTable(ref: DataRef, data: BulletinData): DataShown {
  if (ref.period !== data.now.period) return NOTHING_TABLED
  const { columns, rows } = TABLES[ref.data](ref, data)
  return { columns, rows: rows.slice(0, ref.most), of: rows.length }
}

interface Cells {
  columns: readonly string[]
  rows: readonly (readonly string[])[]
}

const TABLES: Readonly<Record<DataTableId, (ref: DataRef, data: BulletinData) => Cells>> = {
  scores: (ref, data) => ({
    columns: ['名次', '单位', '得分', '等次', '较上期'],
    rows: ranked(ref, data).map((row) => [
      rankOnPaper(row.rank),
      row.name,
      totalOnPaper(row.total, data.scheme.decimals),
      gradeName(row, data),
      changeOnPaper(row.change, data.scheme.decimals),
    ]),
  }),
  grades: (_ref, data) => ({
    columns: ['类别', ...data.scheme.grades.map(({ name }) => name.zh), '等次待定', '单位数'],
    rows: presentClasses(data).map(({ id, name }) => [
      name.zh,
      ...data.scheme.grades.map((grade) => said('grade', data, { class: id, grade: grade.id })),
      said('open-grades', data, { class: id }),
      said('units', data, { class: id }),
    ]),
  }),
  means: (_ref, data) => ({
    columns: ['类别', '上期平均得分', '本期平均得分'],
    rows: presentClasses(data).map(({ id, name }) => [
      name.zh,
      data.before ? said('mean', { ...data, now: data.before, before: null }, { class: id }) : NONE,
      said('mean', data, { class: id }),
    ]),
  }),
  'grade-units': (ref, data) => ({
    columns: ['序号', '单位', '类别', '得分', '较上期'],
    rows: ranked(ref, data)
      .filter(({ grades }) => grades.length === 1 && grades[0] === ref.grade)
      .map((row, at) => [
        String(at + 1),
        row.name,
        className(row.class, data),
        totalOnPaper(row.total, data.scheme.decimals),
        changeOnPaper(row.change, data.scheme.decimals),
      ]),
  }),
  movers: (ref, data) => ({
    columns: ['单位', '上期得分', '本期得分', '变化'],
    rows: moved(ref, data),
  }),
  notices: (_ref, { notices }) => ({
    columns: ['单位', '发出', '已销号', '未销号', '逾期未答复'],
    rows: byUnit(notices).map((some) => [
      some[0]?.name ?? NONE,
      String(some.length),
      String(some.filter(({ isClosed }) => isClosed).length),
      String(some.filter(({ isClosed }) => !isClosed).length),
      String(some.filter(({ isOverdue }) => isOverdue).length),
    ]),
  }),
}

/** A cell is a figure, counted and written like every other one. */
function said(
  figure: FigureRef['figure'],
  data: BulletinData,
  about: Pick<FigureRef, 'class' | 'grade'>,
): string {
  const ref: FigureRef = { figure, period: data.now.period, ...about }
  return figureText(ref, countFigure(ref, data), data.scheme.decimals) ?? NONE
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
function moved({ class: id, most }: DataRef, { now, before, scheme }: BulletinData): string[][] {
  if (!before) return []
  const rows = now.rows.filter((row) => id === undefined || row.class === id)
  const { up, down } = movers<BulletinRow>(
    rows,
    ({ unit }) => before.byUnit.get(unit),
    Math.max(1, Math.floor(most / 2)),
  )
  return [...up, ...[...down].reverse()].map(({ row, before: former, after, change }) => [
    row.name,
    totalOnPaper({ kind: 'exact', points: former }, scheme.decimals),
    totalOnPaper({ kind: 'exact', points: after }, scheme.decimals),
    changeOnPaper(change, scheme.decimals),
  ])
}

/** Notices of a unit together, the unit with most first. */
function byUnit(notices: readonly CountedNotice[]): CountedNotice[][] {
  const units = new Map<string, CountedNotice[]>()
  for (const one of notices) {
    const known = units.get(one.unit)
    if (known) known.push(one)
    else units.set(one.unit, [one])
  }
  return [...units.values()].sort((a, b) => b.length - a.length)
}
