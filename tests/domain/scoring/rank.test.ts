import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Scheme } from '#domain/schemes/scheme.ts'
import { rankClass } from '#domain/scoring/rank.ts'
import type { Ranked } from '#domain/scoring/rank.ts'
import type { Total } from '#domain/scoring/scorecard.ts'
import { faultIn } from '#tests/domain/scoring/fault-in.ts'

const exactly = (points: string): Total => ({ kind: 'exact', points })
const between = (low: string, high: string, orNone?: true): Total => ({
  kind: 'range',
  low,
  high,
  ...(orNone && { orNone }),
})
const VETOED: Total = { kind: 'none', because: 'vetoed' }
const NOTHING: Total = { kind: 'none', because: 'nothing-applies' }

const cards = (totals: readonly Total[]): Ranked[] =>
  totals.map((total, at) => ({ unit: `U${at}`, total }))

/** Ranks in the order of the totals: a number, or `best–worst`. */
function ranks(ties: Scheme['ties'], ...totals: Total[]): (number | string | undefined)[] {
  const all = rankClass(cards(totals), ties)
  return totals.map((_, at) => {
    const rank = all.get(`U${at}`)
    return rank && (rank.best === rank.worst ? rank.best : `${rank.best}–${rank.worst}`)
  })
}

describe('competition ranking', () => {
  it('gives equal totals one rank and leaves the next ones out: 9, 9, 11', () => {
    // Eight better ones, two of 91.4, one of 91.3.
    const better = ['99', '98', '97', '96', '95', '94', '93', '92'].map(exactly)
    const all = ranks('competition', ...better, exactly('91.4'), exactly('91.40'), exactly('91.3'))
    expect(all).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 11])
  })
})

describe('dense ranking', () => {
  it('gives equal totals one rank and leaves none out: 6, 6, 7', () => {
    const better = ['99', '98', '97', '96', '95'].map(exactly)
    const all = ranks('dense', ...better, exactly('90'), exactly('90'), exactly('89.9'))
    expect(all).toEqual([1, 2, 3, 4, 5, 6, 6, 7])
  })
})

describe('a rank', () => {
  it('goes by the exact total, not by the one that is shown', () => {
    // 250/3 is shown as 83.33, as is 83.33 itself.
    expect(ranks('competition', exactly('83.33'), exactly('250/3'))).toEqual([2, 1])
  })

  it('says of how many', () => {
    const all = rankClass(cards([exactly('5'), VETOED, NOTHING, between('1', '2')]), 'competition')
    expect(all.get('U0')).toEqual({ best: 1, worst: 1, of: 3 })
    expect(all.has('U2')).toBe(false)
  })

  it('is the last for units that a veto fails, which share it', () => {
    const totals = [VETOED, exactly('0'), VETOED, exactly('-1')]
    expect(ranks('competition', ...totals)).toEqual([3, 1, 3, 2])
    expect(ranks('dense', ...totals)).toEqual([3, 1, 3, 2])
  })

  it('is every one that an open total may still come to', () => {
    expect(ranks('competition', exactly('90'), between('70', '95'), exactly('80'))).toEqual([
      '1–2',
      '1–3',
      '2–3',
    ])
    // A total that only touches another may tie with it.
    expect(ranks('competition', exactly('90'), between('70', '90'))).toEqual([1, '1–2'])
    expect(ranks('competition', exactly('70'), between('70', '90'))).toEqual(['1–2', 1])
  })

  it('may be the last where a veto may yet strike', () => {
    expect(ranks('competition', between('90', '90', true), exactly('80'), VETOED)).toEqual([
      '1–2',
      '1–2',
      '2–3',
    ])
  })

  it('counts ranges that overlap as one total at best, and as many at worst', () => {
    const ranges = [between('90', '95'), between('92', '97'), between('94', '99')]
    // All three may come to 94 or 95, or to three different totals.
    expect(ranks('dense', ...ranges, exactly('80'))).toEqual(['1–3', '1–3', '1–3', '2–4'])
    expect(ranks('competition', ...ranges, exactly('80'))).toEqual(['1–3', '1–3', '1–3', 4])
    // Two of them apart can never be one total.
    expect(ranks('dense', between('90', '91'), between('92', '97'), exactly('80'))).toEqual([
      2, 1, 3,
    ])
  })

  it('is nobody’s where nobody is scored', () => {
    expect(rankClass([], 'competition').size).toBe(0)
    expect(rankClass(cards([NOTHING]), 'dense').size).toBe(0)
  })
})

describe('with properties', () => {
  const points = fc.integer({ min: 0, max: 12 })
  const totals = fc.array(
    fc.oneof(
      points.map((n) => exactly(String(n))),
      fc.tuple(points, fc.nat(4)).map(([low, width]) => between(String(low), String(low + width))),
      fc
        .tuple(points, fc.nat(4))
        .map(([low, width]) => between(String(low), String(low + width), true)),
      fc.constant(VETOED),
    ),
    { minLength: 1, maxLength: 7 },
  )
  const ties = fc.constantFrom<Scheme['ties']>('competition', 'dense')

  /** One way in which open totals may turn out; halves lie between whole numbers. */
  const settled = (total: Total, at: number): Total => {
    if (total.kind !== 'range') return total
    if (total.orNone && at % 5 === 4) return VETOED
    const [low, high] = [Number(total.low), Number(total.high)]
    return exactly(String(low + ((high - low) * (at % 5)) / 4))
  }

  it('contains the rank of every way in which open totals may turn out', () => {
    expect(
      faultIn(
        fc.property(
          totals,
          ties,
          fc.array(fc.nat(4), { minLength: 7, maxLength: 7 }),
          (all, ties, ways) => {
            const open = rankClass(cards(all), ties)
            const closed = rankClass(
              cards(all.map((total, at) => settled(total, ways[at] ?? 0))),
              ties,
            )
            for (const [unit, { best, worst }] of closed) {
              expect(best).toBe(worst)
              expect(open.get(unit)?.best).toBeLessThanOrEqual(best)
              expect(open.get(unit)?.worst).toBeGreaterThanOrEqual(worst)
            }
          },
        ),
        400,
      ),
    ).toBeUndefined()
  })

  it('does not depend on the order of the units', () => {
    expect(
      faultIn(
        fc.property(totals, ties, (all, ties) => {
          const there = cards(all)
          const back = rankClass([...there].reverse(), ties)
          for (const [unit, rank] of rankClass(there, ties)) expect(back.get(unit)).toEqual(rank)
        }),
      ),
    ).toBeUndefined()
  })
})
