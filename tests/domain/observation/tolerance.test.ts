import { describe, expect, it } from 'vitest'
import { exact } from '#domain/number/exact.ts'
import { discrepancyOf } from '#domain/observation/discrepancy.ts'
import { kindUnder } from '#domain/observation/tolerance.ts'

const differs = (tolerances: Record<string, number> | undefined, seen: string) =>
  discrepancyOf(
    kindUnder(tolerances ? { tolerances } : {}, 'columns-updated'),
    exact('100'),
    exact(seen),
  ) !== undefined

describe('the tolerance of a scheme', () => {
  it('is that of the kind where the scheme names none', () => {
    // Of columns updated the kind overlooks 5 points.
    expect([differs(undefined, '95'), differs(undefined, '94')]).toEqual([false, true])
    expect(differs({ 'homepage-age': 3 }, '94')).toBe(true)
  })

  it('goes before that of the kind, wider or narrower', () => {
    expect([
      differs({ 'columns-updated': 10 }, '90'),
      differs({ 'columns-updated': 10 }, '89'),
    ]).toEqual([false, true])
    expect(differs({ 'columns-updated': 0 }, '99.99')).toBe(true)
  })
})
