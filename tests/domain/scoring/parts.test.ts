import { describe, expect, it } from 'vitest'
import type { Scheme } from '#domain/schemes/scheme.ts'
import type { Judgement } from '#domain/scoring/input.ts'
import { cardOf, item, judged, judgement, part, totalOf } from '#tests/domain/scoring/fixtures.ts'

const foreign = { appliesTo: { withServices: false } } as const
const work = (points: string) => judgement('work', points)
const review = (points: string) => judgement('review', points)

const sources = (first: number, second: number, rest: Partial<Scheme> = {}): Partial<Scheme> => ({
  parts: [
    part([item('work', 100, judged)], first, 'work'),
    part([item('review', 100, judged)], second, 'review'),
  ],
  ...rest,
})
const base = (scheme: Partial<Scheme>, ...judgements: Judgement[]) => cardOf(scheme, { judgements })

describe('weighted sources', () => {
  it('make the base: 工作考核 70 % and 专业评价 30 %', () => {
    // 0.7 × 88.5 + 0.3 × 92 = 61.95 + 27.6 = 89.55.
    const card = base(sources(70, 30), work('88.5'), review('92'))
    expect(totalOf(card)).toBe('89.55')
    expect(card.base).toEqual({ low: '89.55', high: '89.55' })
    expect(card.parts).toMatchObject([
      { part: 'work', weight: 70, of: '100', low: '88.5', score: { low: '88.5', high: '88.5' } },
      { part: 'review', weight: 30, of: '100', low: '92', score: { low: '92', high: '92' } },
    ])
  })

  it('make the base: office 80 % and third party 20 %', () => {
    // 0.8 × 90 + 0.2 × 75 = 72 + 15 = 87.
    expect(totalOf(base(sources(80, 20), work('90'), review('75')))).toBe('87')
  })

  it('give the weight of a part that does not apply to the others', () => {
    const parts = [
      part([item('work', 100, judged)], 50, 'work'),
      part([item('review', 100, judged)], 30, 'review'),
      part([item('poll', 100, judged, foreign)], 20, 'poll'),
    ]
    const card = base({ parts }, work('80'), review('60'))
    // (50 × 80 + 30 × 60) ÷ 80 = 72.5.
    expect(totalOf(card)).toBe('72.5')
    expect(card.parts[2]).toMatchObject({ available: '0', low: '0', scale: '1', score: null })
  })

  it('turn each part into full marks first', () => {
    const parts = [
      part([item('work', 50, judged)], 60, 'work'),
      part([item('review', 20, judged)], 40, 'review'),
    ]
    // 40 of 50 are 80, 15 of 20 are 75: 0.6 × 80 + 0.4 × 75 = 78.
    const card = base({ parts }, work('40'), review('15'))
    expect(totalOf(card)).toBe('78')
    expect(card.parts).toMatchObject([{ scale: '2' }, { scale: '5' }])
  })

  it('scale to the full marks of the scheme', () => {
    const parts = [part([item('work', 100, judged)])]
    expect(totalOf(base({ parts, full: 1000 }, work('85')))).toBe('850')
  })
})

describe('a scheme of which nothing applies', () => {
  const nothing: Partial<Scheme> = { parts: [part([item('work', 100, judged, foreign)])] }

  it('gives no total, no grade and no waterfall', () => {
    const card = cardOf(nothing)
    expect(card.total).toEqual({ kind: 'none', because: 'nothing-applies' })
    expect(card.grades).toEqual([])
    expect(card.waterfall).toEqual([])
    expect(card.base).toEqual({ low: '0', high: '0' })
    expect(card.parts[0]?.score).toBeNull()
  })

  it('has no base that would open the bonus', () => {
    const bonus = { name: { zh: '', en: '' }, ceiling: 10, items: [item('extra', 5, judged)] }
    const card = cardOf({ ...nothing, bonus }, { judgements: [judgement('extra', '5')] })
    expect(card.total).toEqual({ kind: 'none', because: 'nothing-applies' })
    expect(card.bonus).toMatchObject({ earned: { low: '5' }, counted: { high: '0' } })
  })

  it('is one whose points are all nought', () => {
    expect(
      cardOf({ parts: [part([item('work', 0, judged)])] }, { judgements: [work('0')] }).total,
    ).toEqual({
      kind: 'none',
      because: 'nothing-applies',
    })
  })
})
