import { describe, expect, it } from 'vitest'
import { countFigure } from '#domain/bulletin/count.ts'
import type { FigureRef } from '#domain/bulletin/figure.ts'
import { FIGURE_IDS, keyOf } from '#domain/bulletin/figure.ts'
import { figureText } from '#domain/bulletin/figure-text.ts'
import { data } from '#tests/domain/bulletin/province.ts'

const ask = (figure: FigureRef['figure'], about: Partial<FigureRef> = {}): FigureRef => ({
  figure,
  period: '2026-Q3',
  ...about,
})
const amount = (ref: FigureRef) => {
  const value = countFigure(ref, data)
  return value.kind === 'number' ? value.amount : value.kind
}
const said = (ref: FigureRef) => figureText(ref, countFigure(ref, data), 1)

describe('figures of a bulletin', () => {
  it('count units, and name those that they counted', () => {
    expect(countFigure(ask('units', { class: 'county' }), data)).toEqual({
      kind: 'number',
      amount: '2',
      counted: ['yx', 'lh'],
    })
    expect(countFigure(ask('failing-names'), data)).toEqual({
      kind: 'names',
      counted: ['lh', 'zh'],
      names: ['罗湖区', '珠海市'],
    })
  })

  it('give rates as they are, and round only what is shown', () => {
    // Five are asked; 罗湖 lacks a section, 珠海 was late: 3 of 5.
    expect(amount(ask('on-time-rate'))).toBe('60')
    // Among counties 1 of 2, among cities 2 of 3.
    expect(amount(ask('on-time-rate', { class: 'city' }))).toBe('200/3')
    expect(said(ask('on-time-rate', { class: 'city' }))).toBe('66.7%')
    expect(said(ask('on-time-rate'))).toBe('60%')
  })

  it('take the mean over exact totals only', () => {
    // (90 + 75 + 80 + 59.5) / 4 = 304.5 / 4: the unit under a veto has no total.
    expect(amount(ask('mean'))).toBe('76.125')
    expect(said(ask('mean'))).toBe('76.1')
    // Cities before (85.2 + 80 + 70) / 3 = 235.2 / 3 = 78.4, now 229.5 / 3 = 76.5.
    expect(amount(ask('mean-change', { class: 'city' }))).toBe('-1.9')
    expect(said(ask('mean-change', { class: 'city' }))).toBe('下降1.9分')
    expect(amount(ask('mean-before', { class: 'city' }))).toBe('78.4')
  })

  it('compare rates in percentage points', () => {
    // Now 3 of 5, before 3 of 5 (深圳 and 珠海 were late).
    expect(said(ask('on-time-rate-change'))).toBe('持平')
    // 2/3 less 1/3 of the cities.
    expect(amount(ask('on-time-rate-change', { class: 'city' }))).toBe('100/3')
    expect(said(ask('on-time-rate-change', { class: 'city' }))).toBe('提高33.3个百分点')
    // 3 of 5 pass, and 5 of 5 did.
    expect(said(ask('pass-rate-change'))).toBe('下降40个百分点')
  })

  it('call no rise a fall and nothing flat that is not', () => {
    const value = { kind: 'number', amount: '1/30', counted: [] } as const
    expect(figureText(ask('mean-change'), value, 1)).toBe('略有提高')
    expect(figureText(ask('mean-change'), { ...value, amount: '-1/30' }, 1)).toBe('略有下降')
    expect(figureText(ask('mean-change'), { ...value, amount: '-1/20' }, 1)).toBe('下降0.1分')
  })

  it('know who is at 100 percent: regions none of whose units fails or is open', () => {
    expect(said(ask('full-region-names'))).toBe('广州市')
    expect(amount(ask('full-regions'))).toBe('1')
    expect(amount(ask('regions'))).toBe('3')
  })

  it('tell of one unit', () => {
    expect(said(ask('unit-total', { unit: 'gz' }))).toBe('90.0')
    expect(said(ask('unit-change', { unit: 'gz' }))).toBe('提高4.8分')
    expect(said(ask('unit-rank', { unit: 'sz' }))).toBe('2')
    expect(said(ask('unit-missing', { unit: 'lh' }))).toBe('1')
    expect(amount(ask('unit-change', { unit: 'lh' }))).toBe('none')
    expect(amount(ask('unit-total', { unit: 'nobody' }))).toBe('none')
  })

  it('tell how far an item is fulfilled', () => {
    // (60 + 30) of (90 + 60).
    expect(said(ask('item-rate', { item: 'plan' }))).toBe('60%')
    expect(said(ask('item-zero-names', { item: 'plan' }))).toBe('珠海市、罗湖区')
    expect(amount(ask('item-rate', { item: 'unknown' }))).toBe('none')
  })

  it('count notices, and each unit of several once', () => {
    expect(amount(ask('notices-issued'))).toBe('3')
    expect(said(ask('closing-rate'))).toBe('66.7%')
    expect(said(ask('notices-overdue-names'))).toBe('珠海市')
    expect(countFigure(ask('notices-issued'), data)).toMatchObject({ counted: ['zh', 'gz'] })
    expect(countFigure(ask('notices-open', { unit: 'zh' }), data)).toEqual({
      kind: 'number',
      amount: '1',
      counted: ['zh'],
    })
    expect(amount(ask('notices-overdue', { unit: 'gz' }))).toBe('0')
  })

  it('come to nothing for another period, and where there is nothing to compare with', () => {
    expect(
      FIGURE_IDS.map((figure) => countFigure({ figure, period: '2026-Q2' }, data).kind),
    ).toEqual(FIGURE_IDS.map(() => 'none'))
    const alone = { ...data, before: null }
    expect(countFigure(ask('mean-change'), alone)).toEqual({ kind: 'none' })
    expect(countFigure(ask('mean-before'), alone)).toEqual({ kind: 'none' })
  })

  it('cut long lists and say how many there are', () => {
    expect(said(ask('not-handed-in-names', { most: 1 }))).toBe('罗湖区')
    expect(said(ask('failing-names', { most: 1 }))).toBe('罗湖区等2个单位')
  })

  it('have a key of their own', () => {
    expect(keyOf(ask('grade', { grade: 'good', class: 'city' }))).toBe(
      'grade|2026-Q3|class=city|grade=good',
    )
  })
})
