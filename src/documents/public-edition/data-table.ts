import type { AnnexRow } from '#domain/bulletin/annex.ts'
import { gradeOnPaper } from '#domain/bulletin/annex.ts'
import { roundedText } from '#domain/number/exact.ts'
import type { PublicAnnex, PublicBulletin } from '#domain/public-edition/public-bulletin.ts'
import type { Total } from '#domain/scoring/scorecard.ts'
import { bulletinPaper } from '#words/zh/bulletin-paper.ts'
import { publicSite as words } from '#words/zh/public-site.ts'

type FieldType = 'string' | 'integer' | 'number'
type FieldName = keyof typeof words.fields

/** A column of open data. */
export interface DataField {
  name: string
  type: FieldType
  description: string
  /** Points, where it counts something. */
  unit: string | null
}

/** A value of open data; numbers are the text that is published, so that no machine rounds anew. */
export type DataValue = string | null

export interface DataTable {
  fields: readonly DataField[]
  rows: readonly (readonly DataValue[])[]
}

type Column = readonly [
  name: FieldName,
  type: FieldType,
  of: (row: AnnexRow, about: About, at: number) => DataValue,
]
interface About {
  scheme: PublicBulletin['scheme']
}

const low = (total: Total) => (total.kind === 'exact' ? total.points : ends(total)?.low)
const high = (total: Total) => (total.kind === 'exact' ? total.points : ends(total)?.high)
const ends = (total: Total) => (total.kind === 'range' ? total : undefined)

const points = (value: string | undefined | null, { scheme }: About): DataValue =>
  value === undefined || value === null ? null : roundedText(value, scheme.decimals)
const whole = (value: number | undefined): DataValue => (value === undefined ? null : String(value))
const className = ({ class: id }: AnnexRow, { scheme }: About): string =>
  scheme.classes.find((one) => one.id === id)?.name.zh ?? id

const unit: readonly Column[] = [
  ['code', 'string', (row) => row.unit],
  ['unit', 'string', ({ name }) => name],
  ['class', 'string', className],
]
const total: readonly Column[] = [
  ['points', 'number', (row, about) => points(low(row.total), about)],
  ['pointsTo', 'number', (row, about) => points(high(row.total), about)],
]
const COLUMNS: Readonly<Record<PublicAnnex['table']['kind'], readonly Column[]>> = {
  scores: [
    ['rank', 'integer', ({ rank }) => whole(rank?.best)],
    ['rankTo', 'integer', ({ rank }) => whole(rank?.worst)],
    ...unit,
    ...total,
    [
      'grade',
      'string',
      ({ grades }, { scheme }) => (grades.length === 0 ? null : gradeOnPaper(grades, scheme)),
    ],
    ['change', 'number', ({ change }, about) => points(change, about)],
  ],
  problems: [
    ['index', 'integer', (_row, _about, at) => String(at + 1)],
    ...unit,
    ...total,
    [
      'problems',
      'string',
      ({ problems }) => problems.map((one) => bulletinPaper.problems[one]).join('、'),
    ],
  ],
}

const POINTS: ReadonlySet<FieldName> = new Set(['points', 'pointsTo', 'change'])

/** An annex as open data: the lines that were frozen, one value in each column. */
export function dataTable({ table, rows }: PublicAnnex, about: About): DataTable {
  const columns = COLUMNS[table.kind]
  return {
    fields: columns.map(([name, type]) => ({
      name: words.fields[name][0],
      type,
      description: words.fields[name][1],
      unit: POINTS.has(name) ? words.pointsUnit : null,
    })),
    rows: rows.map((row, at) => columns.map(([, , of]) => of(row, about, at))),
  }
}
