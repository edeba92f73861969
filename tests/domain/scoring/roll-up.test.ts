import { describe, expect, it } from 'vitest'
import type { RollUp } from '#domain/schemes/scheme.ts'
import { rollUp } from '#domain/scoring/roll-up.ts'
import type { RolledUp } from '#domain/scoring/roll-up.ts'
import type { Total } from '#domain/scoring/scorecard.ts'

const exactly = (points: string): Total => ({ kind: 'exact', points })
const range = (low: string, high: string, orNone?: true): Total => ({
  kind: 'range',
  low,
  high,
  ...(orNone && { orNone }),
})
const VETOED: Total = { kind: 'none', because: 'vetoed' }
const NOTHING: Total = { kind: 'none', because: 'nothing-applies' }
const of = (id: string, total: Total): RolledUp => ({ class: id, total })

/** A city: itself 50 %, its departments 30 %, its counties 20 %. */
const city: RollUp = {
  own: 50,
  below: [
    { class: 'departments', weight: 30 },
    { class: 'counties', weight: 20 },
  ],
}
const own = of('cities', exactly('90'))

describe('a region', () => {
  it('has its own result and the means of those below, by the scheme’s weights', () => {
    const below = [
      of('departments', exactly('80')),
      of('departments', exactly('85.5')),
      of('counties', exactly('70')),
      of('towns', exactly('3')),
    ]
    const { total, shares } = rollUp(city, own, below)
    // 0.5 × 90 + 0.3 × 82.75 + 0.2 × 70 = 45 + 24.825 + 14 = 83.825.
    expect(total).toEqual(exactly('83.825'))
    expect(shares).toEqual([
      {
        class: null,
        weight: 50,
        counts: '50',
        units: 1,
        vetoed: 0,
        mean: { low: '90', high: '90' },
      },
      {
        class: 'departments',
        weight: 30,
        counts: '30',
        units: 2,
        vetoed: 0,
        mean: { low: '82.75', high: '82.75' },
      },
      {
        class: 'counties',
        weight: 20,
        counts: '20',
        units: 1,
        vetoed: 0,
        mean: { low: '70', high: '70' },
      },
    ])
  })

  it('gives the weight of a class without results to the others, and says so', () => {
    const { total, shares } = rollUp(city, own, [
      of('departments', exactly('80')),
      of('counties', NOTHING),
    ])
    // 50 : 30 become 62.5 : 37.5. 56.25 + 30 = 86.25.
    expect(total).toEqual(exactly('86.25'))
    expect(shares.map(({ counts, units, mean }) => [counts, units, mean?.low])).toEqual([
      ['62.5', 1, '90'],
      ['37.5', 1, '80'],
      ['0', 0, undefined],
    ])
  })

  it('may stand on those below alone', () => {
    const { total } = rollUp(city, null, [
      of('departments', exactly('80')),
      of('counties', exactly('70')),
    ])
    // 30 : 20 become 60 : 40.
    expect(total).toEqual(exactly('76'))
  })

  it('has no result where nobody has one', () => {
    const { total, shares } = rollUp(city, of('cities', NOTHING), [])
    expect(total).toEqual(NOTHING)
    expect(shares.map(({ counts }) => counts)).toEqual(['0', '0', '0'])
    expect(rollUp({ own: 0, below: [] }, own, []).total).toEqual(NOTHING)
  })

  it('carries ranges upwards', () => {
    const below = [of('departments', range('60', '80')), of('departments', exactly('90'))]
    const { total, shares } = rollUp(
      { own: 50, below: [{ class: 'departments', weight: 50 }] },
      own,
      below,
    )
    // Means 75 to 85.
    expect(total).toEqual(range('82.5', '87.5'))
    expect(shares[1]?.mean).toEqual({ low: '75', high: '85' })
  })

  it('counts a unit that a veto fails with 0, so that failing never helps', () => {
    const half: RollUp = { own: 50, below: [{ class: 'departments', weight: 50 }] }
    const vetoed = rollUp(half, own, [of('departments', VETOED), of('departments', exactly('80'))])
    expect(vetoed.total).toEqual(exactly('65'))
    expect(vetoed.shares[1]).toMatchObject({ units: 2, vetoed: 1, mean: { low: '40' } })
    const open = rollUp(half, own, [of('departments', range('80', '80', true))])
    expect(open.total).toEqual(range('45', '85'))
  })

  it('fails with its own card', () => {
    const { total, shares } = rollUp(city, of('cities', VETOED), [of('departments', exactly('80'))])
    expect(total).toEqual(VETOED)
    expect(shares[0]).toMatchObject({ units: 1, vetoed: 1 })
    const open = rollUp({ own: 100, below: [] }, of('cities', range('90', '90', true)), [])
    expect(open.total).toEqual(range('90', '90', true))
  })
})
