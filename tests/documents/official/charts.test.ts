import { describe, expect, it } from 'vitest'
import { chartPlan, chartTable } from '#documents/official/chart-plan.ts'
import { chartSvg } from '#documents/official/chart-svg.ts'
import type { ChartBlock } from '#documents/official/model.ts'
import { writeDocx } from '#documents/official/write-docx.ts'
import { readDocx, textOf } from './read-docx.ts'
import { all, one, readXml } from './read-xml.ts'
import { sampleDocument } from './sample-document.ts'

const chart: ChartBlock = {
  kind: 'chart',
  form: 'column',
  caption: '按时报送率',
  unit: '%',
  categories: ['第一季度', '第二季度'],
  series: [
    { name: '地市', values: ['80.0', '100.0'] },
    { name: '省直<部门>', values: ['40.0', '—'] },
  ],
}

describe('a chart', () => {
  it('begins at 0 and has columns as high as their figures', () => {
    const { area, ticks, columns } = chartPlan(chart)
    expect(ticks.map(({ text }) => text)).toEqual(['0', '20', '40', '60', '80', '100'])
    const height = area.bottom - area.top
    // 80, 100 and 40 of 100; what is no number has no column.
    expect(columns.map((one) => one.height)).toEqual([height * 0.8, height, height * 0.4])
    expect(columns.every((one) => one.y + one.height === area.bottom)).toBe(true)
  })

  it('holds what is below 0 on the other side of the line', () => {
    const { columns, ticks } = chartPlan({
      ...chart,
      series: [{ name: '变化', values: ['5', '-5'] }],
    })
    expect(ticks[0]?.text).toBe('-6')
    expect(columns[0]?.y).toBeLessThan(columns[1]?.y ?? 0)
  })

  it('is a picture of vectors with every name and figure', () => {
    const svg = readXml(chartSvg(chart))
    const words = all(svg, 'text').map(({ text }) => text)
    for (const wanted of ['地市', '省直<部门>', '第一季度', '80.0', '40.0', '%'])
      expect(words).toContain(wanted)
    expect(all(readXml(chartSvg({ ...chart, form: 'line' })), 'polyline')).toHaveLength(2)
  })

  it('has its figures in a table, turned where there are many categories', () => {
    expect(chartTable(chart).rows).toEqual([
      ['地市', '80.0', '100.0'],
      ['省直<部门>', '40.0', '—'],
    ])
    const categories = Array.from({ length: 21 }, (_, index) => `市${index}`)
    const many = {
      ...chart,
      categories,
      series: [{ name: '得分', values: categories.map(() => '9') }],
    }
    expect(chartTable(many).rows).toHaveLength(21)
  })
})

describe('a document with charts', () => {
  const document = {
    ...sampleDocument,
    body: [chart, { ...chart, form: 'line' as const, caption: '走势' }],
    annexes: [{ title: '图表', body: [chart] }],
  }

  it('holds pictures, captions by number, and tables', async () => {
    const docx = readDocx(await writeDocx(document))
    const texts = docx.paragraphs.map(textOf)
    expect(texts).toContain('图1 按时报送率')
    expect(texts).toContain('图2 走势')
    // Shapes that every program draws, with the figures as text in them: no pictures of dots.
    const xml = docx.part('word/document.xml')
    const groups = all(xml, 'wgp')
    expect(groups).toHaveLength(3)
    const words = groups[0] ? all(groups[0], 't').map(({ text }) => text) : []
    for (const wanted of ['地市', '省直<部门>', '第一季度', '80.0', '40.0', '%'])
      expect(words).toContain(wanted)
    expect([...docx.files.keys()].filter((path) => path.includes('media'))).toEqual([])
    const ids = all(xml, 'docPr').map(({ attributes }) => attributes['id'])
    expect(new Set(ids).size).toBe(ids.length)
    expect(one(xml, 'tbl')).toBeDefined()
  })

  it('is the same file each time', async () => {
    expect(Buffer.compare(await writeDocx(document), await writeDocx(document))).toBe(0)
  })
})
