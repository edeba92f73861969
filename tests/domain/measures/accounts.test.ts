import { describe, expect, it } from 'vitest'
import { factsIn, factsOf, measure, told } from '#tests/domain/measures/measuring.ts'

const ALL = ['registration', 'release', 'reply', 'follow-up']

/** An account over the third quarter, unless said otherwise. */
const account = factsOf('new-media-accounts', {
  platform: 'wechat',
  name: '某某发布',
  registered: true,
  opened: '2015-03-01',
  from: '2026-07-01',
  until: '2026-09-30',
  posts: 30,
  lastPost: '2026-09-28',
  questions: 8,
  replies: 6,
  supervision: ALL,
})
const secondQuarter = account({
  from: '2026-04-01',
  until: '2026-06-30',
  registered: false,
  posts: 500,
  lastPost: '2026-04-02',
  questions: 100,
  replies: 0,
  supervision: [],
})
const closed = account({
  until: '2026-08-15',
  lastPost: '2026-08-01',
  registered: false,
  posts: 4,
  supervision: [],
})

describe('accounts in force at the end of the period', () => {
  it('are registered or not (N3-03)', () => {
    const accounts = [
      account(),
      account(),
      account({ registered: false }, 'wild'),
      secondQuarter,
      closed,
    ]
    expect(told(measure('account-registration-rate', accounts))).toBe('200/3')
    const wild = measure('unregistered-accounts', accounts)
    expect(told(wild)).toBe('1')
    expect(factsIn(wild)).toEqual(['wild'])
  })

  it('have four links of supervision each (Y3-01)', () => {
    const accounts = [
      account(),
      account({ supervision: ['registration', 'release'] }),
      account({ supervision: undefined }),
      secondQuarter,
    ]
    // 4 + 2 + 0 of 12.
    expect(told(measure('account-links-covered', accounts))).toBe('50')
  })

  it('give nothing to judge where there are none', () => {
    expect(told(measure('account-registration-rate', [secondQuarter]))).toBe('nothing-fell-due')
    expect(told(measure('account-links-covered', []))).toBe('nothing-fell-due')
  })

  it('are silent after two weeks without a post', () => {
    const value = measure('silent-accounts', [
      // 14 days before 30 September is the 16th.
      account({ lastPost: '2026-09-16' }, 'silent'),
      account({ lastPost: '2026-09-17' }, 'just in time'),
      account({ lastPost: undefined }, 'never posted'),
      account({ lastPost: undefined, opened: '2026-09-20', from: '2026-09-20' }, 'brand new'),
      closed,
    ])
    expect(factsIn(value)).toEqual(['silent', 'never posted'])
  })

  it('are not yet silent while the two weeks run', () => {
    const posted = [account({ lastPost: '2026-09-16' })]
    expect(told(measure('silent-accounts', posted, { asOf: '2026-09-29' }))).toBe('0')
    expect(told(measure('silent-accounts', posted, { asOf: '2026-09-30' }))).toBe('1')
  })
})

describe('what accounts did in the period', () => {
  it('adds up posts, of accounts closed in it too (N3-01)', () => {
    expect(told(measure('account-posts', [account(), closed, secondQuarter]))).toBe('34')
  })

  it('adds up a year from its quarters', () => {
    expect(told(measure('account-posts', [account(), secondQuarter], { period: '2026' }))).toBe(
      '530',
    )
  })

  it('is the share of questions answered (N3-02)', () => {
    const accounts = [account(), account({ questions: 12, replies: 12 }), secondQuarter]
    // 18 of 20.
    expect(told(measure('account-reply-rate', accounts))).toBe('90')
    expect(told(measure('account-reply-rate', [account({ questions: 0, replies: 0 })]))).toBe(
      'nothing-fell-due',
    )
  })
})
