import type { FieldValues } from '#domain/ledgers/field.ts'
import { describe, expect, it } from 'vitest'
import { factsIn, factsOf, measure, told } from '#tests/domain/measures/measuring.ts'

/** A document in force since 2020, unless said otherwise. */
const document = factsOf('mechanisms', {
  kind: 'news-emergency',
  title: '突发事件新闻应急协调办法',
  number: '某府办〔2020〕3号',
  from: '2020-05-01',
})
const of = (kind: string, values: FieldValues = {}, fact?: string) =>
  document({ kind, ...values }, fact)

describe('a mechanism in force', () => {
  it('is in place when a document of its kind is in force on the last day', () => {
    const value = measure('mechanism-news-emergency', [
      document({}, 'in force'),
      of('media-joint-meeting'),
    ])
    expect(told(value)).toBe('1')
    expect(factsIn(value)).toEqual(['in force'])
  })

  it('is not in place before it came into force, or after it lapsed', () => {
    const ask = (values: FieldValues) =>
      told(measure('mechanism-news-emergency', [document(values)]))
    expect(ask({ from: '2026-10-01' })).toBe('0')
    expect(ask({ from: '2026-09-30' })).toBe('1')
    expect(ask({ until: '2026-09-29' })).toBe('0')
    expect(ask({ until: '2026-09-30' })).toBe('1')
  })

  it('needs persons in a register and money in a budget', () => {
    const ask = (kind: string, values: FieldValues) =>
      told(measure(`mechanism-${kind}`, [of(kind, values)]))
    expect(ask('spokesperson-register', { persons: 1 })).toBe('1')
    expect(ask('spokesperson-register', { persons: 0 })).toBe('0')
    expect(ask('working-funds', { amount: '0.5' })).toBe('1')
    expect(ask('working-funds', { amount: '0' })).toBe('0')
  })

  it('lays down so many of the parts that its clause names', () => {
    const documents = [
      of('website-workflow', { parts: ['collection', 'editing'] }),
      of('website-workflow', { parts: ['editing', 'release'] }),
      of('website-workflow', { parts: ['review', 'sharing'], until: '2025-12-31' }),
    ]
    // Collection, editing and release of five; the document that lapsed no longer counts.
    expect(told(measure('mechanism-website-workflow', documents))).toBe('60')
    expect(told(measure('mechanism-website-workflow', []))).toBe('0')
    expect(told(measure('mechanism-website-workflow', [of('website-workflow')]))).toBe('0')
  })

  it('does not take parts of another kind', () => {
    // Policy interpretation is one of the four focuses of N1-01; staff are not.
    const odd = [of('spokesperson-system', { parts: ['policy-interpretation', 'website-staff'] })]
    expect(told(measure('mechanism-spokesperson-system', odd))).toBe('25')
  })

  it('covers so many of those to be covered', () => {
    const ask = (...given: FieldValues[]) =>
      told(
        measure(
          'mechanism-disclosure-system-extension',
          given.map((values) => of('disclosure-system-extension', values)),
        ),
      )
    expect(ask({ covered: 30, toCover: 40 })).toBe('75')
    expect(ask({ covered: 30, toCover: 40 }, { covered: 10, toCover: 10 })).toBe('80')
    expect(ask()).toBe('0')
    expect(ask({ covered: 30 })).toBe('0..100')
  })
})

describe('records', () => {
  it('of a year are counted from January to the end of the period', () => {
    const value = measure('records-agenda-meeting', [
      of('agenda-meeting', { from: '2026-02-01' }, 'in February'),
      of('agenda-meeting', { from: '2025-12-31' }, 'last year'),
      of('agenda-meeting', { from: '2026-10-01' }, 'next quarter'),
      of('release-plan', { from: '2026-08-01' }, 'another kind'),
    ])
    expect(factsIn(value)).toEqual(['in February'])
  })

  it('of what never stops are counted in the period alone', () => {
    const value = measure('records-bulletin', [
      of('bulletin', { from: '2026-08-01' }, 'this quarter'),
      of('bulletin', { from: '2026-05-01' }, 'the quarter before'),
    ])
    expect(factsIn(value)).toEqual(['this quarter'])
  })
})

describe('an office of its own, or a person in charge', () => {
  const office = of('dedicated-office')
  const staff = of('office-staffing', { persons: 4 })
  const person = of('person-in-charge', { persons: 1 })

  it('asks for staff where there is an office (N8-04)', () => {
    expect(told(measure('office-staffing', [office, staff]))).toBe('4')
    expect(told(measure('office-staffing', [office]))).toBe('0')
    expect(told(measure('office-staffing', [staff]))).toBe('not-its-function')
  })

  it('asks for a named person where there is none (N8-06)', () => {
    expect(told(measure('person-in-charge', [person]))).toBe('1')
    expect(told(measure('person-in-charge', []))).toBe('0')
    expect(told(measure('person-in-charge', [office, person]))).toBe('not-its-function')
  })

  it('looks at the end of the period: an office that was closed is none', () => {
    const gone = of('dedicated-office', { until: '2026-08-31' })
    expect(told(measure('person-in-charge', [gone, person]))).toBe('1')
  })
})
