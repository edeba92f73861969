import type { FieldValues } from '#domain/ledgers/field.ts'
import { describe, expect, it } from 'vitest'
import { factsIn, factsOf, measure, told } from '#tests/domain/measures/measuring.ts'

const at = (text: string): string => `${text}+08:00`

/** A hot topic discovered on 3 August at 9:00 and answered a day later, unless said otherwise. */
const matter = factsOf('responses', {
  title: '公交线路调整',
  class: 'hot-topic',
  occurred: at('2026-08-02T21:00'),
  discovered: at('2026-08-03T09:00'),
  transferred: at('2026-08-03T15:00'),
  firstResponse: at('2026-08-04T09:00'),
  forms: ['online-message'],
  contents: ['facts', 'measures', 'outcome'],
  missed: false,
})
const major = (values: FieldValues = {}, fact?: string) =>
  matter({ class: 'major-emergency', ...values }, fact)
const unanswered = { firstResponse: undefined, forms: undefined, contents: undefined }
const answered = (text: string) => ({ firstResponse: at(text) })

describe('answers to public concerns within 48 hours (国办发〔2016〕61号)', () => {
  it('counts the last minute as in time, and the next as late', () => {
    const matters = [matter(answered('2026-08-05T09:00')), matter(answered('2026-08-05T09:01'))]
    expect(told(measure('responses-on-time', matters))).toBe('50')
  })

  it('does not judge what was discovered before the norm was in force', () => {
    const late = {
      occurred: undefined,
      transferred: undefined,
      discovered: at('2016-07-29T09:00'),
      ...answered('2016-08-20T09:00'),
    }
    const ask = (given: FieldValues) =>
      told(measure('responses-on-time', [matter(given)], { period: '2016-Q3' }))
    expect(ask(late)).toBe('nothing-fell-due')
    expect(ask({ ...late, discovered: at('2016-07-30T09:00') })).toBe('0')
  })

  it('leaves major emergencies to their own clock', () => {
    expect(told(measure('responses-on-time', [major()]))).toBe('nothing-fell-due')
  })

  it('takes only matters of the period, by the day of discovery', () => {
    const matters = [
      matter(answered('2026-12-01T09:00')),
      matter({ discovered: at('2026-06-30T23:59'), ...answered('2026-07-01T00:30') }),
    ]
    expect(told(measure('responses-on-time', matters))).toBe('0')
  })

  it('starts the clock where the scheme says', () => {
    // Answered 60 hours after it occurred, 48 after discovery, 42 after it was passed on.
    const matters = [matter(answered('2026-08-05T09:00'))]
    const ask = (responseClock: string, responseHours = 48) =>
      told(measure('responses-on-time', matters, { settings: { responseClock, responseHours } }))
    expect(ask('occurred')).toBe('0')
    expect(ask('discovered')).toBe('100')
    expect(ask('transferred')).toBe('100')
    expect(ask('transferred', 41)).toBe('0')
    expect(ask('occurred', 60)).toBe('100')
  })

  it('leaves out a clock that still runs, and counts one that has run out', () => {
    const matters = [matter(), matter(unanswered, 'open')]
    // Due on 5 August at 9:00: that day it still runs, on the 6th it has run out.
    const running = measure('responses-on-time', matters, { asOf: '2026-08-05' })
    expect(told(running)).toBe('100')
    expect(factsIn(running)).not.toContain('open')
    expect(told(measure('responses-on-time', matters, { asOf: '2026-08-06' }))).toBe('50')
    const alone = [matter(unanswered)]
    expect(told(measure('responses-on-time', alone, { asOf: '2026-08-05' }))).toBe(
      'nothing-fell-due',
    )
  })

  it('still runs on a day that it runs out at the very beginning of', () => {
    const midnight = [matter({ ...unanswered, discovered: at('2026-08-03T00:00') })]
    const ask = (asOf: string) => told(measure('responses-on-time', midnight, { asOf }))
    expect(ask('2026-08-05')).toBe('nothing-fell-due')
    expect(ask('2026-08-06')).toBe('0')
  })

  it('counts a silence at once', () => {
    const silence = [matter({ ...unanswered, missed: true })]
    expect(told(measure('responses-on-time', silence, { asOf: '2026-08-03' }))).toBe('0')
  })
})

describe('a clock whose start was not written down', () => {
  const ask = (given: FieldValues[], responseClock: string, asOf = '2027-06-01') =>
    told(
      measure(
        'responses-on-time',
        given.map((values) => matter(values)),
        { asOf, settings: { responseClock } },
      ),
    )

  it('leaves the share open', () => {
    const unknown = { occurred: undefined }
    expect(ask([unknown], 'occurred')).toBe('0..100')
    expect(ask([unknown, {}], 'occurred')).toBe('50..100')
    expect(ask([{ occurred: undefined, transferred: undefined }], 'transferred')).toBe('0..100')
  })

  it('is late for certain when it is late even from the discovery', () => {
    const late = { occurred: undefined, ...answered('2026-08-05T09:01') }
    expect(ask([late], 'occurred')).toBe('0')
  })

  it('is on time for certain when it is even from the occurrence', () => {
    const early = { transferred: undefined, ...answered('2026-08-04T21:00') }
    expect(ask([early], 'transferred')).toBe('100')
    expect(ask([{ ...early, ...answered('2026-08-04T21:01') }], 'transferred')).toBe('0..100')
  })

  it('may still be running while there is no answer', () => {
    // Never passed on, as far as is known: it is late, or nothing has fallen due.
    const open = { ...unanswered, transferred: undefined, occurred: undefined }
    expect(ask([open, {}], 'transferred')).toBe('50..100')
    expect(ask([open], 'transferred')).toBe('0..100')
    // It occurred before it was discovered, and 48 hours after that are long over.
    expect(ask([{ ...unanswered, occurred: undefined }], 'occurred')).toBe('0')
    expect(ask([{ ...unanswered, transferred: undefined }], 'transferred', '2026-08-04')).toBe(
      'nothing-fell-due',
    )
  })
})

describe('major emergencies', () => {
  it('have authoritative information within 5 hours (国办发〔2016〕80号)', () => {
    const matters = [
      major(answered('2026-08-03T14:00')),
      major(answered('2026-08-03T14:01')),
      matter(),
    ]
    expect(told(measure('major-responses-on-time', matters))).toBe('50')
    const settings = { majorResponseHours: 6 }
    expect(told(measure('major-responses-on-time', matters, { settings }))).toBe('100')
  })

  it('have a press conference within 24 hours, however early the first information was', () => {
    const matters = [
      major({ ...answered('2026-08-03T10:00'), pressConference: at('2026-08-04T09:00') }),
      major({ ...answered('2026-08-03T10:00'), pressConference: at('2026-08-04T10:00') }),
      major(answered('2026-08-03T10:00')),
      matter({ pressConference: at('2026-08-03T10:00') }),
    ]
    // One of three; the hot topic needs none.
    expect(told(measure('major-conferences-on-time', matters))).toBe('100/3')
    const settings = { majorConferenceHours: 25 }
    expect(told(measure('major-conferences-on-time', matters, { settings }))).toBe('200/3')
  })

  it('are not judged before their norms: 30 July and 10 November 2016', () => {
    const of = (day: string) =>
      major({
        occurred: undefined,
        transferred: undefined,
        discovered: at(`${day}T09:00`),
        ...answered(`${day}T20:00`),
      })
    const ask = (id: string, day: string) =>
      told(measure(id, [of(day)], { period: day.slice(0, 7) }))
    expect(ask('major-responses-on-time', '2016-11-09')).toBe('nothing-fell-due')
    expect(ask('major-responses-on-time', '2016-11-10')).toBe('0')
    expect(ask('major-conferences-on-time', '2016-07-29')).toBe('nothing-fell-due')
    expect(ask('major-conferences-on-time', '2016-07-30')).toBe('0')
  })
})

describe('answering at all (N4-03)', () => {
  it('is asked of every class, at any time, whatever it took', () => {
    const matters = [
      matter(answered('2026-12-24T09:00')),
      major(answered('2026-08-20T09:00')),
      matter(unanswered),
      matter({ discovered: at('2026-10-01T00:00'), ...unanswered }),
    ]
    expect(told(measure('response-rate', matters))).toBe('200/3')
    const old = matter({
      discovered: at('2014-02-03T09:00'),
      occurred: undefined,
      transferred: undefined,
      ...answered('2014-03-20T09:00'),
    })
    expect(told(measure('response-rate', [old], { period: '2014-Q1' }))).toBe('100')
  })

  it('leaves out what may still be answered in time', () => {
    const open = [matter(), matter(unanswered)]
    expect(told(measure('response-rate', open, { asOf: '2026-08-05' }))).toBe('100')
    expect(told(measure('response-rate', open, { asOf: '2026-08-06' }))).toBe('50')
    // A major emergency runs out after 5 hours, at 14:00 of the day before.
    expect(
      told(measure('response-rate', [matter(), major(unanswered)], { asOf: '2026-08-04' })),
    ).toBe('50')
  })
})

describe('what responses contain and how they are given', () => {
  it('asks for all three contents of N2-07', () => {
    const matters = [
      matter(),
      matter({ contents: ['facts', 'measures'] }),
      matter({ contents: [] }),
      matter(unanswered),
    ]
    // One of the three that were given.
    expect(told(measure('full-responses', matters))).toBe('100/3')
    expect(told(measure('full-responses', [matter(unanswered)]))).toBe('nothing-fell-due')
  })

  it('counts each of the four forms of N4-03 once', () => {
    const matters = [
      matter({ forms: ['online-message', 'expert'] }),
      matter({ forms: ['online-message'] }),
      matter({ ...unanswered, forms: ['press-conference'] }),
    ]
    expect(told(measure('response-forms', matters))).toBe('2')
    expect(told(measure('response-forms', [matter(unanswered)]))).toBe('nothing-fell-due')
  })

  it('counts silences, one occurrence a matter (N8-07)', () => {
    const value = measure('missed-responses', [
      matter({ ...unanswered, missed: true }, 'silence'),
      matter(unanswered, 'not answered yet'),
      matter({ ...unanswered, missed: true, discovered: at('2026-06-30T10:00') }, 'earlier'),
    ])
    expect(told(value)).toBe('1')
    expect(factsIn(value)).toEqual(['silence'])
  })
})
