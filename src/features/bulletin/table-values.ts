import type { BulletinBody } from '#contract/bulletin-body.ts'
import { periodName } from '#domain/bulletin/bulletin.ts'
import { CHARTED } from '#domain/bulletin/data-ref.ts'
import type { DataRef, DataTableId } from '#domain/bulletin/data-ref.ts'
import type { Problems } from '#ui/problems.ts'
import { fill } from '#words/fill.ts'
import { bulletinPaper } from '#words/zh/bulletin-paper.ts'
import type { AskedTable } from './use-editor-tables.ts'

export interface TableValues {
  data: DataTableId | ''
  class: string
  grade: string
  form: DataRef['form']
  most: string
  caption: string
}

const USUAL_MOST = '20'
const MOST_ROWS = 60

export const emptyTable = ({ scheme }: BulletinBody): TableValues => ({
  data: 'grades',
  class: '',
  grade: scheme.grades[0]?.id ?? '',
  form: 'table',
  most: USUAL_MOST,
  caption: '',
})

export const tableValues = ({ ref, caption }: AskedTable): TableValues => ({
  data: ref.data,
  class: ref.class ?? '',
  grade: ref.grade ?? '',
  form: ref.form,
  most: String(ref.most),
  caption,
})

export function checkTable({ data, grade, most }: TableValues): Problems {
  const count = Number(most)
  return {
    ...(data === '' && { data: { key: 'ui.problem.choice' as const } }),
    ...(data === 'grade-units' && grade === '' && { grade: { key: 'ui.problem.choice' as const } }),
    ...(!(Number.isInteger(count) && count >= 1 && count <= MOST_ROWS) && {
      most: { key: 'bulletinTables.mostBad' as const },
    }),
  }
}

const OF_A_CLASS: ReadonlySet<DataTableId> = new Set(['scores', 'grade-units', 'movers'])

/** The caption that says what was chosen; the document is Chinese, so it is. */
export function captionOf(values: TableValues, { period, scheme }: BulletinBody): string {
  const { data } = values
  if (data === '') return ''
  const isOfClass = OF_A_CLASS.has(data) && values.class !== ''
  return fill(bulletinPaper.captions[data], {
    period: periodName(period),
    class: isOfClass ? (scheme.classes.find(({ id }) => id === values.class)?.name.zh ?? '') : '',
    grade: scheme.grades.find(({ id }) => id === values.grade)?.name.zh ?? '',
  })
}

export function askedOf(values: TableValues, bulletin: BulletinBody): AskedTable {
  const { data, class: id, grade, form, most, caption } = values
  const about = data === '' ? 'grades' : data
  return {
    caption: caption.trim() || captionOf(values, bulletin),
    ref: {
      data: about,
      period: bulletin.period,
      ...(OF_A_CLASS.has(about) && id !== '' && { class: id }),
      ...(about === 'grade-units' && { grade }),
      form: CHARTED[about] ? form : 'table',
      most: Number(most),
    },
  }
}
