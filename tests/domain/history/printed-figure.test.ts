import { describe, expect, it } from 'vitest'
import { printedFigure } from '#domain/history/printed-figure.ts'

describe('a figure of a bulletin in a published table', () => {
  const printed = { total: '91.10分', rank: '并列3', grade: '优秀' }

  it('is the total or the rank of a unit, as printed', () => {
    expect(printedFigure('unit-total', printed)).toEqual({ printed: '91.10分', amount: '91.1' })
    expect(printedFigure('unit-rank', printed)).toEqual({ printed: '并列3', amount: '3' })
  })

  it('is no number where none is printed', () => {
    expect(printedFigure('unit-total', { ...printed, total: '约90' })).toEqual({
      printed: '约90',
      amount: null,
    })
    expect(printedFigure('unit-rank', { ...printed, rank: '前列' })?.amount).toBeNull()
    expect(printedFigure('unit-rank', { ...printed, rank: null })).toBeUndefined()
  })

  it('is none of those that are counted from many units', () => {
    expect(printedFigure('mean', printed)).toBeUndefined()
    expect(printedFigure('unit-change', printed)).toBeUndefined()
  })
})
