import { describe, expect, it } from 'vitest'
import { classOf } from '#domain/scoring/class.ts'
import type { SchemeClass } from '#domain/schemes/scheme.ts'
import type { Unit } from '#domain/units/unit.ts'
import { cardOf, inputWith, PERIOD, schemeWith, unit } from '#tests/domain/scoring/fixtures.ts'

const named = (id: string, rest: Partial<SchemeClass>): SchemeClass => ({
  id,
  name: { zh: id, en: id },
  kinds: ['department'],
  ...rest,
})

const classes = [
  named('key', { keyDepartment: true }),
  named('ordinary', { keyDepartment: false, parentKinds: ['province'] }),
  named('below', { kinds: ['department', 'office'], parentKinds: ['prefecture', 'county'] }),
  named('towns', { kinds: ['township'] }),
]
const classFor = (
  rest: Partial<Unit>,
  parentKind: 'province' | 'county' | null = 'province',
  period = PERIOD,
) => classOf({ scheme: schemeWith({ classes }), unit: { ...unit, ...rest }, parentKind, period })

describe('the class of a unit', () => {
  it('is the first whose rule fits', () => {
    expect(classFor({})).toBe('ordinary')
    expect(classFor({ keyDepartment: [{ value: true, from: '2026-01-01' }] })).toBe('key')
    expect(classFor({ kind: 'township' }, 'county')).toBe('towns')
  })

  it('asks for the kind of the unit above where the rule does', () => {
    expect(classFor({}, 'county')).toBe('below')
    expect(classFor({ kind: 'office' }, 'county')).toBe('below')
    expect(classFor({ kind: 'office' }, 'province')).toBeUndefined()
    expect(classFor({ kind: 'office' }, null)).toBeUndefined()
  })

  it('is what holds on the last day of the period', () => {
    const key = (from: string, until: string) =>
      classFor({ keyDepartment: [{ value: true, from, until }] })
    // The quarter ends on 30 September.
    expect(key('2026-09-30', '2026-12-31')).toBe('key')
    expect(key('2026-10-01', '2026-12-31')).toBe('ordinary')
    expect(key('2026-01-01', '2026-09-29')).toBe('ordinary')
  })

  it('is the one that the office gave it, while it gives it', () => {
    const given = [
      { value: 'towns', from: '2026-07-01', until: '2026-09-30' },
      { value: 'key', from: '2026-10-01' },
    ]
    expect(classFor({ classes: given })).toBe('towns')
    expect(classFor({ classes: given }, 'province', '2026-Q4')).toBe('key')
    expect(classFor({ classes: given }, 'province', '2026-Q2')).toBe('ordinary')
  })

  it('falls back to the rules where the given class is another scheme’s', () => {
    expect(classFor({ classes: [{ value: 'elsewhere', from: '2026-01-01' }] })).toBe('ordinary')
  })

  it('does not exist for a unit that does not exist on the last day', () => {
    expect(classFor({ until: '2026-09-29' })).toBeUndefined()
    expect(classFor({ until: '2026-09-30' })).toBe('ordinary')
    expect(classFor({ from: '2026-10-01' })).toBeUndefined()
  })

  it('stands on the card; without one there is no card', () => {
    expect(cardOf({ classes }).class).toBe('ordinary')
    expect(() => cardOf({ classes }, { unit: { ...unit, kind: 'prefecture' } })).toThrow(
      'unit U has no class of scheme small in 2026-Q3',
    )
  })
})

it('refuses a period that is none', () => {
  expect(() => classOf(inputWith({ period: '2026-Q9' }))).toThrow('not a period')
})
