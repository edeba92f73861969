import { describe, expect, it } from 'vitest'
import { factsIn, factsOf, measure, told } from '#tests/domain/measures/measuring.ts'

const inquiry = factsOf('inquiries', {
  day: '2026-09-30',
  channel: 'leaders-mailbox',
  name: '省长信箱',
  received: 40,
  answered: 36,
  pending: 4,
  onTime: 27,
})
const hotline = factsOf('inquiries', {
  day: '2026-09-30',
  channel: 'hotline',
  name: '12345',
  received: 200,
  answered: 190,
  pending: 10,
  onTime: 180,
  calls: 1000,
  connected: 960,
  promptly: 720,
})

describe('messages (Y2-04)', () => {
  const decoys = [
    inquiry({ channel: 'survey', received: 500, answered: 0, pending: 500, onTime: 0 }),
    inquiry({ channel: 'new-media', received: 90, answered: 0, pending: 90, onTime: 0 }),
    inquiry({ day: '2026-06-30', received: 300, answered: 0, pending: 300, onTime: 0 }),
    hotline(),
  ]

  it('are answered as a share of those to be answered, mailbox and questions together', () => {
    const questions = inquiry({
      channel: 'questions-and-answers',
      received: 10,
      answered: 9,
      onTime: 9,
    })
    // 45 of 50 answered, 36 of these 45 on time.
    expect(told(measure('inquiry-answer-rate', [inquiry(), questions, ...decoys]))).toBe('90')
    expect(told(measure('inquiry-on-time-rate', [inquiry(), questions, ...decoys]))).toBe('80')
  })

  it('leave nothing to judge when none came', () => {
    const quiet = [inquiry({ received: 0, answered: 0, pending: 0, onTime: 0 })]
    expect(told(measure('inquiry-answer-rate', quiet))).toBe('nothing-fell-due')
    expect(told(measure('inquiry-on-time-rate', decoys))).toBe('nothing-fell-due')
  })

  it('are overdue after three months, in every channel', () => {
    const value = measure('overdue-messages', [
      inquiry({ overdue: 2 }, 'mailbox'),
      inquiry({ channel: 'new-media', overdue: 1 }, 'new media'),
      inquiry({ overdue: 0 }),
      inquiry({ overdue: undefined }),
      inquiry({ overdue: 7, day: '2026-06-30' }),
    ])
    expect(told(value)).toBe('3')
    expect(factsIn(value)).toEqual(['mailbox', 'new media'])
  })
})

describe('ways of interaction (N2-09)', () => {
  it('are the three that the clause names', () => {
    const entries = [
      inquiry(),
      inquiry({ name: '局长信箱' }),
      inquiry({ channel: 'survey' }),
      inquiry({ channel: 'new-media' }),
      hotline(),
      inquiry({ channel: 'questions-and-answers', day: '2026-10-01' }),
    ]
    expect(told(measure('interaction-forms', entries))).toBe('2')
  })
})

describe('the hotline (N3-09)', () => {
  it('has a connection rate, a prompt rate and an answer rate', () => {
    const lines = [hotline(), hotline({ calls: 200, connected: 192, promptly: 144 }), inquiry()]
    // 1152 of 1200 connected; 864 of these 1152 within 15 seconds; 380 of 400 inquiries answered.
    expect(told(measure('hotline-connection-rate', lines))).toBe('96')
    expect(told(measure('hotline-prompt-rate', lines))).toBe('75')
    expect(told(measure('hotline-answer-rate', lines))).toBe('95')
  })

  it('is no duty of a unit that has none', () => {
    expect(told(measure('hotline-connection-rate', [inquiry()]))).toBe('not-its-function')
  })

  it('leaves the rate open when the calls were not counted', () => {
    const lines = [hotline(), hotline({ calls: undefined, connected: undefined })]
    expect(told(measure('hotline-connection-rate', lines))).toBe('0..100')
    expect(told(measure('hotline-answer-rate', lines))).toBe('95')
  })

  it('had nothing to answer when nobody called', () => {
    const quiet = [hotline({ calls: 0, connected: 0, promptly: 0 })]
    expect(told(measure('hotline-connection-rate', quiet))).toBe('nothing-fell-due')
  })
})
