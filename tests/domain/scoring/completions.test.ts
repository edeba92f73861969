import { describe, expect, it } from 'vitest'
import type { Fact } from '#domain/facts/fact.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import type { ScoringInput } from '#domain/scoring/input.ts'
import {
  branchOf,
  cardOf,
  category,
  confirmed,
  deduction,
  exception,
  fact,
  fault,
  item,
  judged,
  judgement,
  lineOf,
  part,
  pending,
  threshold,
  totalOf,
  veto,
} from '#tests/domain/scoring/fixtures.ts'

const event = (id: string, rest: Partial<Fact> & { on?: string } = pending) =>
  fact('press-events', id, rest)
const parts = (...items: Parameters<typeof part>[0]) => ({ parts: [part(items)] })

describe('a pending fact', () => {
  it('may count or not, and its line says which facts it waits for', () => {
    const scheme = parts(item('a', 60, threshold('events', 1)), item('b', 40, judged))
    const card = cardOf(scheme, { facts: [event('e')], judgements: [judgement('b', '40')] })
    expect(lineOf(card, 'a')).toEqual({
      kind: 'undetermined',
      item: 'a',
      of: '60',
      clauses: [],
      low: '0',
      high: '60',
      because: { code: 'verification-pending', params: { count: 1 } },
      facts: ['e'],
    })
    expect(lineOf(card, 'b').kind).toBe('scored')
    expect(card.total).toEqual({ kind: 'range', low: '40', high: '100' })
    expect(card.base).toEqual({ low: '40', high: '100' })
    expect(card.parts[0]).toMatchObject({
      low: '40',
      high: '100',
      score: { low: '40', high: '100' },
    })
  })

  it('makes no difference where the rule is met without it; its line is as reported', () => {
    const scheme = parts(item('a', 100, threshold('events', 1)))
    const card = cardOf(scheme, { facts: [event('e'), event('sure', confirmed)] })
    expect(totalOf(card)).toBe('100')
    expect(lineOf(card, 'a')).toMatchObject({
      kind: 'scored',
      value: { amount: '2' },
      facts: ['e', 'sure'],
    })
  })

  it('makes no difference outside every window', () => {
    const card = cardOf(parts(item('a', 100, threshold('events', 1))), {
      facts: [event('e', { on: '2026-06-30', ...pending })],
    })
    expect(totalOf(card)).toBe('0')
  })

  it('is seen in the period before where a measure looks there', () => {
    const rising = item('a', 100, { kind: 'linear', measure: 'more-events', zeroAt: 0, fullAt: 2 })
    const facts = [
      event('now 1', {}),
      event('now 2', {}),
      event('before', { on: '2026-06-30' }),
      event('before, pending', { on: '2026-06-29', ...pending }),
    ]
    const card = cardOf(parts(rising), { facts })
    // 2 − 2 = 0 gives nothing, 2 − 1 = 1 half.
    expect(card.total).toEqual({ kind: 'range', low: '0', high: '50' })
    // In the period before only the date counts: a fact before it is nobody's.
    const earlier = cardOf(parts(rising), {
      facts: [...facts.slice(0, 3), event('long before', { on: '2026-03-31', ...pending })],
    })
    expect(totalOf(earlier)).toBe('50')
  })

  it('counts in what the unit says', () => {
    const scheme = parts(item('a', 100, threshold('events', 1)))
    expect(totalOf(cardOf(scheme, { facts: [event('e')] }, 'self'))).toBe('100')
  })

  it('is not waited for by an item that is no question for the unit, nor in a missing section', () => {
    const elsewhere = item('a', 60, threshold('events', 1), { appliesTo: { withServices: false } })
    const scheme = parts(elsewhere, item('b', 40, judged))
    const judgements = [judgement('b', '40')]
    expect(totalOf(cardOf(scheme, { facts: [event('e')], judgements }))).toBe('100')
    const missing = parts(item('a', 60, threshold('events', 1)), item('b', 40, judged))
    const card = cardOf(missing, { facts: [event('e')], judgements, sections: {} })
    expect(totalOf(card)).toBe('40')
  })
})

describe('several pending facts', () => {
  const two = [event('e1'), event('e2')]

  it('give the least and the most that any of them leave', () => {
    const scheme = parts(item('a', 100, { kind: 'award', measure: 'events', each: 30 }))
    expect(cardOf(scheme, { facts: two }).total).toEqual({ kind: 'range', low: '0', high: '60' })
  })

  it('may pull lines in opposite directions: the total is tight, not the sum of the lines', () => {
    const scheme = parts(
      item('a', 50, threshold('events', 1)),
      item('b', 50, deduction('events', 20)),
    )
    const card = cardOf(scheme, { facts: [event('e')] })
    expect(lineOf(card, 'a')).toMatchObject({ low: '0', high: '50' })
    expect(lineOf(card, 'b')).toMatchObject({ low: '30', high: '50' })
    // Without the event 0 + 50, with it 50 + 30.
    expect(card.total).toEqual({ kind: 'range', low: '50', high: '80' })
    expect(card.grades).toEqual(['good', 'failed'])
  })

  it('leave a category with what it has over all of them', () => {
    const scheme = parts(
      category('c', 50, [
        item('a', 50, threshold('events', 1)),
        item('b', 50, deduction('events', 20)),
      ]),
      item('d', 50, judged),
    )
    const card = cardOf(scheme, { facts: two, judgements: [judgement('d', '50')] })
    // None: −50 (capped at 50). One: −20. Two: −40.
    expect(branchOf(card, 'c')).toMatchObject({ low: '0', high: '30', capped: false })
    expect(card.total).toEqual({ kind: 'range', low: '50', high: '80' })
  })

  it('say that a category may be capped', () => {
    const scheme = parts(
      category('c', 30, [item('a', 30, deduction('faults', 20)), item('b', 30, judged)]),
      item('d', 70, judged),
    )
    const judgements = [judgement('b', '10'), judgement('d', '70')]
    const capped = (facts: Fact[]) => branchOf(cardOf(scheme, { facts, judgements }), 'c').capped
    // 20 are lost by b. One fault more would be 40 of 30.
    expect(capped([])).toBe(false)
    expect(capped([fault('f', 'minor', pending)])).toBe(true)
  })

  it('may decide whether an item applies at all', () => {
    const rate = item('a', 50, { kind: 'linear', measure: 'answer-rate', zeroAt: 0, fullAt: 100 })
    const scheme = parts(category('c', 50, [rate]), item('b', 50, judged))
    const facts = [fact('inquiries', 'q', { values: { received: 4, answered: 1 }, ...pending })]
    const card = cardOf(scheme, { facts, judgements: [judgement('b', '40')] })
    // No question: 40 of 50 are 80. One in four answered: 12.5 + 40 = 52.5 of 100.
    expect(card.total).toEqual({ kind: 'range', low: '52.5', high: '80' })
    expect(lineOf(card, 'a')).toMatchObject({ kind: 'undetermined', low: '0', high: '12.5' })
    expect(branchOf(card, 'c')).toMatchObject({ available: '50', low: '0', high: '12.5' })
    expect(card.parts[0]).toMatchObject({ available: '100', low: '40', high: '52.5' })
  })

  it('may decide whether anything applies at all', () => {
    const rate = item('a', 100, { kind: 'linear', measure: 'answer-rate', zeroAt: 0, fullAt: 100 })
    const facts = [fact('inquiries', 'q', { values: { received: 4, answered: 3 }, ...pending })]
    const card = cardOf(parts(rate), { facts })
    expect(card.total).toEqual({ kind: 'range', low: '75', high: '75', orNone: true })
    expect(card.base).toEqual({ low: '75', high: '75' })
    expect(card.grades).toEqual(['passed'])
  })

  it('may decide whether an exception is needed', () => {
    const scheme: Partial<Scheme> = parts(
      item('a', 100, threshold('events', 1), { inPrinciple: true }),
    )
    const rest: Partial<ScoringInput> = { facts: [event('e')], exceptions: [exception('a')] }
    // Met or exempt, it has full marks: the line is as reported.
    const card = cardOf(scheme, rest)
    expect(lineOf(card, 'a')).toMatchObject({ kind: 'scored', points: '100' })
    expect(totalOf(card)).toBe('100')
  })

  it('may decide whether a later item deducts a fact again', () => {
    const scheme: Partial<Scheme> = {
      ...parts(
        item('a', 20, deduction('grave-faults', 5)),
        item('b', 40, deduction('faults', 10)),
        item('c', 40, deduction('faults-less-courses', 10)),
      ),
      oneFactOneDeduction: true,
    }
    const facts = [fault('f', 'grave', pending)]
    const card = cardOf(scheme, { facts })
    // Real: −5, and already deducted in b and c. Not real: nothing.
    expect(card.total).toEqual({ kind: 'range', low: '95', high: '100' })
    expect(lineOf(card, 'b')).toMatchObject({ kind: 'scored', points: '40' })
  })

  it('are tried out together up to eight of them', () => {
    const scheme = parts(
      item('a', 50, { kind: 'award', measure: 'events', each: 5 }),
      item('b', 50, deduction('events', 5)),
    )
    const facts = Array.from({ length: 8 }, (_, at) => event(`e${at}`))
    // Each event earns 5 and costs 5: always 50.
    expect(totalOf(cardOf(scheme, { facts }))).toBe('50')
  })
})

describe('more pending facts than can be tried out', () => {
  const eventVeto = veto('v', {
    measure: 'events',
    effect: { kind: 'ceiling', points: 59 },
  })
  const many = (count: number) => Array.from({ length: count }, (_, at) => event(`e${at}`))
  const faults = (count: number, kind: 'minor' | 'grave' = 'minor') =>
    Array.from({ length: count }, (_, at) => fault(`f${at}`, kind, pending))

  it('leave a total that contains what is possible, though it may be wider', () => {
    const scheme = parts(
      item('a', 50, { kind: 'award', measure: 'events', each: 5 }),
      item('b', 50, deduction('events', 5)),
    )
    expect(cardOf(scheme, { facts: many(9) }).total).toEqual({
      kind: 'range',
      low: '0',
      high: '100',
    })
  })

  it('are tried out line by line where a line sees at most eight', () => {
    const scheme = parts(
      item('a', 50, { kind: 'award', measure: 'events', each: 4 }),
      item('b', 50, deduction('faults', 3)),
    )
    const card = cardOf(scheme, { facts: [...many(5), ...faults(4)] })
    expect(lineOf(card, 'a')).toMatchObject({
      low: '0',
      high: '20',
      because: { code: 'verification-pending', params: { count: 5 } },
      facts: ['e0', 'e1', 'e2', 'e3', 'e4'],
    })
    expect(lineOf(card, 'b')).toMatchObject({ low: '38', high: '50' })
    expect(card.total).toEqual({ kind: 'range', low: '38', high: '70' })
  })

  it('leave alone what does not see them', () => {
    const scheme = parts(
      item('a', 40, { kind: 'award', measure: 'events', each: 4 }),
      item('b', 30, judged),
      item('c', 20, deduction('faults', 3)),
      item('d', 10, threshold('events', 1), { appliesTo: { withServices: false } }),
    )
    const card = cardOf(scheme, {
      facts: [...many(40), fault('f')],
      judgements: [judgement('b', '12')],
    })
    expect(lineOf(card, 'a')).toMatchObject({
      kind: 'undetermined',
      low: '0',
      high: '40',
      because: { code: 'verification-pending', params: { count: 40 } },
    })
    expect(lineOf(card, 'a')).toMatchObject({
      facts: many(40)
        .map(({ id }) => id)
        .sort(),
    })
    expect(lineOf(card, 'b')).toMatchObject({ kind: 'scored', points: '12' })
    expect(lineOf(card, 'c')).toMatchObject({ kind: 'scored', points: '17' })
    expect(lineOf(card, 'd')).toMatchObject({ kind: 'not-applicable' })
  })

  it('settle a line that comes out the same every way', () => {
    const scheme = parts(
      item('a', 50, threshold('events', 1)),
      item('b', 50, threshold('faults', 0)),
    )
    const card = cardOf(scheme, { facts: [...many(5), event('sure', {}), ...faults(4)] })
    expect(lineOf(card, 'a')).toMatchObject({ kind: 'scored', value: { amount: '6' } })
    expect(totalOf(card)).toBe('100')
  })

  it('count an item that may be left out as anything from nothing to full points', () => {
    const rate = item('a', 50, { kind: 'linear', measure: 'answer-rate', zeroAt: 0, fullAt: 100 })
    const question = fact('inquiries', 'q', { values: { received: 4, answered: 1 }, ...pending })
    const scheme = parts(rate, item('b', 50, { kind: 'award', measure: 'events', each: 10 }))
    const card = cardOf(scheme, { facts: [question, ...many(8)] })
    expect(lineOf(card, 'a')).toMatchObject({ low: '0', high: '12.5' })
    // The worst: 0 + 0. The best in truth: left out and 50 of 50, which is 100.
    expect(card.total).toEqual({ kind: 'range', low: '0', high: '100' })
  })

  it('may leave nothing that applies', () => {
    const rising = item('a', 100, { kind: 'linear', measure: 'more-events', zeroAt: 0, fullAt: 2 })
    // The measure has no value without an event in the period before.
    const before = Array.from({ length: 9 }, (_, at) =>
      event(`e${at}`, { on: '2026-06-30', ...pending }),
    )
    expect(cardOf(parts(rising), { facts: before }).total).toEqual({
      kind: 'range',
      low: '0',
      high: '100',
      orNone: true,
    })
    const rate = item('a', 100, { kind: 'linear', measure: 'answer-rate', zeroAt: 0, fullAt: 100 })
    const question = fact('inquiries', 'q', { values: { received: 4, answered: 1 }, ...pending })
    const few = cardOf({ ...parts(rate), vetoes: [eventVeto] }, { facts: [question, ...many(8)] })
    expect(few.total).toMatchObject({ kind: 'range', orNone: true })
  })

  it('leave open what a later item may pass over', () => {
    const scheme: Partial<Scheme> = {
      ...parts(
        item('a', 20, deduction('grave-faults', 5)),
        item('b', 60, deduction('faults', 10)),
        item('c', 20, { kind: 'award', measure: 'events', each: 1 }),
      ),
      oneFactOneDeduction: true,
    }
    const facts = [
      fault('g1', 'grave'),
      fault('g2', 'grave', pending),
      fault('m1', 'minor'),
      ...many(8),
    ]
    const card = cardOf(scheme, { facts })
    // One or two grave faults.
    expect(lineOf(card, 'a')).toMatchObject({ low: '10', high: '15' })
    // g1 is used up for certain and m1 never; g2 is either not there or used up: nobody can say that
    // of a line by itself, so it may cost 10 more.
    expect(lineOf(card, 'b')).toMatchObject({ low: '40', high: '50' })
    expect(lineOf(card, 'c')).toMatchObject({ low: '0', high: '8' })
  })

  it('may use up any fact where there are too many of them', () => {
    const scheme: Partial<Scheme> = {
      ...parts(
        item('a', 40, deduction('faults-less-courses', 1)),
        item('b', 60, deduction('faults', 10)),
      ),
      oneFactOneDeduction: true,
    }
    const courses = Array.from({ length: 9 }, (_, at) => fact('trainings', `c${at}`, pending))
    const card = cardOf(scheme, { facts: [fault('f'), ...courses] })
    expect(lineOf(card, 'a')).toMatchObject({ low: '0', high: '40' })
    // In truth f is always used up under a. But nothing is known of a, so b may lose 10 or not.
    expect(lineOf(card, 'b')).toMatchObject({ low: '50', high: '60' })
  })

  it('leave a veto open, or settle it where it comes out the same', () => {
    const vetoed = (atLeast: number, facts: Fact[], rest: Partial<Scheme> = {}) =>
      cardOf(
        {
          ...parts(item('a', 100, { kind: 'award', measure: 'events', each: 1 })),
          vetoes: [
            {
              id: 'v',
              name: { zh: '', en: '' },
              clauses: [],
              measure: 'faults',
              atLeast,
              effect: { kind: 'ceiling', points: 59 },
            },
          ],
          ...rest,
        },
        { facts },
      ).vetoes[0]?.state
    expect(vetoed(1, [...many(9), ...faults(2)])).toBe('undetermined')
    expect(vetoed(1, [...many(9), ...faults(2), fault('sure')])).toBe('struck')
    expect(vetoed(5, [...many(9), ...faults(2)])).toBe('clear')
    expect(vetoed(1, faults(9))).toBe('undetermined')
    expect(vetoed(1, many(9))).toBe('clear')
  })
})
