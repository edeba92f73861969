import { describe, expect, it } from 'vitest'
import { checkEntry } from '#domain/facts/check-entry.ts'
import { isUnusual } from '#domain/facts/plausible.ts'
import { medianOf } from '#domain/number/order.ts'
import { ledgerOf } from '#domain/ledgers/all.ts'
import { goodEntries } from './good-entries.ts'

const good = goodEntries['website-updates']
const ledger = ledgerOf('website-updates')
const counted = (count: number, more: object = {}) => ({
  ...good,
  count,
  secrecyReviewed: 0,
  concerningOthers: 0,
  confirmed: 0,
  ...more,
})
const valuesOf = (raw: Record<string, unknown>) => {
  const { values } = checkEntry(ledger, raw, { today: '2026-09-30' })
  if (!values) throw new Error('not a good entry')
  return values
}
/** What is said of `count` pieces after earlier entries with these. */
const saidOf = (count: number, before: readonly number[], more: object = {}) =>
  checkEntry(ledger, counted(count), {
    today: '2026-09-30',
    earlier: before.map((one) => valuesOf(counted(one, more))),
  }).findings.filter(({ because }) => because.code === 'unlike-before')

describe('what is usual', () => {
  it('has the middle of two for a median', () => {
    expect(medianOf([9, 1, 4])).toBe(4)
    expect(medianOf([4, 1, 9, 6])).toBe(5)
  })

  it('ends at three and a half robust deviations', () => {
    // Median 100, distances 20 10 0 10 20: spread 10. 0.6745 · d / 10 > 3.5 where d > 51.89.
    const usual = [80, 90, 100, 110, 120]
    expect(isUnusual(151, usual)).toBe(false)
    expect(isUnusual(152, usual)).toBe(true)
    expect(isUnusual(49, usual)).toBe(false)
    expect(isUnusual(48, usual)).toBe(true)
  })

  it('leaves room where counts hardly differ', () => {
    // No spread: a tenth of the median, 10, stands in. Without a median, 1: d > 5.189.
    expect(isUnusual(151, [100, 100, 100, 100])).toBe(false)
    expect(isUnusual(152, [100, 100, 100, 100])).toBe(true)
    expect(isUnusual(5, [0, 0, 0, 0])).toBe(false)
    expect(isUnusual(6, [0, 0, 0, 0])).toBe(true)
  })

  it('is unknown before there are four', () => {
    expect(isUnusual(10_000, [1, 1, 1])).toBe(false)
  })
})

describe('a count unlike those before', () => {
  it('is doubted in figures, and taken once confirmed', () => {
    expect(saidOf(300, [30, 32, 28, 31])).toEqual([
      {
        severity: 'warning',
        field: 'count',
        because: {
          code: 'unlike-before',
          params: { entries: 4, median: 30.5, value: 300, difference: 269.5 },
        },
      },
    ])
    expect(saidOf(33, [30, 32, 28, 31])).toEqual([])
  })

  it('is held against the same column only', () => {
    expect(saidOf(300, [30, 32, 28, 31], { column: '另一栏目' })).toEqual([])
  })

  it('is held against the last twelve', () => {
    const recent = Array.from({ length: 12 }, () => 300)
    expect(saidOf(300, [...recent, ...Array.from({ length: 20 }, () => 30)])).toEqual([])
  })
})
