import { describe, expect, it } from 'vitest'
import { findClause } from '#domain/clauses/obligations.ts'
import { LEDGER_IDS } from '#domain/ledgers/ledger.ts'
import { mechanismKinds } from '#domain/ledgers/mechanism-kinds.ts'
import { allMeasures, findMeasure, measureOf } from '#domain/measures/all.ts'
import { MEASURE_UNITS } from '#domain/measures/measure.ts'
import { isSettingValue } from '#domain/measures/setting.ts'

describe('every measure', () => {
  it('has an id of its own', () => {
    expect(new Set(allMeasures.map(({ id }) => id)).size).toBe(allMeasures.length)
  })

  it('is found by its id, and an unknown one is refused', () => {
    for (const measure of allMeasures) expect(measureOf(measure.id)).toBe(measure)
    expect(findMeasure('press')).toBeUndefined()
    expect(() => measureOf('press')).toThrow(RangeError)
  })

  it.each(allMeasures)('$id has words, a unit, ledgers and clauses that exist', (measure) => {
    expect(measure.title.zh).toMatch(/[\u4e00-\u9fff]/)
    expect(measure.title.en).toMatch(/^[\p{ASCII}’–]+$/u)
    expect(MEASURE_UNITS).toContain(measure.unit)
    const ledgers = Object.values(measure.inputs).map(({ id }) => id)
    expect(ledgers.length).toBeGreaterThan(0)
    for (const ledger of ledgers) expect(LEDGER_IDS).toContain(ledger)
    for (const clause of measure.clauses) expect(findClause(clause)).toBeDefined()
  })

  it.each(allMeasures.filter(({ window }) => window === 'in-force'))(
    '$id reads what is in force only from ledgers that last',
    ({ inputs }) => {
      for (const ledger of Object.values(inputs)) expect(ledger.lasts).not.toBe('a-day')
    },
  )

  it('has settings with a usual value that they allow', () => {
    for (const setting of allMeasures.flatMap(({ settings = [] }) => settings)) {
      expect(isSettingValue(setting, setting.usual)).toBe(true)
    }
  })
})

describe('mechanisms', () => {
  it.each(Object.keys(mechanismKinds))('%s has one measure', (kind) => {
    const own = [`mechanism-${kind}`, `records-${kind}`, kind].filter((id) => findMeasure(id))
    expect(own).toHaveLength(1)
  })
})
