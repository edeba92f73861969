import { describe, expect, it } from 'vitest'
import type { Item, Scheme } from '#domain/schemes/scheme.ts'
import type { ScoringInput } from '#domain/scoring/input.ts'
import {
  cardOf,
  deduction,
  exception,
  fact,
  fault,
  item,
  judged,
  judgement,
  lineOf,
  part,
  threshold,
  totalOf,
  unit,
} from '#tests/domain/scoring/fixtures.ts'

/** A scheme of one item of 40 points beside 60 points that a judgement gives in full. */
const beside = (one: Item, rest: Partial<Scheme> = {}): Partial<Scheme> => ({
  parts: [part([one, item('other', 60, judged)])],
  ...rest,
})
const other = judgement('other', '60')
const cardFor = (one: Item, rest: Partial<ScoringInput> = {}, scheme: Partial<Scheme> = {}) =>
  cardOf(beside(one, scheme), { ...rest, judgements: [other, ...(rest.judgements ?? [])] })
const held = [fact('press-events', 'e')]
const one = (rest: Partial<Item> = {}) => item('one', 40, threshold('events', 1), rest)

describe('a measured item', () => {
  it('keeps its value, its facts and the reason beside its points', () => {
    const card = cardFor(one({ clauses: ['Y1-07'] }), { facts: held })
    expect(lineOf(card, 'one')).toEqual({
      kind: 'scored',
      item: 'one',
      of: '40',
      clauses: ['Y1-07'],
      value: { amount: '1', unit: 'count', counts: { count: 1 } },
      points: '40',
      lost: '0',
      because: { code: 'reached', params: { atLeast: 1 } },
      facts: ['e'],
    })
    expect(totalOf(card)).toBe('100')
  })

  it('is left out where the measure finds nothing to measure', () => {
    // No question was received, so there is no rate. 60 of the 60 points that remain are 100.
    const card = cardFor(item('one', 40, threshold('answer-rate', 95)))
    expect(lineOf(card, 'one')).toEqual({
      kind: 'not-applicable',
      item: 'one',
      of: '40',
      clauses: [],
      points: null,
      because: { code: 'nothing-fell-due', params: {} },
    })
    expect(totalOf(card)).toBe('100')
  })

  it('has every number of points that its open value may give', () => {
    const courses = [fact('trainings', 'a'), fact('trainings', 'b', { values: { unclear: 'yes' } })]
    const card = cardFor(item('one', 40, { kind: 'award', measure: 'courses', each: 15 }), {
      facts: courses,
    })
    // One course is sure and two are possible, 15 points each.
    expect(lineOf(card, 'one')).toEqual({
      kind: 'undetermined',
      item: 'one',
      of: '40',
      clauses: [],
      low: '15',
      high: '30',
      because: { code: 'not-observed', params: {} },
      facts: [],
    })
    expect(card.total).toEqual({ kind: 'range', low: '75', high: '90' })
  })

  it('is settled when its open value makes no difference', () => {
    const facts = [fact('trainings', 'b', { values: { unclear: 'yes' } })]
    const card = cardFor(item('one', 40, threshold('courses', 3)), { facts })
    expect(lineOf(card, 'one')).toMatchObject({
      kind: 'scored',
      value: null,
      points: '0',
      lost: '40',
      because: { code: 'missed' },
      facts: [],
    })
    expect(totalOf(card)).toBe('60')
  })
})

describe('a section that was not handed in', () => {
  const sections = { 'press-events': 'not-reported', incidents: 'nothing-to-report' } as const

  it('scores 0 and says so, whatever facts there are', () => {
    const card = cardFor(one(), { sections, facts: held })
    expect(lineOf(card, 'one')).toEqual({
      kind: 'not-reported',
      item: 'one',
      of: '40',
      clauses: [],
      points: '0',
      lost: '40',
      ledgers: ['press-events'],
    })
    expect(totalOf(card)).toBe('60')
  })

  it('is one that nobody mentions', () => {
    expect(lineOf(cardFor(one(), { sections: {} }), 'one').kind).toBe('not-reported')
  })

  it('names every ledger of the measure that is missing, and no other', () => {
    const rising = item('one', 40, threshold('more-events', 1))
    const missing = (reported: ScoringInput['sections']) => {
      const line = lineOf(cardFor(rising, { sections: reported }), 'one')
      return line.kind === 'not-reported' ? line.ledgers : line.kind
    }
    expect(missing({})).toEqual(['press-events', 'trainings'])
    expect(missing({ trainings: 'reported' })).toEqual(['press-events'])
    expect(missing({ 'press-events': 'reported', trainings: 'reported' })).toBe('not-applicable')
  })

  it('is not one with nothing to report: there was nothing', () => {
    const card = cardFor(item('one', 40, deduction('faults', 5)), { sections })
    expect(lineOf(card, 'one')).toMatchObject({ kind: 'scored', points: '40' })
  })

  it('does not matter to an item that is no question for the unit', () => {
    const card = cardFor(one({ appliesTo: { withServices: false } }), { sections })
    expect(lineOf(card, 'one')).toMatchObject({
      kind: 'not-applicable',
      because: { code: 'not-its-function' },
    })
  })

  it('counts against the sections that the unit’s items and vetoes read', () => {
    const parts = [
      part([
        one(),
        item('two', 30, threshold('answer-rate', 95)),
        item('three', 30, threshold('courses', 1), { appliesTo: { withServices: false } }),
      ]),
    ]
    const { reported } = cardOf({ parts }, { sections })
    // Press events (missing) and questions (not mentioned); courses are no question for the unit.
    expect(reported).toEqual({ sections: 0, of: 2 })
    const handedIn = { ...sections, inquiries: 'reported', trainings: 'reported' } as const
    expect(cardOf({ parts }, { sections: handedIn }).reported).toEqual({ sections: 1, of: 2 })
  })
})

describe('an item for some units only', () => {
  const reached = (appliesTo: Item['appliesTo'], rest: Partial<typeof unit> = {}) =>
    lineOf(cardFor(one({ ...(appliesTo && { appliesTo }) }), { unit: { ...unit, ...rest } }), 'one')
      .kind

  it('asks for one of the functions, on the last day of the period', () => {
    const safety = { functions: ['work-safety', 'prices-and-fees'] } as const
    const from = (day: string) => ({
      functions: [{ value: 'prices-and-fees' as const, from: day }],
    })
    expect(reached(safety)).toBe('not-applicable')
    expect(reached(safety, from('2026-09-30'))).toBe('scored')
    expect(reached(safety, from('2026-10-01'))).toBe('not-applicable')
  })

  it('asks for one of the organ roles', () => {
    const press = { organRoles: ['press-office', 'general-office'] } as const
    expect(reached(press)).toBe('not-applicable')
    expect(reached(press, { organRoles: ['internet-office', 'general-office'] })).toBe('scored')
  })

  it('asks whether the unit offers services', () => {
    expect(reached({ withServices: true })).toBe('scored')
    expect(reached({ withServices: false })).toBe('not-applicable')
    expect(reached({ withServices: true }, { hasServices: false })).toBe('not-applicable')
  })

  it('asks for all of it together', () => {
    const both = { withServices: true, organRoles: ['press-office'] } as const
    expect(reached(both)).toBe('not-applicable')
    expect(reached(both, { organRoles: ['press-office'] })).toBe('scored')
    expect(reached(both, { organRoles: ['press-office'], hasServices: false })).toBe(
      'not-applicable',
    )
  })

  it('does not apply before its norm is in force', () => {
    const card = (inForceFrom: string) => lineOf(cardFor(one({ inForceFrom })), 'one')
    expect(card('2026-09-30').kind).toBe('scored')
    expect(card('2026-10-01')).toMatchObject({
      kind: 'not-applicable',
      points: null,
      because: { code: 'not-in-force-yet', params: { from: '2026-10-01' } },
    })
  })

  it('is not there at all for a class without points for it', () => {
    const card = cardOf({
      parts: [part([item('ours', { all: 70 }, judged), item('theirs', { others: 5 }, judged)])],
    })
    expect(card.parts[0]).toMatchObject({ of: '70', children: [{ item: 'ours' }] })
    expect(card.parts[0]?.children).toHaveLength(1)
  })
})

describe('a duty of the year', () => {
  const yearly = item('one', 40, threshold('events-this-year', 1), { judged: 'at-year-end' })
  const inMarch = [fact('press-events', 'e', { on: '2026-03-03' })]

  it('is done as soon as it is done', () => {
    expect(lineOf(cardFor(yearly, { facts: inMarch }), 'one')).toMatchObject({
      kind: 'scored',
      points: '40',
    })
  })

  it('is not yet due before the end of the year, and costs nothing', () => {
    const card = cardFor(yearly)
    expect(lineOf(card, 'one')).toMatchObject({
      kind: 'not-applicable',
      points: null,
      // October, November and December are left.
      because: { code: 'not-yet-due', params: { months: 3 } },
    })
    expect(totalOf(card)).toBe('100')
  })

  it('is not yet due either where the section was not handed in', () => {
    expect(lineOf(cardFor(yearly, { sections: {} }), 'one')).toMatchObject({
      because: { code: 'not-yet-due' },
    })
  })

  it('is due in the last period of the year', () => {
    const other = judgement('other', '60', { period: '2026-Q4' })
    const card = cardOf(beside(yearly), { period: '2026-Q4', judgements: [other] })
    expect(lineOf(card, 'one')).toMatchObject({ kind: 'scored', points: '0', lost: '40' })
    expect(totalOf(card)).toBe('60')
  })

  it('may be done or not yet due while a value is open', () => {
    const courses = item('one', 40, threshold('courses', 1), { judged: 'at-year-end' })
    const facts = [fact('trainings', 'b', { values: { unclear: 'yes' } })]
    const card = cardFor(courses, { facts, judgements: [] })
    expect(lineOf(card, 'one')).toMatchObject({ kind: 'undetermined', low: '0', high: '40' })
    // Left out: 60 of 60. Done: 100 of 100. Either way all of what there is.
    expect(totalOf(card)).toBe('100')
    const half = cardOf(beside(courses), { facts, judgements: [judgement('other', '30')] })
    // Left out: 30 of 60 make 50. Done: 70 of 100.
    expect(half.total).toEqual({ kind: 'range', low: '50', high: '70' })
  })

  it('is judged each period where nothing is said', () => {
    expect(lineOf(cardFor(one({ judged: 'each-period' })), 'one')).toMatchObject({
      kind: 'scored',
      points: '0',
    })
  })
})

describe('an agreed exception (原则上)', () => {
  const principle = one({ inPrinciple: true })
  const agreed = { exceptions: [exception('one')] }

  it('counts as full marks where the scheme says so', () => {
    const card = cardFor(principle, agreed)
    expect(lineOf(card, 'one')).toEqual({
      kind: 'exempt',
      item: 'one',
      of: '40',
      clauses: [],
      points: '40',
      approvedBy: 'chief',
      because: 'agreed',
      until: '2026-12-31',
      value: { amount: '0', unit: 'count', counts: { count: 0 } },
    })
    expect(totalOf(card)).toBe('100')
  })

  it('leaves the item out where the scheme says so', () => {
    const card = cardFor(principle, { ...agreed, judgements: [] }, { exemption: 'not-applicable' })
    expect(lineOf(card, 'one')).toMatchObject({ kind: 'exempt', points: null })
    expect(card.parts[0]).toMatchObject({ of: '100', available: '60' })
    expect(totalOf(card)).toBe('100')
  })

  it('earns what items that do not apply earn, where those get full marks', () => {
    const scheme = { exemption: 'not-applicable', notApplicable: 'full-marks' } as const
    expect(lineOf(cardFor(principle, agreed, scheme), 'one')).toMatchObject({ points: '40' })
  })

  it('is not needed where the rule is met anyway', () => {
    const card = cardFor(principle, { ...agreed, facts: held })
    expect(lineOf(card, 'one')).toMatchObject({ kind: 'scored', points: '40' })
  })

  it('covers the last day of the period or does not count', () => {
    const kind = (from: string, until: string) =>
      lineOf(cardFor(principle, { exceptions: [exception('one', { from, until })] }), 'one').kind
    expect(kind('2026-09-30', '2026-09-30')).toBe('exempt')
    expect(kind('2026-10-01', '2026-12-31')).toBe('scored')
    expect(kind('2026-01-01', '2026-09-29')).toBe('scored')
  })

  it('is of this unit and this item', () => {
    const kind = (rest: object) =>
      lineOf(cardFor(principle, { exceptions: [exception('one', rest)] }), 'one').kind
    expect(kind({ unit: 'V' })).toBe('scored')
    expect(kind({ item: 'other' })).toBe('scored')
  })

  it('is for items in principle only', () => {
    expect(lineOf(cardFor(one(), agreed), 'one').kind).toBe('scored')
  })

  it('holds also where the section was not handed in', () => {
    expect(lineOf(cardFor(principle, { ...agreed, sections: {} }), 'one')).toMatchObject({
      kind: 'exempt',
      value: null,
    })
  })

  it('does not make an item apply that does not', () => {
    const elsewhere = one({ inPrinciple: true, appliesTo: { withServices: false } })
    expect(lineOf(cardFor(elsewhere, agreed), 'one').kind).toBe('not-applicable')
  })

  it('is never a bonus', () => {
    const bonus = {
      name: { zh: '', en: '' },
      ceiling: 10,
      items: [item('extra', 5, threshold('events', 1), { inPrinciple: true })],
    }
    const card = cardOf(
      { bonus },
      { exceptions: [exception('extra')], judgements: [judgement('only', '90')] },
    )
    expect(lineOf(card, 'extra')).toMatchObject({ kind: 'scored', points: '0' })
  })

  it('leaves it open whether the item is met or left out while its value is open', () => {
    const facts = [fact('trainings', 'b', { values: { unclear: 'yes' } })]
    const courses = item('one', 40, threshold('courses', 1), { inPrinciple: true })
    const settings = { exemption: 'not-applicable' } as const
    const half = { ...agreed, facts, judgements: [judgement('other', '30')] }
    const card = cardOf(beside(courses, settings), half)
    expect(lineOf(card, 'one')).toMatchObject({ kind: 'undetermined', low: '0', high: '40' })
    // Left out: 30 of 60 make 50. Met: 70 of 100.
    expect(card.total).toEqual({ kind: 'range', low: '50', high: '70' })
    // With full marks it makes no difference.
    expect(lineOf(cardOf(beside(courses), half), 'one')).toMatchObject({
      kind: 'exempt',
      points: '40',
    })
    // Two would be needed and one is possible: the exception stands.
    const two = item('one', 40, threshold('courses', 2), { inPrinciple: true })
    expect(lineOf(cardOf(beside(two, settings), half), 'one')).toMatchObject({ kind: 'exempt' })
    // A line that may come to something, but never to full marks, is exempt too.
    const award = item(
      'one',
      40,
      { kind: 'award', measure: 'courses', each: 15 },
      { inPrinciple: true },
    )
    expect(lineOf(cardOf(beside(award, settings), half), 'one')).toMatchObject({
      kind: 'exempt',
      value: null,
    })
  })
})

describe('a judged item', () => {
  const points = (rest: Partial<ScoringInput>, view: 'self' | 'official' = 'official') =>
    lineOf(cardOf({}, rest, view), 'only')

  it('has the points of the judgement, with who gave them and why', () => {
    expect(points({ judgements: [judgement('only', '87.5', { because: 'thorough' })] })).toEqual({
      kind: 'scored',
      item: 'only',
      of: '100',
      clauses: [],
      value: null,
      points: '87.5',
      lost: '12.5',
      because: { code: 'judged', params: { because: 'thorough', by: 'inspector' } },
      facts: [],
    })
  })

  it('keeps what is claimed apart from what is given', () => {
    const judgements = [
      judgement('only', '95', { view: 'self', by: 'reporter' }),
      judgement('only', '70'),
    ]
    expect(points({ judgements })).toMatchObject({ points: '70' })
    expect(points({ judgements }, 'self')).toMatchObject({ points: '95' })
  })

  it('is open until somebody judges, in either view', () => {
    const open = {
      kind: 'undetermined',
      low: '0',
      high: '100',
      because: { code: 'not-judged-yet' },
    }
    expect(points({})).toMatchObject(open)
    expect(points({ judgements: [judgement('only', '70')] }, 'self')).toMatchObject(open)
    expect(points({ judgements: [judgement('only', '70', { period: '2026-Q2' })] })).toMatchObject(
      open,
    )
    expect(points({ judgements: [judgement('only', '70', { unit: 'V' })] })).toMatchObject(open)
    expect(points({ judgements: [judgement('another', '70')] })).toMatchObject(open)
  })

  it('has no more than its points and no less than none', () => {
    expect(points({ judgements: [judgement('only', '101')] })).toMatchObject({ points: '100' })
    expect(points({ judgements: [judgement('only', '-1')] })).toMatchObject({ points: '0' })
  })

  it('does not depend on the order of two judgements that should not both be there', () => {
    const two = [judgement('only', '70'), judgement('only', '80')]
    expect(points({ judgements: two })).toEqual(points({ judgements: two.toReversed() }))
  })
})

describe('one fact, one deduction', () => {
  const first = item('first', 40, deduction('grave-faults', 30))
  const second = item('second', 60, deduction('faults', 10))
  const facts = [fault('f1', 'grave'), fault('f2', 'grave'), fault('f3')]
  const scheme = (oneFactOneDeduction: boolean, ...items: Item[]): Partial<Scheme> => ({
    parts: [part(items)],
    oneFactOneDeduction,
  })

  it('passes over what an earlier item has deducted, also beyond its cap', () => {
    const card = cardOf(scheme(true, first, second), { facts })
    // Two grave faults cost 40 (60 is more than the item has); of the three faults one is left: −10.
    expect(lineOf(card, 'first')).toMatchObject({ points: '0' })
    expect(lineOf(card, 'second')).toMatchObject({
      points: '50',
      value: { amount: '3' },
      because: { code: 'deducted', params: { each: 10, count: '1' } },
      facts: ['f1', 'f2', 'f3'],
      alreadyDeducted: [
        { fact: 'f1', under: 'first' },
        { fact: 'f2', under: 'first' },
      ],
    })
    expect(lineOf(card, 'first')).not.toHaveProperty('alreadyDeducted')
    expect(totalOf(card)).toBe('50')
  })

  it('goes by the scheme’s order', () => {
    const card = cardOf(scheme(true, second, first), { facts })
    // All three cost 10 each under the item that comes first; nothing is left for the other.
    expect(lineOf(card, 'second')).toMatchObject({ points: '30' })
    expect(lineOf(card, 'first')).toMatchObject({
      points: '40',
      because: { code: 'nothing-to-deduct' },
      alreadyDeducted: [
        { fact: 'f1', under: 'second' },
        { fact: 'f2', under: 'second' },
      ],
    })
  })

  it('is a choice of the scheme', () => {
    const card = cardOf(scheme(false, first, second), { facts })
    expect(lineOf(card, 'second')).toMatchObject({ points: '30' })
    expect(lineOf(card, 'second')).not.toHaveProperty('alreadyDeducted')
  })

  it('keeps under the first item what three have in common', () => {
    const third = item('third', 10, deduction('faults', 1))
    const card = cardOf(scheme(true, first, second, third), { facts })
    expect(lineOf(card, 'third')).toMatchObject({
      points: '10',
      alreadyDeducted: [
        { fact: 'f1', under: 'first' },
        { fact: 'f2', under: 'first' },
        { fact: 'f3', under: 'second' },
      ],
    })
  })

  it('uses nothing up where the earlier item does not deduct', () => {
    const elsewhere = item('first', 40, deduction('grave-faults', 30), {
      appliesTo: { withServices: false },
    })
    const counted = item('first', 40, threshold('grave-faults', 1))
    expect(lineOf(cardOf(scheme(true, elsewhere, second), { facts }), 'second')).toMatchObject({
      points: '30',
    })
    expect(lineOf(cardOf(scheme(true, counted, second), { facts }), 'second')).toMatchObject({
      points: '30',
    })
  })

  it('cannot pass over facts where the measure does not count them one by one', () => {
    const questions = [fact('inquiries', 'q', { values: { received: 5, answered: 0 } })]
    const items = ['a', 'b'].map((id) => item(id, 50, deduction('questions-received', 2)))
    const card = cardOf(scheme(true, ...items), { facts: questions })
    // Five questions stand in one fact, so the fact is no occurrence: 10 points each time.
    expect(lineOf(card, 'a')).toMatchObject({ points: '40' })
    expect(lineOf(card, 'b')).toMatchObject({ points: '40' })
  })
})
