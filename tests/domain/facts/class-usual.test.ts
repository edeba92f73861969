import { describe, expect, it } from 'vitest'
import { checkEntry } from '#domain/facts/check-entry.ts'
import { classWindow, usualInClass } from '#domain/facts/class-usual.ts'
import type { FieldValues } from '#domain/ledgers/field.ts'
import { ledgerOf } from '#domain/ledgers/all.ts'
import { goodEntries } from './good-entries.ts'

const ledger = ledgerOf('website-updates')
const read = checkEntry(ledger, goodEntries['website-updates'], { today: '2026-09-30' })
const update = (count: number, more: object = {}): FieldValues => ({
  ...read.values,
  count,
  secrecyReviewed: 0,
  concerningOthers: 0,
  confirmed: 0,
  ...more,
})
/** One entry a unit. */
const units = (counts: readonly number[]) => counts.map((count) => [update(count)])
/** Median 100; distances 30 20 10 0 0 10 20 30 (in order 0 0 10 10 20 20 30 30): spread 15. */
const EIGHT = [70, 80, 90, 100, 100, 110, 120, 130]

describe('what is usual in a class', () => {
  it('is the median of its units and of their distances from it', () => {
    expect(usualInClass(ledger, units(EIGHT))).toMatchObject([
      { field: 'count', units: 8, median: 100, spread: 15 },
    ])
  })

  it('is nothing where fewer than eight report', () => {
    expect(usualInClass(ledger, units(EIGHT.slice(1)))).toEqual([])
  })

  it('counts a unit once, by its own median, however much it writes', () => {
    // The last unit writes 130 three times and 9,000 twice: in the middle 130, as before.
    const last = [130, 9000, 130, 9000, 130].map((count) => update(count))
    expect(usualInClass(ledger, [...units(EIGHT.slice(0, 7)), last])).toMatchObject([
      { units: 8, median: 100, spread: 15 },
    ])
  })

  it('keeps the columns of others apart only by what means the same everywhere', () => {
    const named = EIGHT.map((count, at) => [update(count, { column: `栏目${at}` })])
    expect(usualInClass(ledger, named)).toMatchObject([{ units: 8, median: 100 }])
    const otherContent = EIGHT.map((count) => [update(count, { content: 'major-incidents' })])
    expect(usualInClass(ledger, [...named.slice(1), ...otherContent.slice(0, 1)])).toEqual([])
  })

  it('travels in two digits: the figure of no unit', () => {
    // Between 1,234 and 1,236 lies 1,235, in two digits 1,200; all distances are 1.
    const near = [1234, 1234, 1234, 1234, 1236, 1236, 1236, 1236]
    expect(usualInClass(ledger, units(near))).toMatchObject([{ median: 1200, spread: 1 }])
  })

  it('is of the four whole quarters before today', () => {
    expect(classWindow('2026-11-22')).toEqual({ from: '2025-10-01', to: '2026-09-30' })
  })
})

describe('a count unlike its class', () => {
  const inClass = usualInClass(ledger, units(EIGHT))
  const said = (count: number, before: readonly number[] = [], more: object = {}) =>
    checkEntry(ledger, update(count, more), {
      today: '2026-09-30',
      inClass,
      earlier: before.map((one) => update(one)),
    }).findings.filter(({ because }) => because.code.startsWith('unlike'))

  it('is doubted beyond three and a half deviations, in figures', () => {
    // 0.6745 · d / 15 > 3.5 where d > 77.83.
    expect(said(177)).toEqual([])
    expect(said(178)).toEqual([
      {
        severity: 'warning',
        field: 'count',
        because: {
          code: 'unlike-class',
          params: { units: 8, median: 100, value: 178, difference: 78 },
        },
      },
    ])
    expect(said(23)).toEqual([])
    expect(said(22)).toHaveLength(1)
  })

  it('is believed where the unit itself has long reported so', () => {
    expect(said(900, [900, 880, 910, 905])).toEqual([])
    // Three do not say what is usual here.
    expect(said(900, [900, 880, 910])).toHaveLength(1)
  })

  it('is doubted twice where it is neither like its class nor like itself', () => {
    expect(said(9000, [90, 88, 91, 90]).map(({ because }) => because.code)).toEqual([
      'unlike-before',
      'unlike-class',
    ])
  })

  it('is held against other kinds of content by nobody', () => {
    expect(said(900, [], { content: 'major-incidents' })).toEqual([])
  })
})
