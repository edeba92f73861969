import { describe, expect, it } from 'vitest'
import { firstOf } from '#api/first-of.ts'

describe('the first of many', () => {
  const numbers = Array.from({ length: 500 }, (_, at) => (at * 7919) % 503)
  const rising = (a: number, b: number) => a - b

  it.each([0, 1, 7, 500, 900])('are the same as after sorting all: %i of them', (count) => {
    expect(firstOf(numbers, rising, count)).toEqual(numbers.toSorted(rising).slice(0, count))
  })

  it('leave what is equal in its order', () => {
    const rows = ['b1', 'a1', 'b2', 'a2', 'a3']
    const byLetter = (a: string, b: string) => (a[0] ?? '').localeCompare(b[0] ?? '')
    expect(firstOf(rows, byLetter, 4)).toEqual(['a1', 'a2', 'a3', 'b1'])
  })
})
