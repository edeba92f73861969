import { describe, expect, it } from 'vitest'
import type { Fact } from '#domain/facts/fact.ts'
import { riskOf } from '#domain/verification/risk.ts'
import { medianOf } from '#domain/number/order.ts'
import { unusualNumber } from '#domain/verification/unusual-number.ts'
import { ledgerOf } from '#domain/ledgers/all.ts'

const link = { kind: 'link', url: 'https://www.gz.gov.cn/1' } as const
const fact = (more: Partial<Fact> = {}): Fact => ({
  id: 'a',
  unit: '440100',
  ledger: 'press-events',
  day: '2026-10-08',
  values: {},
  evidence: [link],
  ...more,
})
const plain = { points: 0, doubted: 0, earlier: [], written: '2026-10-10', same: 0 }

describe('the risk of a fact', () => {
  it('is nothing where nothing speaks for a look', () => {
    expect(riskOf(fact(), plain)).toEqual({ sum: 0, reasons: [] })
  })

  it('adds up its reasons, heaviest first', () => {
    // 2.5 points at 4 each are 10; no evidence 20; three earlier doubts at 5 each 15.
    const risk = riskOf(fact({ evidence: [] }), { ...plain, points: 2.5, doubted: 3 })
    expect(risk.sum).toBe(45)
    expect(risk.reasons).toEqual([
      { because: { code: 'no-evidence', params: {} }, weight: 20 },
      { because: { code: 'doubted-before', params: { count: 3 } }, weight: 15 },
      { because: { code: 'points-at-stake', params: { points: 2.5 } }, weight: 10 },
    ])
  })

  it('lets no reason count for more than its most', () => {
    // 40 for points, 20 for doubts, 10 for the same event.
    expect(riskOf(fact(), { ...plain, points: 50, doubted: 99, same: 7 }).sum).toBe(70)
  })

  it('counts an entry as late after thirty days, one more for each ten begun', () => {
    const on = (written: string) => riskOf(fact(), { ...plain, written }).sum
    // 8 October to 7 November are 30 days; to 8 November 31; to 18 November 41.
    expect([on('2026-11-07'), on('2026-11-08'), on('2026-11-18')]).toEqual([0, 1, 2])
    expect(on('2027-10-08')).toBe(10)
  })

  it('never finds what lasts late: it may be older than the registry', () => {
    const old = fact({ ledger: 'mechanisms', day: '2014-01-01' })
    expect(riskOf(old, plain).sum).toBe(0)
  })
})

describe('an unusual number', () => {
  const ledger = ledgerOf('interviews')
  const answered = (...numbers: number[]) => numbers.map((one) => ({ values: { answered: one } }))

  it('is measured by the median distance from the median', () => {
    // Median of 10, 12, 14, 16, 18 is 14, distances 4, 2, 0, 2, 4: median 2. 34 lies 20 off: 10 times.
    expect(unusualNumber(ledger, { answered: 34 }, answered(10, 12, 14, 16, 18))).toEqual({
      field: 'answered',
      value: 34,
      median: 14,
      times: 10,
    })
    // 20 lies 6 off, three times: still usual.
    expect(unusualNumber(ledger, { answered: 20 }, answered(10, 12, 14, 16, 18))).toBeUndefined()
  })

  it('takes a tenth of the number for its distance where it never moved', () => {
    // 100 each time: the distance is 10. 150 lies 5 of them off.
    const found = unusualNumber(ledger, { answered: 150 }, answered(100, 100, 100))
    expect(found?.times).toBe(5)
  })

  it('compares what has a name of its own with entries of that name only', () => {
    const values = (title: string, number: number) => ({ title, answered: number })
    const earlier = [100, 100, 100, 5].map((number, at) => ({
      values: values(at < 3 ? '热线' : '信箱', number),
    }))
    expect(unusualNumber(ledger, values('信箱', 900), earlier)).toBeUndefined()
    // 150 lies five tenths of 100 off.
    expect(unusualNumber(ledger, values('热线', 150), earlier)?.times).toBe(5)
    expect(unusualNumber(ledger, values('新的', 900), earlier)).toBeDefined()
  })

  it('says nothing from fewer than three entries', () => {
    expect(unusualNumber(ledger, { answered: 900 }, answered(1, 1))).toBeUndefined()
  })

  it('adds two for each distance', () => {
    const about = { ...plain, earlier: answered(100, 100, 100) }
    const risk = riskOf(fact({ ledger: 'interviews', values: { answered: 150 } }), about)
    expect(risk.sum).toBe(10)
  })

  it('has the mean of the two in the middle for an even list', () => {
    expect(medianOf([4, 1, 3, 2])).toBe(2.5)
    expect(() => medianOf([])).toThrow(RangeError)
  })
})
