import { describe, expect, it } from 'vitest'
import { countTable, tableOrigins } from '#domain/bulletin/data-table.ts'
import type { DataRef } from '#domain/bulletin/data-ref.ts'
import { sideOf } from '#domain/bulletin/data.ts'
import { data, row } from '#tests/domain/bulletin/province.ts'

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

describe('the cells of a table', () => {
  const refOf = (more: Partial<DataRef> & Pick<DataRef, 'data'>): DataRef => ({
    period: '2026-Q3',
    form: 'table',
    most: 20,
    ...more,
  })
  const origins = (more: Partial<DataRef> & Pick<DataRef, 'data'>) => {
    const ref = refOf(more)
    return tableOrigins({ ref, shown: countTable(ref, data) }, data)
  }
  const card = (unit: string, period = '2026-Q3') => ({ kind: 'unit', unit, period })
  const figure = (name: string, about: object) => ({
    kind: 'figure',
    ref: { figure: name, period: '2026-Q3', ...about },
  })
  const all = (unit: string) => Array.from({ length: 5 }, () => card(unit))

  it('of a unit come from its scorecard', () => {
    expect(origins({ data: 'scores', class: 'city' })).toEqual([all('gz'), all('sz'), all('zh')])
    expect(origins({ data: 'grade-units', grade: 'poor' })).toEqual([all('zh'), all('lh')])
  })

  it('are as many as the rows that are shown', () => {
    expect(origins({ data: 'scores', class: 'city', most: 2 })).toEqual([all('gz'), all('sz')])
  })

  it('of the period before come from the scorecard of that period', () => {
    expect(origins({ data: 'movers', class: 'county' })).toEqual([
      [card('yx'), card('yx', '2026-Q2'), card('yx'), card('yx')],
    ])
  })

  it('that count units are figures, and the name of a class is none', () => {
    expect(origins({ data: 'grades' })[1]).toEqual([
      null,
      figure('grade', { class: 'county', grade: 'good' }),
      figure('grade', { class: 'county', grade: 'poor' }),
      figure('open-grades', { class: 'county' }),
      figure('units', { class: 'county' }),
    ])
    expect(origins({ data: 'means' })[0]).toEqual([
      null,
      figure('mean-before', { class: 'city' }),
      figure('mean', { class: 'city' }),
    ])
  })

  it('with nothing to count come from nothing', () => {
    const ref = refOf({ data: 'means' })
    const alone = { ...data, before: null }
    expect(tableOrigins({ ref, shown: countTable(ref, alone) }, alone)[0]).toEqual([
      null,
      null,
      figure('mean', { class: 'city' }),
    ])
  })

  it('of notices count those of the unit', () => {
    expect(origins({ data: 'notices' })[0]).toEqual([
      card('zh'),
      figure('notices-issued', { unit: 'zh' }),
      figure('notices-closed', { unit: 'zh' }),
      figure('notices-open', { unit: 'zh' }),
      figure('notices-overdue', { unit: 'zh' }),
    ])
  })

  it('are known by the name of their row where the data give others by now', () => {
    const ref = refOf({ data: 'scores', class: 'city' })
    const shown = countTable(ref, data)
    const [first, second] = shown.rows
    // 深圳 stood first when this was taken; by place it would lead to 广州.
    const older = { ...shown, rows: [second ?? [], first ?? [], ['3', '佛山市', '1', '良好', '—']] }
    expect(tableOrigins({ ref, shown: older }, data)).toEqual([
      all('sz'),
      all('gz'),
      [null, null, null, null, null],
    ])
  })

  it('come from nothing where two units of that name could be meant', () => {
    const ref = refOf({ data: 'scores' })
    const twin = row('yx2', '越秀区', { class: 'county' })
    const more = { ...data, now: sideOf('2026-Q3', [...data.now.rows, twin]) }
    const shown = countTable(ref, more)
    // As they are counted now each leads to its own.
    expect(tableOrigins({ ref, shown }, more).map(([cell]) => cell)).toContainEqual(card('yx2'))
    const older = { ...shown, rows: [['1', '越秀区', '74.0', '良好', '—']] }
    expect(tableOrigins({ ref, shown: older }, more)).toEqual([[null, null, null, null, null]])
  })

  it('of another period than that of the data come from nothing', () => {
    const ref = refOf({ data: 'grades', period: '2026-Q2' })
    const shown = countTable(refOf({ data: 'grades' }), data)
    expect(
      tableOrigins({ ref, shown }, data)
        .flat()
        .every((cell) => cell === null),
    ).toBe(true)
  })
})
