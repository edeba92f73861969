import { describe, expect, it } from 'vitest'
import { bulletinPaper } from '#documents/official/papers/bulletin-paper.ts'
import { dataOnPaper, drawnData } from '#documents/official/papers/bulletin-data.ts'
import { writeDocx } from '#documents/official/write-docx.ts'
import { text } from '#domain/bulletin/content.ts'
import type { BulletinContent, DataBlock } from '#domain/bulletin/content.ts'
import { countTable, tableOrigins } from '#domain/bulletin/data-table.ts'
import type { DataRef } from '#domain/bulletin/data-ref.ts'
import { data } from '#tests/domain/bulletin/province.ts'
import { readDocx, textOf } from './read-docx.ts'
import { all } from './read-xml.ts'

function block(id: string, caption: string, more: Partial<DataRef>): DataBlock {
  const ref: DataRef = { data: 'grades', period: '2026-Q3', form: 'table', most: 20, ...more }
  const shown = countTable(ref, data)
  return { id, kind: 'data', part: 'situation', runs: [text(caption)], ref, shown }
}
const scores = block('b1', '地级以上市得分情况', { data: 'scores', class: 'city', most: 2 })
const grades = block('b2', '各类别等次分布', { form: 'column' })

const content: BulletinContent = {
  organ: '示例省人民政府办公厅',
  title: '关于考核情况的通报',
  addressees: '各单位',
  blocks: [scores, grades],
  annexes: [],
  signature: '示例省人民政府办公厅',
  date: '2026-11-22',
  openness: 'public',
  copyTo: '',
}
const paper = () =>
  bulletinPaper({
    content,
    number: null,
    isIssued: false,
    annexes: {},
    scheme: data.scheme,
    seal: null,
  })

describe('tables of the data in a bulletin', () => {
  it('have the cells of the document, and say where they are cut', () => {
    expect(dataOnPaper(scores)).toMatchObject({
      kind: 'table',
      caption: '地级以上市得分情况',
      rows: scores.shown.rows,
      note: '注：共3项，此处列前2项，其余见附件。',
    })
  })

  it('become columns of their figures, without the sum beside its parts, and without what nobody has', () => {
    expect(dataOnPaper(grades)).toEqual({
      kind: 'chart',
      form: 'column',
      caption: '各类别等次分布',
      unit: '个',
      categories: ['地级以上市', '县区'],
      series: [
        { name: '良好', values: ['2', '1'] },
        { name: '不合格', values: ['1', '1'] },
      ],
    })
  })

  it('lead where their cells come from, also where a picture turns them round', () => {
    const { table, name, origins } = drawnData(grades, tableOrigins(grades, data))
    expect(table.rows).toEqual([
      ['良好', '2', '1'],
      ['不合格', '1', '1'],
    ])
    expect(name).toBe(0)
    const grade = (one: string, id: string) => ({
      kind: 'figure',
      ref: { figure: 'grade', period: '2026-Q3', class: one, grade: id },
    })
    expect(origins).toEqual([
      [null, grade('city', 'good'), grade('county', 'good')],
      [null, grade('city', 'poor'), grade('county', 'poor')],
    ])
    expect(drawnData(scores, tableOrigins(scores, data))).toMatchObject({
      name: 1,
      origins: [
        [{ unit: 'gz' }, {}, {}, {}, {}],
        [{ unit: 'sz' }, {}, {}, {}, {}],
      ],
    })
  })

  it('lead there in a picture of many categories, which has a row each', () => {
    const many = block('b3', '得分变化', { data: 'movers', form: 'column' })
    const [first] = many.shown.rows
    const nine = Array.from({ length: 9 }, () => first ?? [])
    const long = { ...many, shown: { ...many.shown, rows: nine } }
    const card = (period: string) => ({ kind: 'unit', unit: 'gz', period }) as const
    const row = [card('2026-Q3'), card('2026-Q2'), card('2026-Q3'), card('2026-Q3')]
    const { table, origins } = drawnData(
      long,
      nine.map(() => row),
    )
    // 变化 is written with a sign of its own, and no picture is drawn of it.
    expect(table.rows[0]).toEqual(['广州市', '85.2', '90.0'])
    expect(origins[0]).toEqual([card('2026-Q3'), card('2026-Q2'), card('2026-Q3')])
  })

  it('stand in Word as tables, and as a vector picture with its figures below', async () => {
    const { part } = readDocx(await writeDocx(paper()))
    const document = part('word/document.xml')
    const tables = all(document, 'tbl').map(textOf)
    for (const cells of scores.shown.rows)
      for (const cell of cells) expect(tables[0]).toContain(cell)
    expect(tables[1]).toContain('良好')
    expect(all(document, 'wgp').length + all(document, 'wpc').length).toBeGreaterThan(0)
    // No picture of dots: nothing is lost when it is enlarged.
    expect(all(document, 'blip')).toEqual([])
    expect(textOf(document)).toContain('图1 各类别等次分布')
  })

  it('give the same file again', async () => {
    expect(await writeDocx(paper())).toEqual(await writeDocx(paper()))
  })
})
