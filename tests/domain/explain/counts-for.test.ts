import { describe, expect, it } from 'vitest'
import { countsFor } from '#domain/explain/counts-for.ts'
import type { Fact } from '#domain/facts/fact.ts'
import type { ScoringInput } from '#domain/scoring/input.ts'
import { chinaHolidays } from '#domain/calendar/china-holidays.ts'
import { units } from '#tests/api/province.ts'
import { conference, leak, plan, testScheme } from '#tests/api/scored-province.ts'

const [city] = units.find(([{ id }]) => id === '440100') ?? []
if (!city) throw new Error('no city')

const fact = (id: string, entry: { ledger: string; values: object }): Fact => {
  const values = entry.values as Fact['values']
  return {
    id,
    unit: '440100',
    ledger: entry.ledger as Fact['ledger'],
    day: String(values['day'] ?? values['from']),
    values,
    evidence: [],
  }
}
const input = (facts: readonly Fact[] = [], period = '2026-Q4'): ScoringInput => ({
  scheme: testScheme,
  unit: city,
  parentKind: 'province',
  period,
  asOf: '2026-11-22',
  facts,
  sections: {},
  judgements: [],
  exceptions: [],
  calendar: chinaHolidays,
})
const own = fact('one', conference('2026-10-08', '发布会'))

describe('what an entry counts for', () => {
  it('is the item whose measure sees it, with the points of its line', () => {
    // 40 points for at least one conference of one's own.
    expect(countsFor(input(), own)).toEqual([
      { id: 'conference', name: { zh: '发布会', en: '发布会' }, kind: 'item', change: '40' },
    ])
  })

  it('is the same for a stored entry as for one in the form', () => {
    expect(countsFor(input([own]), own)).toEqual(countsFor(input(), own))
  })

  it('gains nothing where full points are reached, and still counts', () => {
    const second = fact('two', conference('2026-10-09', '第二场'))
    expect(countsFor(input([own]), second)).toMatchObject([{ id: 'conference', change: '0' }])
  })

  it('is nothing outside of the window and of what the measure counts', () => {
    expect(countsFor(input(), fact('one', conference('2026-09-30', '上季度')))).toEqual([])
    const asked = conference('2026-10-08', '接受采访')
    const interview = { ...asked, values: { ...asked.values, host: 'press-office' } }
    expect(countsFor(input(), fact('one', interview))).toEqual([])
  })

  it('lasts for what is in force on the last day of the period', () => {
    // In force from the third quarter on: 30 points in both.
    const inForce = fact('plan', plan('2026-08-01'))
    expect(countsFor(input([], '2026-Q3'), inForce)).toMatchObject([{ id: 'plan', change: '30' }])
    expect(countsFor(input([], '2026-Q4'), inForce)).toMatchObject([{ id: 'plan', change: '30' }])
  })

  it('names the veto that it strikes, and promises no number', () => {
    expect(countsFor(input(), fact('leak', leak('2026-10-08')))).toMatchObject([
      { id: 'leak', kind: 'veto', change: null },
    ])
  })
})
