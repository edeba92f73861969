import { describe, expect, it } from 'vitest'
import type { PeriodBody } from '#contract/period.ts'
import { periodOf } from '#domain/period/period.ts'
import {
  chosenPeriod,
  nextFree,
  schemeOf,
  suggested,
  valueProblems,
} from '#features/periods/period-values.ts'

const row = (period: string, opens: string, due: string, locks: string): PeriodBody => ({
  period,
  state: 'locked',
  opens,
  due,
  locks,
  scheme: { id: 'a', version: 1 },
  byCalendar: false,
  byClock: false,
  version: 1,
})

describe('a period that is planned', () => {
  it('is the one after the latest of its kind, or the first of the year', () => {
    const known = [
      row('2026-Q3', '2026-07-01', '2026-10-10', '2026-10-25'),
      row('2026-Q4', '2026-10-01', '2027-01-10', '2027-01-25'),
      // A decoy: later, but a year.
      row('2027', '2027-01-01', '2028-01-10', '2028-01-25'),
    ]
    expect(nextFree('quarter', known, '2026-11-27').text).toBe('2027-Q1')
    expect(nextFree('month', known, '2026-11-27').text).toBe('2026-01')
  })

  it('has its days where the last of its kind had them', () => {
    const known = [
      // A decoy: a month, whose days lie elsewhere.
      row('2026-09', '2026-09-01', '2026-10-02', '2026-10-03'),
      row('2026-Q3', '2026-07-01', '2026-10-10', '2026-10-25'),
      // A decoy: an older quarter.
      row('2026-Q2', '2026-04-05', '2026-07-05', '2026-07-06'),
    ]
    // Q3 ends on 30 September: due 10 days, locked 25 days later. Q4 ends on 31 December.
    expect(suggested(periodOf('2026-Q4'), known)).toEqual({
      opens: '2026-10-01',
      due: '2027-01-10',
      locks: '2027-01-25',
    })
  })

  it('has its days on its own ends where nothing went before', () => {
    expect(suggested(periodOf('2027-H1'), [])).toEqual({
      opens: '2027-01-01',
      due: '2027-06-30',
      locks: '2027-06-30',
    })
  })

  it('cannot be due before it opens, nor lock before it is due', () => {
    const fine = { opens: '2026-10-01', due: '2027-01-10', locks: '2027-01-25', scheme: 'a/1' }
    expect(valueProblems(fine)).toEqual({})
    expect(Object.keys(valueProblems({ ...fine, due: '2026-09-30' }))).toEqual(['due'])
    expect(Object.keys(valueProblems({ ...fine, locks: '2027-01-09' }))).toEqual(['locks'])
    expect(Object.keys(valueProblems({ ...fine, opens: '2026-02-30', scheme: '' }))).toEqual([
      'opens',
      'scheme',
    ])
  })

  it('keeps the part inside its kind: month 9 is no quarter 9', () => {
    expect(chosenPeriod('quarter', '2026', '9')?.text).toBe('2026-Q4')
    expect(chosenPeriod('month', '2026', '9')?.text).toBe('2026-09')
    expect(chosenPeriod('year', '26', '1')).toBeUndefined()
  })

  it('splits a scheme from its version at the last slash', () => {
    expect(schemeOf('guangdong-2013-52/3')).toEqual({ id: 'guangdong-2013-52', version: 3 })
  })
})
