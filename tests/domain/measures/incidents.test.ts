import type { FieldValues } from '#domain/ledgers/field.ts'
import { describe, expect, it } from 'vitest'
import { factsIn, factsOf, measure, told } from '#tests/domain/measures/measuring.ts'

const incident = factsOf('incidents', {
  day: '2026-08-08',
  kind: 'serious-misstatement',
  title: '首页表述错误',
  platform: 'website',
  badConsequences: false,
  establishedBy: 'office-inspection',
})
const before = { day: '2026-06-30' }

describe('incidents', () => {
  it('are counted by kind in the period, one occurrence each', () => {
    const value = measure('incidents-serious-misstatement', [
      incident({}, 'this one'),
      incident({ kind: 'harmful-content' }),
      incident(before),
      incident({ day: '2026-10-01' }),
    ])
    expect(told(value)).toBe('1')
    expect(factsIn(value)).toEqual(['this one'])
  })

  it('are 0 and not "not applicable" when there is none', () => {
    expect(told(measure('incidents-account-security', [incident()]))).toBe('0')
  })

  it('mislead with bad consequences, or are none of Y4-08', () => {
    const value = measure('misleading-releases', [
      incident({ kind: 'misleading-release', badConsequences: true }, 'with consequences'),
      incident({ kind: 'misleading-release' }, 'without'),
      incident({ badConsequences: true }, 'another kind'),
    ])
    expect(factsIn(value)).toEqual(['with consequences'])
  })
})

describe('faults with a figure', () => {
  it('take the worst of the period, not the sum', () => {
    const faults = [3, 7, 5].map((count) => incident({ kind: 'columns-overdue', count }))
    const decoys = [
      incident({ kind: 'columns-overdue', count: 90, ...before }),
      incident({ kind: 'columns-blank', count: 80 }),
    ]
    expect(told(measure('worst-columns-overdue', [...faults, ...decoys]))).toBe('7')
    expect(told(measure('worst-columns-overdue', decoys))).toBe('0')
  })

  it('are days where days are meant', () => {
    const fault = incident({ kind: 'homepage-overdue', days: 15, count: 99 })
    expect(told(measure('worst-homepage-overdue', [fault]))).toBe('15')
  })
})

describe('visits to the site that failed (国办秘函〔2019〕19号)', () => {
  const test = (percent: string, visits?: number, more: FieldValues = {}) =>
    incident({ kind: 'site-down', percent, visits, ...more })

  it('are the worst of the valid tests: a week with 20 visits a day', () => {
    const tests = [test('4.5', 140), test('4.75', 700), test('60', 139), test('70', 700, before)]
    expect(told(measure('failed-visits', tests))).toBe('4.75')
    expect(told(measure('failed-visits', []))).toBe('0')
  })

  it('may be more when a test does not say how many visits it made', () => {
    expect(told(measure('failed-visits', [test('2', 140), test('6')]))).toBe('2..6')
    expect(told(measure('failed-visits', [test('6')]))).toBe('0..6')
    // The unknown test changes nothing where a valid one was worse.
    expect(told(measure('failed-visits', [test('8', 200), test('6')]))).toBe('8')
  })

  it('need as many visits as the scheme says', () => {
    const tests = [test('60', 139)]
    expect(told(measure('failed-visits', tests, { settings: { siteVisits: 139 } }))).toBe('60')
  })
})
