import { describe, expect, it } from 'vitest'
import type { Bonus } from '#domain/schemes/scheme.ts'
import {
  cardOf,
  fact,
  item,
  judged,
  judgement,
  pending,
  totalOf,
} from '#tests/domain/scoring/fixtures.ts'

const extra = item('extra', 20, judged)
const events = item('events', 15, { kind: 'award', measure: 'events', each: 4 })

/** 国办秘函〔2019〕19号: 30 points at most, scored only when the base is above 80. */
const bonus = (rest: Partial<Bonus> = {}): Bonus => ({
  name: { zh: '加分', en: 'Bonus' },
  gateAbove: 80,
  ceiling: 30,
  items: [extra, events],
  ...rest,
})

const card = (base: string, earned: string, rest: Partial<Bonus> = {}, events = 0) =>
  cardOf(
    { bonus: bonus(rest) },
    {
      judgements: [judgement('only', base), judgement('extra', earned)],
      facts: Array.from({ length: events }, (_, at) => fact('press-events', `e${at}`)),
    },
  )

describe('the gate', () => {
  it('opens above 80', () => {
    expect(totalOf(card('80.01', '12'))).toBe('92.01')
    expect(card('80.01', '12').bonus?.gate).toBe('open')
  })

  it('stays shut at exactly 80', () => {
    const shut = card('80', '12')
    expect(totalOf(shut)).toBe('80')
    expect(shut.bonus).toMatchObject({
      gate: 'shut',
      earned: { low: '12', high: '12' },
      counted: { low: '0', high: '0' },
    })
  })

  it('asks for the exact base, not for the one that is shown', () => {
    // 80.001 is shown as 80.00.
    expect(totalOf(card('80.001', '12'))).toBe('92.001')
  })

  it('may not be there', () => {
    const { gateAbove: _, ...open } = bonus()
    const low = cardOf(
      { bonus: open },
      { judgements: [judgement('only', '3'), judgement('extra', '12')] },
    )
    expect(totalOf(low)).toBe('15')
    expect(low.bonus?.gate).toBeNull()
  })

  it('may be open or shut while the base is', () => {
    const judgements = [judgement('extra', '12')]
    const range = cardOf({ bonus: bonus() }, { judgements })
    expect(range.bonus).toMatchObject({
      gate: 'undetermined',
      earned: { low: '12', high: '12' },
      counted: { low: '0', high: '12' },
    })
    expect(range.total).toEqual({ kind: 'range', low: '0', high: '112' })
  })
})

describe('the bonus', () => {
  it('never exceeds its ceiling', () => {
    // 20 judged and 12 for three events are 32, of which 30 count.
    const full = card('90', '20', {}, 3)
    expect(full.bonus).toMatchObject({ earned: { low: '32' }, counted: { low: '30' } })
    expect(totalOf(full)).toBe('120')
    expect(totalOf(card('90', '20', { ceiling: 25 }, 3))).toBe('115')
    expect(totalOf(card('90', '20', { ceiling: 20 }, 3))).toBe('110')
    expect(totalOf(card('90', '20', { ceiling: 10 }, 3))).toBe('100')
  })

  it('gives no item more than its points', () => {
    // Four events would be 16 of 15.
    expect(card('90', '0', {}, 4).bonus?.lines[1]).toMatchObject({ points: '15', lost: '0' })
    expect(totalOf(card('90', '0', {}, 4))).toBe('105')
  })

  it('is no gift: what does not apply adds nothing, whatever the strategy', () => {
    const items = [item('extra', 20, judged, { appliesTo: { withServices: false } })]
    const gift = cardOf(
      { bonus: bonus({ items }), notApplicable: 'full-marks' },
      { judgements: [judgement('only', '90')] },
    )
    expect(gift.bonus?.lines[0]).toMatchObject({ kind: 'not-applicable', points: null })
    expect(totalOf(gift)).toBe('90')
  })

  it('is open with its items', () => {
    const facts = [fact('press-events', 'e', pending)]
    const judgements = [judgement('only', '90'), judgement('extra', '1')]
    const open = cardOf({ bonus: bonus() }, { facts, judgements })
    expect(open.bonus).toMatchObject({
      gate: 'open',
      earned: { low: '1', high: '5' },
      counted: { low: '1', high: '5' },
    })
    expect(open.total).toEqual({ kind: 'range', low: '91', high: '95' })
  })

  it('is nothing where the scheme has none', () => {
    expect(cardOf({}).bonus).toBeNull()
  })
})
