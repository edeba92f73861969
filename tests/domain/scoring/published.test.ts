import { describe, expect, it } from 'vitest'
import { roundedText } from '#domain/number/exact.ts'
import { cardOf, item, judged, judgement, part, totalOf } from '#tests/domain/scoring/fixtures.ts'

/** A table of sub-scores: points of each item, and what the unit has of them. */
function tableTotal(full: readonly number[], has: readonly string[]): string {
  const parts = [part(full.map((points, at) => item(`i${at}`, points, judged)))]
  return totalOf(cardOf({ parts }, { judgements: has.map((one, at) => judgement(`i${at}`, one)) }))
}

describe('published tables', () => {
  it('add up exactly: 74.4 + 8 + 7 + 4 + 3 = 96.4', () => {
    expect(tableTotal([78, 8, 7, 4, 3], ['74.4', '8', '7', '4', '3'])).toBe('96.4')
  })

  it.each([
    // 凉府办函〔2012〕3号: basic work, proactive disclosure, on application, catalogue, other.
    ['雷波县', ['14', '45', '5', '28', '5'], '97'],
    ['宁南县', ['14', '40', '5', '30', '5'], '94'],
    ['普格县', ['14', '37.1', '5', '30', '5'], '91.1'],
    ['金阳县', ['14', '33.6', '5', '30', '5'], '87.6'],
    ['美姑县', ['14', '31.3', '5', '30', '5'], '85.3'],
  ])('give %s its published total', (_, has, total) => {
    expect(tableTotal([15, 45, 5, 30, 5], has)).toBe(total)
  })

  it('are normalised: (81.22 + 0.64) ÷ (100 + 0.64) × 100 = 81.34', () => {
    // 涡阳县水利局, third quarter of 2020.
    expect(roundedText(tableTotal([100, 0.64], ['81.22', '0.64']), 2)).toBe('81.34')
  })

  it('are rounded half-up to the decimals of the scheme, at the end only', () => {
    // 33.335 + 33.335 + 31.335 = 98.005. Rounded one by one it would be 98.02.
    expect(roundedText(tableTotal([34, 34, 32], ['33.335', '33.335', '31.335']), 2)).toBe('98.01')
  })
})
