import { describe, expect, it } from 'vitest'
import type { Calendar } from '#domain/calendar/calendar.ts'
import { clashesOf, nextYear } from '#domain/period/year-plan.ts'

/** Two years with one holiday each: the first three days of May; Saturday 2027-05-08 is worked. */
const calendar: Calendar = {
  years: {
    2026: { source: 'test', offDays: ['2026-05-01'], workDays: [] },
    2027: {
      source: 'test',
      offDays: ['2027-05-01', '2027-05-02', '2027-05-03'],
      workDays: ['2027-05-08'],
    },
  },
}

describe('the periods of a year after the pattern of the year before', () => {
  it('open as many days after their first day, then count working days', () => {
    // 2026-Q1 opened on Wednesday 1 April (90 days after 1 January), due 10 working days later on
    // Wednesday 15 April, locked 12 working days after that: 16 and 17, 20 to 24, 27 to 30 April are
    // 11, 1 May is free, so Monday 4 May.
    const model = [
      { period: '2026-Q1', opens: '2026-04-01', due: '2026-04-15', locks: '2026-05-04' },
    ]
    // 2027: 90 days after 1 January is Thursday 1 April; ten working days on is Thursday 15 April;
    // 16, 19 to 23, 26 to 30 April are 11 working days, then 1 to 3 May are free: Tuesday 4 May.
    expect(nextYear(calendar, model)).toEqual([
      { period: '2027-Q1', opens: '2027-04-01', due: '2027-04-15', locks: '2027-05-04' },
    ])
  })

  it('open on the next working day where the same distance ends on a free one', () => {
    // Saturday 1 May 2027 and the two days after are free: Tuesday 4 May.
    const model = [
      { period: '2026-04', opens: '2026-05-01', due: '2026-05-04', locks: '2026-05-05' },
    ]
    expect(nextYear(calendar, model)[0]?.opens).toBe('2027-05-04')
  })
})

describe('clashes', () => {
  const one = { period: '2027-04', opens: '2027-05-04', due: '2027-05-08', locks: '2027-05-14' }

  it('are none on a make-up day', () => {
    expect(clashesOf(calendar, one, [one])).toEqual([])
  })

  it('are free days, dues that come too early, and dues close to each other', () => {
    const bad = { ...one, period: '2027-05', due: '2027-05-09' }
    expect(clashesOf(calendar, bad, [one, bad])).toEqual([
      { code: 'off-day', which: 'due', day: '2027-05-09' },
      { code: 'due-before-end', day: '2027-05-31' },
      { code: 'dues-close', other: '2027-04', days: 0 },
    ])
  })

  it('say when the holidays of a year are not announced', () => {
    const later = { period: '2028-Q1', opens: '2028-04-03', due: '2028-04-10', locks: '2028-04-17' }
    expect(clashesOf(calendar, later, [later])).toEqual([{ code: 'guessed-year', year: 2028 }])
  })
})
