import { describe, expect, it } from 'vitest'
import { bulletinPaper } from '#documents/official/papers/bulletin-paper.ts'
import { dataOnPaper } from '#documents/official/papers/bulletin-data.ts'
import { writeDocx } from '#documents/official/write-docx.ts'
import { text } from '#domain/bulletin/content.ts'
import type { BulletinContent, DataBlock } from '#domain/bulletin/content.ts'
import { countTable } from '#domain/bulletin/data-table.ts'
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
