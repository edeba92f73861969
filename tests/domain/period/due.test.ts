import { describe, expect, it } from 'vitest'
import { dueOf, whyNotDue } from '#domain/period/due.ts'

const dates = { due: '2027-01-15', locks: '2027-02-26' }

describe('the due day of a unit', () => {
  it('is that of the period, or the latest that was granted', () => {
    expect(dueOf('2027-01-15', [])).toBe('2027-01-15')
    expect(dueOf('2027-01-15', ['2027-01-29', '2027-01-22'])).toBe('2027-01-29')
    expect(dueOf('2027-01-15', ['2027-01-10'])).toBe('2027-01-15')
  })

  it('is granted from the present one up to the lock', () => {
    expect(whyNotDue('2027-01-15', dates)).toBeUndefined()
    expect(whyNotDue('2027-02-26', dates)).toBeUndefined()
    expect(whyNotDue('2027-01-14', dates)).toEqual({ code: 'before-other', other: '2027-01-15' })
    expect(whyNotDue('2027-02-27', dates)).toEqual({ code: 'after-lock', other: '2027-02-26' })
  })
})
