import { describe, expect, it } from 'vitest'
import { factsIn, factsOf, measure, told } from '#tests/domain/measures/measuring.ts'

/** An important policy of Thursday 2026-08-06, interpreted on the website the next day. */
const policy = factsOf('interpretations', {
  policyDay: '2026-08-06',
  policy: '关于稳就业的若干措施',
  important: true,
  interpretedOn: '2026-08-07',
  forms: ['text'],
  byExpert: false,
  onWebsite: true,
})
const none = {
  interpretedOn: undefined,
  forms: undefined,
  onWebsite: undefined,
  byExpert: undefined,
}

describe('interpretation on the website (Y2-03, N2-06)', () => {
  it('is the share of important policies that have one', () => {
    const policies = [
      policy(),
      policy(none),
      policy({ onWebsite: false }),
      policy({ important: false, ...none }),
      policy({ policyDay: '2026-06-30', ...none }),
    ]
    // One of three: the unimportant one and the one of the quarter before do not count.
    expect(told(measure('interpretation-share', policies))).toBe('100/3')
  })

  it('does not apply when no important policy came out', () => {
    expect(told(measure('interpretation-share', [policy({ important: false })]))).toBe(
      'nothing-fell-due',
    )
  })

  it('leaves open whether it is on the website when that was not said', () => {
    const policies = [policy(), policy({ onWebsite: undefined })]
    expect(told(measure('interpretation-share', policies))).toBe('50..100')
  })

  it('leaves out a policy whose term still runs on the day of asking', () => {
    // 3 working days from Thursday 6 August: Friday 7, Monday 10, Tuesday 11.
    const policies = [policy(), policy(none)]
    expect(told(measure('interpretation-share', policies, { asOf: '2026-08-11' }))).toBe('100')
    expect(told(measure('interpretation-share', policies, { asOf: '2026-08-12' }))).toBe('50')
  })
})

describe('interpretation on time', () => {
  it('takes working days, make-up days included', () => {
    // Friday 2026-09-25 is Mid-Autumn (free to the 27th): from Thursday 24 the third working day is Wednesday 30.
    const dates = ['2026-09-30', '2026-10-01']
    const policies = dates.map((interpretedOn) =>
      policy({ policyDay: '2026-09-24', interpretedOn }),
    )
    expect(told(measure('interpretation-timeliness', policies))).toBe('50')
  })

  it('is asked for on the same day where the scheme says 0', () => {
    const policies = [policy(), policy({ interpretedOn: '2026-08-06' })]
    const settings = { interpretationWorkingDays: 0 }
    expect(told(measure('interpretation-timeliness', policies, { settings }))).toBe('50')
    expect(told(measure('interpretation-timeliness', policies))).toBe('100')
  })

  it('counts a policy without interpretation as late once the term is over', () => {
    const policies = [policy(), policy(none)]
    expect(told(measure('interpretation-timeliness', policies))).toBe('50')
    expect(told(measure('interpretation-timeliness', policies, { asOf: '2026-08-11' }))).toBe('100')
  })

  it('names the policies left uninterpreted, one occurrence each', () => {
    const value = measure('uninterpreted-policies', [
      policy(none, 'left'),
      policy(),
      policy({ ...none, important: false }),
      policy({ ...none, policyDay: '2026-10-08' }, 'next quarter'),
    ])
    expect(told(value)).toBe('1')
    expect(factsIn(value)).toEqual(['left'])
  })
})

describe('experts and forms (N6-01)', () => {
  it('counts policies interpreted by experts, said either way', () => {
    const value = measure('expert-interpretations', [
      policy({ byExpert: true }, 'said'),
      policy({ forms: ['expert'] }, 'by its form'),
      policy(),
      policy({ byExpert: true, important: false }),
      policy({ ...none, byExpert: true }, 'announced, not done'),
    ])
    expect(factsIn(value)).toEqual(['said', 'by its form'])
  })

  it('asks for no expert when there was nothing to interpret', () => {
    expect(told(measure('expert-interpretations', [policy({ important: false })]))).toBe(
      'nothing-fell-due',
    )
    expect(told(measure('expert-interpretations', [policy(none)]))).toBe('0')
  })

  it('counts different forms', () => {
    const policies = [
      policy({ forms: ['text', 'chart'] }),
      policy({ forms: ['chart', 'audio-video'] }),
    ]
    expect(told(measure('interpretation-forms', policies))).toBe('3')
    expect(told(measure('interpretation-forms', [policy(none)]))).toBe('nothing-fell-due')
  })
})

describe('consultations (N2-05) and what became of them', () => {
  const decision = factsOf('consultations', {
    day: '2026-07-09',
    decision: '公交票价调整',
    vitalInterests: true,
    consulted: true,
    opened: '2026-05-11',
    closed: '2026-06-10',
    received: 40,
    feedbackPublished: true,
  })

  it('is the share of decisions touching vital interests that were consulted on', () => {
    const decisions = [
      decision(),
      decision({ consulted: false }),
      decision({ vitalInterests: false, consulted: false }),
      decision({ consulted: false, day: '2026-04-09' }),
    ]
    expect(told(measure('consultations-share', decisions))).toBe('50')
    expect(told(measure('consultations-share', [decision({ vitalInterests: false })]))).toBe(
      'nothing-fell-due',
    )
  })

  it('asks for feedback once a consultation has closed with opinions', () => {
    const decisions = [
      decision(),
      decision({ feedbackPublished: false }),
      decision({ received: 0, feedbackPublished: false }),
      decision({ closed: undefined, feedbackPublished: false }),
      decision({ closed: '2027-06-01', feedbackPublished: false }),
    ]
    // Two of five: one without opinions, one still open, one that closes on the day of asking.
    expect(told(measure('consultation-feedback', decisions))).toBe('50')
    const unsaid = [decision(), decision({ feedbackPublished: undefined })]
    expect(told(measure('consultation-feedback', unsaid))).toBe('50..100')
  })
})
