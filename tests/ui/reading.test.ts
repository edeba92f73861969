import { describe, expect, it } from 'vitest'
import { readDay, readTime } from '#ui/read-day.ts'
import { readDecimal, readNumber } from '#ui/read-number.ts'

describe('reading a number', () => {
  it('understands full-width digits and separators of thousands', () => {
    expect(readNumber('１２．５')).toBe(12.5)
    expect(readNumber('6，512')).toBe(6512)
    expect(readNumber(' 3 ')).toBe(3)
    expect(readNumber('－3')).toBe(-3)
  })

  it('tells nothing from nonsense', () => {
    expect(readNumber('')).toBeNull()
    expect(readNumber('三场')).toBeNaN()
    expect(readNumber('1.2.3')).toBeNaN()
  })

  it('keeps exact numbers digit for digit', () => {
    // As a binary number 0.1 + 0.2 would already be wrong in the 17th digit.
    expect(readDecimal('８１．３３５０')).toBe('81.3350')
    expect(readDecimal('-007')).toBe('-7')
    expect(readDecimal('12345678901234567890.1')).toBe('12345678901234567890.1')
    expect(readDecimal('1e3')).toBeUndefined()
  })
})

describe('reading a day', () => {
  it.each(['2026-3-9', '2026/03/09', '2026.3.9', '20260309', '２０２６年３月９日', '2026年3月9'])(
    'understands %s',
    (text) => {
      expect(readDay(text)).toBe('2026-03-09')
    },
  )

  it('refuses days that no calendar has', () => {
    expect(['2026-02-29', '2026-13-01', '2026-04-31', '下周一', ''].map(readDay)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    // 2028 is divisible by 4 and no full century: a leap year.
    expect(readDay('2028-02-29')).toBe('2028-02-29')
  })

  it('understands times of day', () => {
    expect(['9:40', '0940', '９：４０', '9点40分'].map(readTime)).toEqual(Array(4).fill('09:40'))
    expect(['24:00', '9:60', '晚上'].map(readTime)).toEqual([undefined, undefined, undefined])
  })
})
