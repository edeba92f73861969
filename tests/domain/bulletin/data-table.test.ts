import { describe, expect, it } from 'vitest'
import { countTable } from '#domain/bulletin/data-table.ts'
import type { DataRef } from '#domain/bulletin/data-ref.ts'
import { data } from '#tests/domain/bulletin/province.ts'

const table = (more: Partial<DataRef> & Pick<DataRef, 'data'>) =>
  countTable({ period: '2026-Q3', form: 'table', most: 20, ...more }, data)

describe('a table of the data', () => {
  it('lists the scores of a class, best first, with the change on the period before', () => {
    expect(table({ data: 'scores', class: 'city' })).toEqual({
      columns: ['名次', '单位', '得分', '等次', '较上期'],
      rows: [
        ['1', '广州市', '90.0', '良好', '＋4.8'],
        ['2', '深圳市', '80.0', '良好', '0'],
        ['3', '珠海市', '59.5', '不合格', '－10.5'],
      ],
      of: 3,
    })
  })

  it('is cut where it is long, and says of how many', () => {
    expect(table({ data: 'scores', class: 'city', most: 2 })).toMatchObject({
      rows: [['1'], ['2']].map(([rank]) => expect.arrayContaining([rank])),
      of: 3,
    })
  })

  it('counts grades by class', () => {
    expect(table({ data: 'grades' })).toMatchObject({
      columns: ['类别', '良好', '不合格', '等次待定', '单位数'],
      rows: [
        ['地级以上市', '2', '1', '0', '3'],
        ['县区', '1', '1', '0', '2'],
      ],
    })
  })

  it('sets means beside those of the period before', () => {
    // (85.2 + 80 + 70) / 3 = 78.4, (90 + 80 + 59.5) / 3 = 76.5; (75.5 + 70) / 2 = 72.75; 75 alone.
    expect(table({ data: 'means' }).rows).toEqual([
      ['地级以上市', '78.4', '76.5'],
      ['县区', '72.8', '75.0'],
    ])
    const first = countTable(
      { data: 'means', period: '2026-Q3', form: 'table', most: 20 },
      { ...data, before: null },
    )
    expect(first.rows[0]).toEqual(['地级以上市', '—', '76.5'])
  })

  it('names the units of a grade', () => {
    expect(table({ data: 'grade-units', grade: 'poor' }).rows).toEqual([
      ['1', '珠海市', '地级以上市', '59.5', '－10.5'],
      ['2', '罗湖区', '县区', '—', '—'],
    ])
  })

  it('tells who rose and who fell, the greatest rise first', () => {
    expect(table({ data: 'movers', most: 4 }).rows).toEqual([
      ['广州市', '85.2', '90.0', '＋4.8'],
      ['越秀区', '75.5', '75.0', '－0.5'],
      ['珠海市', '70.0', '59.5', '－10.5'],
    ])
    expect(table({ data: 'movers', class: 'county' }).rows).toHaveLength(1)
  })

  it('counts notices by unit', () => {
    expect(table({ data: 'notices' }).rows).toEqual([
      ['珠海市', '2', '1', '1', '1'],
      ['广州市', '1', '1', '0', '0'],
    ])
  })

  it('of another period comes to nothing, as figures do', () => {
    expect(table({ data: 'grades', period: '2026-Q2' })).toEqual({ columns: [], rows: [], of: 0 })
  })
})
