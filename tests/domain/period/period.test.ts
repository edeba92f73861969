import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#domain/calendar/day.ts'
import {
  endsYear,
  isInPeriod,
  monthsLeftInYear,
  parsePeriod,
  periodAt,
  periodContaining,
  periodOf,
  previousPeriod,
  samePeriodLastYear,
  shiftPeriod,
  yearOf,
} from '#domain/period/period.ts'
import type { Period, PeriodKind } from '#domain/period/period.ts'
import { faultIn } from '#tests/domain/scoring/fault-in.ts'

const PARTS: Record<PeriodKind, number> = { year: 1, 'half-year': 2, quarter: 4, month: 12 }

const kinds = fc.constantFrom<PeriodKind>('year', 'half-year', 'quarter', 'month')
const periods = fc
  .tuple(kinds, fc.integer({ min: 1000, max: 9000 }), fc.nat(11))
  .map(([kind, year, part]) => periodAt(kind, year, (part % PARTS[kind]) + 1))

describe('the text of a period', () => {
  it.each([
    ['2026', 'year', 1, '2026-01-01', '2026-12-31'],
    ['2026-H1', 'half-year', 1, '2026-01-01', '2026-06-30'],
    ['2026-H2', 'half-year', 2, '2026-07-01', '2026-12-31'],
    ['2026-Q1', 'quarter', 1, '2026-01-01', '2026-03-31'],
    ['2026-Q3', 'quarter', 3, '2026-07-01', '2026-09-30'],
    ['2026-Q4', 'quarter', 4, '2026-10-01', '2026-12-31'],
    ['2026-09', 'month', 9, '2026-09-01', '2026-09-30'],
    ['2026-12', 'month', 12, '2026-12-01', '2026-12-31'],
    ['2026-02', 'month', 2, '2026-02-01', '2026-02-28'],
    ['2024-02', 'month', 2, '2024-02-01', '2024-02-29'],
    // 2000 was a leap year, 1900 was not.
    ['2000-02', 'month', 2, '2000-02-01', '2000-02-29'],
    ['1900-02', 'month', 2, '1900-02-01', '1900-02-28'],
    ['0999-04', 'month', 4, '0999-04-01', '0999-04-30'],
  ])('%s lasts from %s %i', (text, kind, part, from, to) => {
    expect(periodOf(text)).toEqual({ text, kind, part, from, to, year: Number(text.slice(0, 4)) })
  })

  it.each([
    '',
    '26',
    '2026-',
    '2026-Q',
    '2026-Q0',
    '2026-Q5',
    '2026-H3',
    '2026-00',
    '2026-13',
    '2026-9',
    '2026-09-01',
    '2026 ',
    'x2026',
    '2026-q3',
  ])('refuses %j', (text) => {
    expect(parsePeriod(text)).toBeUndefined()
    expect(() => periodOf(text)).toThrow(`not a period: ${text}`)
  })

  it('says the whole period', () => {
    expect(
      faultIn(
        fc.property(periods, (period) => {
          expect(parsePeriod(period.text)).toEqual(period)
        }),
      ),
    ).toBeUndefined()
  })
})

describe('periods of a kind', () => {
  it('follow each other without gap or overlap', () => {
    expect(
      faultIn(
        fc.property(periods, (period) => {
          expect(addDays(previousPeriod(period).to, 1)).toBe(period.from)
          expect(addDays(period.to, 1)).toBe(shiftPeriod(period, 1).from)
        }),
      ),
    ).toBeUndefined()
  })

  it('are shifted over the turn of years', () => {
    const after = (text: string, steps: number) => shiftPeriod(periodOf(text), steps).text
    expect(after('2026-Q1', -1)).toBe('2025-Q4')
    expect(after('2026-Q4', 1)).toBe('2027-Q1')
    expect(after('2026-03', -15)).toBe('2024-12')
    expect(after('2026-H2', 3)).toBe('2028-H1')
    expect(after('2026', -1)).toBe('2025')
    expect(after('2026-Q3', 0)).toBe('2026-Q3')
  })

  it('have the same part a year earlier', () => {
    expect(samePeriodLastYear(periodOf('2026-Q3')).text).toBe('2025-Q3')
    expect(samePeriodLastYear(periodOf('2026')).text).toBe('2025')
  })

  it('are found by any of their days', () => {
    expect(
      faultIn(
        fc.property(periods, fc.boolean(), (period, first) => {
          expect(periodContaining(first ? period.from : period.to, period.kind)).toEqual(period)
        }),
      ),
    ).toBeUndefined()
    expect(periodContaining('2026-08-15', 'quarter').text).toBe('2026-Q3')
    expect(periodContaining('2026-08-15', 'half-year').text).toBe('2026-H2')
  })

  it('contain their first and last day and no other edge', () => {
    const quarter = periodOf('2026-Q3')
    const inside = (day: string) => isInPeriod(day, quarter)
    expect(['2026-06-30', '2026-07-01', '2026-09-30', '2026-10-01'].map(inside)).toEqual([
      false,
      true,
      true,
      false,
    ])
  })
})

describe('a period in its year', () => {
  const textsThat = (holds: (period: Period) => boolean) =>
    ['2026', '2026-H1', '2026-H2', '2026-Q3', '2026-Q4', '2026-11', '2026-12'].filter((text) =>
      holds(periodOf(text)),
    )

  it('ends it or does not', () => {
    expect(textsThat(endsYear)).toEqual(['2026', '2026-H2', '2026-Q4', '2026-12'])
  })

  it('leaves whole months', () => {
    expect(
      ['2026', '2026-H1', '2026-Q3', '2026-01'].map((text) => monthsLeftInYear(periodOf(text))),
    ).toEqual([0, 6, 3, 11])
  })

  it('knows its year', () => {
    expect(yearOf(periodOf('2026-Q3'))).toEqual(periodOf('2026'))
  })
})
