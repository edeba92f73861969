import { describe, expect, it } from 'vitest'
import type { Fact } from '#domain/facts/fact.ts'
import { defineMeasure } from '#domain/measures/measure.ts'
import type { Circumstances, Measure } from '#domain/measures/measure.ts'
import { counted } from '#domain/measures/value.ts'
import { prepareScheme } from '#domain/scoring/prepare.ts'
import { score } from '#domain/scoring/score.ts'
import {
  cardOf,
  confirmed,
  corrected,
  fact,
  inputWith,
  item,
  lineOf,
  measures,
  part,
  rejected,
  schemeWith,
  threshold,
  unit,
} from '#tests/domain/scoring/fixtures.ts'

/** Ids of the facts that the measure of a lone item counted. */
function factsOf(measure: string, facts: readonly Fact[], view: 'self' | 'official' = 'official') {
  const parts = [part([item('only', 100, threshold(measure, 1))])]
  const line = lineOf(cardOf({ parts }, { facts }, view), 'only')
  if (line.kind !== 'scored') throw new Error(line.kind)
  return line.facts
}

const dated = (...days: string[]) => days.map((on) => fact('press-events', on, { on }))

describe('the window', () => {
  it('of the period holds its first and last day', () => {
    const facts = dated('2026-06-30', '2026-07-01', '2026-09-30', '2026-10-01', '2025-08-15')
    expect(factsOf('events', facts)).toEqual(['2026-07-01', '2026-09-30'])
  })

  it('of the year to date begins on 1 January and ends with the period', () => {
    const facts = dated('2025-12-31', '2026-01-01', '2026-09-30', '2026-10-01')
    expect(factsOf('events-this-year', facts)).toEqual(['2026-01-01', '2026-09-30'])
  })

  it('of what is in force asks about the last day of the period', () => {
    const rule = (id: string, on: string, until?: string) =>
      fact('mechanisms', id, { on, values: until === undefined ? {} : { until } })
    const facts = [
      rule('long since', '2001-05-01'),
      rule('until the last day', '2020-01-01', '2026-09-30'),
      rule('ended a day early', '2020-01-01', '2026-09-29'),
      rule('from the last day', '2026-09-30', '2027-09-30'),
      rule('from the day after', '2026-10-01'),
      rule('until an empty day', '2020-06-01', ''),
    ]
    expect(factsOf('rules-in-force', facts)).toEqual([
      'long since',
      'until the last day',
      'until an empty day',
      'from the last day',
    ])
  })

  it('of the period and before keeps the two apart', () => {
    const facts = dated('2026-03-31', '2026-04-01', '2026-06-30', '2026-07-01')
    const parts = [
      part([item('only', 100, { kind: 'linear', measure: 'more-events', zeroAt: -2, fullAt: 2 })]),
    ]
    const line = lineOf(cardOf({ parts }, { facts }), 'only')
    // One in this quarter, two in the one before: −1, a quarter of the way from −2 to 2.
    expect(line).toMatchObject({ points: '25', value: { amount: '-1' } })
    expect(line).toMatchObject({ facts: ['2026-07-01', '2026-04-01', '2026-06-30'] })
    expect(factsOf('events', facts)).toEqual(['2026-07-01'])
  })
})

describe('facts', () => {
  it('are seen oldest first, and by id on one day', () => {
    const facts = [
      fact('press-events', 'c', { on: '2026-08-02' }),
      fact('press-events', 'b', { on: '2026-08-02' }),
      fact('press-events', 'z', { on: '2026-08-01' }),
      fact('press-events', 'a', { on: '2026-08-03' }),
    ]
    expect(factsOf('events', facts)).toEqual(['z', 'b', 'c', 'a'])
  })

  it('of another unit and of ledgers that nobody reads do no harm', () => {
    const facts = [
      fact('press-events', 'another unit’s', { unit: 'V' }),
      fact('incidents', 'another ledger’s'),
      fact('press-events', 'own'),
    ]
    expect(factsOf('events', facts)).toEqual(['own'])
  })

  it('that were rejected do not exist officially, and do in what the unit says', () => {
    const facts = [fact('press-events', 'false', rejected), fact('press-events', 'true', confirmed)]
    expect(factsOf('events', facts)).toEqual(['true'])
    expect(factsOf('events', facts, 'self')).toEqual(['false', 'true'])
  })

  it('that were corrected count with the corrected values', () => {
    const facts = [
      fact('inquiries', 'q', {
        values: { received: 10, answered: 10 },
        ...corrected({ day: '2026-08-15', received: 10, answered: 4 }),
      }),
    ]
    const parts = [
      part([item('only', 100, { kind: 'linear', measure: 'answer-rate', zeroAt: 0, fullAt: 100 })]),
    ]
    expect(lineOf(cardOf({ parts }, { facts }), 'only')).toMatchObject({ points: '40' })
    expect(lineOf(cardOf({ parts }, { facts }, 'self'), 'only')).toMatchObject({ points: '100' })
  })

  it('that were moved by a correction count on the corrected day', () => {
    const moved = (id: string, on: string, to: string) =>
      fact('press-events', id, { on, ...corrected({ day: to }) })
    const facts = [
      moved('into', '2026-06-30', '2026-07-02'),
      moved('out', '2026-07-01', '2026-06-29'),
      // An instant counts by its day.
      moved('to an instant', '2026-06-30', '2026-09-30T23:59+08:00'),
      fact('press-events', 'without a day', { on: '2026-08-01', ...corrected({ title: 'x' }) }),
    ]
    expect(factsOf('events', facts)).toEqual(['into', 'without a day', 'to an instant'])
    expect(factsOf('events', facts, 'self')).toEqual(['out', 'without a day'])
  })
})

describe('a measure', () => {
  /** Hands out what the measure was given. */
  function handed(inputs: Measure['inputs'], rest: Partial<Parameters<typeof inputWith>[0]> = {}) {
    const given: unknown[] = []
    const spy = defineMeasure({
      id: 'spy',
      title: { zh: '', en: '' },
      unit: 'count',
      clauses: [],
      inputs,
      window: 'period',
      better: 'more',
      measure(entries, about, before) {
        given.push(entries, about, before)
        return counted([])
      },
    })
    const scheme = schemeWith({
      parts: [
        part([item('only', 100, threshold('spy', 1)), item('other', 1, threshold('events', 1))]),
      ],
      settings: { strict: true },
    })
    score(inputWith({ scheme, ...rest }), 'official', prepareScheme(scheme, [spy, ...measures]))
    return given as [
      Record<string, readonly object[]>,
      Circumstances,
      Record<string, readonly object[]>,
    ]
  }
  const { events } = measures[0]?.inputs ?? {}
  const inputs = { mine: events } as Measure['inputs']

  it('gets the entries of the ledgers that it declares, under its own names, and no other', () => {
    const facts = [
      fact('press-events', 'e', {
        values: { title: 'T' },
        evidence: [{ kind: 'link', url: 'https://a.example' }],
      }),
      fact('press-events', 'f', { on: '2026-08-16' }),
      fact('incidents', 'i'),
    ]
    const [entries, , before] = handed(inputs, { facts })
    expect(entries).toEqual({
      mine: [
        { fact: 'e', day: '2026-08-15', evidenced: true, title: 'T' },
        { fact: 'f', day: '2026-08-16', evidenced: false },
      ],
    })
    expect(before).toEqual({ mine: [] })
    expect(Object.isFrozen(entries) && Object.isFrozen(entries['mine'])).toBe(true)
  })

  it('gets empty lists where there is nothing', () => {
    const [entries] = handed(inputs)
    expect(entries).toEqual({ mine: [] })
    expect(Object.isFrozen(entries)).toBe(true)
  })

  it('knows the circumstances of the unit on the last day of the period', () => {
    const [, about] = handed(inputs, {
      asOf: '2026-10-12',
      unit: {
        ...unit,
        functions: [
          { value: 'work-safety', from: '2026-01-01', until: '2026-09-30' },
          { value: 'prices-and-fees', from: '2026-10-01' },
        ],
        organRoles: ['press-office'],
      },
    })
    expect(about).toMatchObject({
      period: { text: '2026-Q3', to: '2026-09-30' },
      asOf: '2026-10-12',
      unitKind: 'department',
      functions: ['work-safety'],
      organRoles: ['press-office'],
      settings: { strict: true },
      calendar: { years: {} },
    })
  })
})
