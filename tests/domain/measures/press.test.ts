import { describe, expect, it } from 'vitest'
import { factsIn, factsOf, measure, told } from '#tests/domain/measures/measuring.ts'

const spokesperson = [{ name: '李四', capacity: 'spokesperson' }]
const head = [{ name: '张三', capacity: 'principal-head' }]
const officer = [{ name: '王五', capacity: 'responsible-officer' }]
const clerk = [{ name: '赵六', capacity: 'other' }]

/** A conference of the unit's own in the third quarter, unless said otherwise. */
const press = factsOf('press-events', {
  day: '2026-08-12',
  title: '稳就业政策发布会',
  form: 'press-conference',
  host: 'own',
  topic: 'key-work',
  attendees: spokesperson,
})
const atPressOffice = { host: 'provincial-press-office' }

describe('own press conferences a quarter (Y1-07)', () => {
  const decoys = [
    press({ day: '2026-06-30' }, 'the quarter before'),
    press({ day: '2026-10-01' }, 'the quarter after'),
    press({ form: 'reporters-questions' }, 'answers to reporters are no conference'),
    press({ ...atPressOffice }, 'the press office held it'),
    press({ host: 'other' }, 'somebody else held it'),
  ]

  it('counts conferences of its own in the quarter', () => {
    const value = measure('own-press-conferences', [
      press({ day: '2026-07-01' }, 'first day'),
      press({ day: '2026-09-30' }, 'last day'),
      ...decoys,
    ])
    expect(told(value)).toBe('2')
    expect(factsIn(value)).toEqual(['first day', 'last day'])
  })

  it('is 0 and not "not applicable" in a quarter without one', () => {
    expect(told(measure('own-press-conferences', decoys))).toBe('0')
  })

  it('is the count of the weakest quarter in a year', () => {
    // 3, 1, 2 and 0 conferences: the fourth quarter is empty, however many the others had.
    const year = ['01-10', '02-10', '03-10', '05-05', '07-07', '08-08'].map((date) =>
      press({ day: `2026-${date}` }),
    )
    expect(told(measure('own-press-conferences', year, { period: '2026' }))).toBe('0')
    const december = press({ day: '2026-12-31' })
    expect(told(measure('own-press-conferences', [...year, december], { period: '2026' }))).toBe(
      '1',
    )
  })

  it('decides nothing in a month that ends no quarter, and the whole quarter in one that does', () => {
    const july = press({ day: '2026-07-15' })
    expect(told(measure('own-press-conferences', [july], { period: '2026-08' }))).toBe(
      'not-yet-due',
    )
    expect(told(measure('own-press-conferences', [july], { period: '2026-09' }))).toBe('1')
  })

  it('counts by half-year where the scheme is weaker', () => {
    const settings = { pressSpan: 'half-year' }
    const march = press({ day: '2026-03-15' })
    const ask = (period: string) =>
      told(measure('own-press-conferences', [march], { period, settings }))
    expect(ask('2026-Q1')).toBe('not-yet-due')
    expect(ask('2026-Q2')).toBe('1')
    expect(ask('2026-H2')).toBe('0')
  })

  it('keeps to the usual quarter when the setting is not one it knows', () => {
    const settings = { pressSpan: 'decade' }
    expect(told(measure('own-press-conferences', [press()], { settings }))).toBe('1')
  })
})

describe('the principal head at the provincial press office (Y1-04)', () => {
  it('counts the whole year so far', () => {
    const value = measure('head-attended-press-office', [
      press({ ...atPressOffice, day: '2026-02-03', attendees: head }, 'in February'),
      press({ ...atPressOffice, day: '2025-12-30', attendees: head }, 'last year'),
      press({ ...atPressOffice, day: '2026-11-02', attendees: head }, 'after the period'),
      press({ ...atPressOffice, attendees: spokesperson }, 'the spokesperson'),
      press({ attendees: head }, 'at a conference of its own'),
      press({ ...atPressOffice, form: 'press-interview', attendees: head }, 'not a conference'),
    ])
    expect(told(value)).toBe('1')
    expect(factsIn(value)).toEqual(['in February'])
  })
})

describe('the spokesperson at the provincial press office (Y1-05)', () => {
  it('takes the spokesperson or a responsible officer, and nobody else', () => {
    const value = measure('spokesperson-attended-press-office', [
      press({ ...atPressOffice, attendees: spokesperson }, 'spokesperson'),
      press({ ...atPressOffice, attendees: officer }, 'officer'),
      press({ ...atPressOffice, attendees: clerk }, 'clerk'),
      press({ attendees: spokesperson }, 'at a conference of its own'),
    ])
    expect(factsIn(value)).toEqual(['spokesperson', 'officer'])
  })

  it('counts the principal head as well, unless the scheme says no', () => {
    const attended = [press({ ...atPressOffice, attendees: head })]
    const ask = (settings: Record<string, boolean>) =>
      told(measure('spokesperson-attended-press-office', attended, { settings }))
    expect(ask({})).toBe('1')
    expect(ask({ headCountsAsSpokesperson: true })).toBe('1')
    expect(ask({ headCountsAsSpokesperson: false })).toBe('0')
  })

  it('does not count one event twice when head and spokesperson both came', () => {
    const both = [press({ ...atPressOffice, attendees: [...head, ...spokesperson] })]
    expect(told(measure('spokesperson-attended-press-office', both))).toBe('1')
  })
})

describe('taking part in conferences of the provincial press office (Y1-03)', () => {
  it('counts everybody, in the year so far', () => {
    const value = measure('press-office-attendance', [
      press({ ...atPressOffice, day: '2026-01-05', attendees: clerk }),
      press({ ...atPressOffice, attendees: head }),
      press({ ...atPressOffice, day: '2025-11-05' }),
      press(),
    ])
    expect(told(value)).toBe('2')
  })
})

describe('conferences that the press office organises (Y1-01)', () => {
  it('counts its own, however the host is written, on key work and hot topics', () => {
    const value = measure('press-office-conferences', [
      press({ ...atPressOffice, topic: 'hot-topic' }, 'as the press office'),
      press({ host: 'own', topic: 'major-incident' }, 'as its own'),
      press({ host: 'own', topic: 'other' }, 'on nothing in particular'),
      press({ host: 'own', form: 'online-interview' }, 'not a conference'),
    ])
    expect(factsIn(value)).toEqual(['as the press office', 'as its own'])
  })
})

describe('more own press events than before (Y1-06)', () => {
  const before = [
    press({ day: '2026-04-02' }),
    press({ day: '2026-06-30', form: 'press-interview' }),
  ]

  it('is the difference to the period before, whatever the form', () => {
    const now = [press(), press({ form: 'online-interview' }), press({ day: '2026-09-09' })]
    // 3 now, 2 before; attending the press office's conference is no event of its own.
    expect(
      told(measure('press-activity-increase', [...before, ...now, press(atPressOffice)])),
    ).toBe('1')
  })

  it('is negative when there were fewer', () => {
    expect(told(measure('press-activity-increase', before))).toBe('-2')
  })

  it('compares with nothing when the period before has no entry', () => {
    const elsewhere = press({ day: '2026-03-31' }, 'two quarters ago')
    expect(told(measure('press-activity-increase', [elsewhere, press()]))).toBe(
      'no-previous-period',
    )
  })
})

describe('forms of release (N1-09)', () => {
  it('counts each of the four once, in events of its own', () => {
    const value = measure('release-forms-used', [
      press(),
      press(),
      press({ form: 'reporters-questions' }),
      press({ ...atPressOffice, form: 'press-interview' }),
      press({ form: 'online-interview', day: '2026-06-01' }),
    ])
    // Conference twice and answers once: two forms; the interview was another's, the other one earlier.
    expect(told(value)).toBe('2')
  })
})

describe('online interviews by heads (Y2-05, N2-08)', () => {
  const interview = factsOf('interviews', {
    day: '2026-07-20',
    title: '营商环境',
    guests: head,
    platform: 'own-website',
    answered: 12,
  })

  it('counts heads on government websites, in the year so far', () => {
    const value = measure('interviews-by-heads', [
      interview({}, 'head'),
      interview(
        { guests: [{ name: '钱七', capacity: 'deputy-head' }], day: '2026-01-31' },
        'deputy',
      ),
      interview({ platform: 'government-website' }, 'portal'),
      interview({ platform: 'media-website' }, 'media'),
      interview({ platform: 'new-media' }, 'new media'),
      interview({ guests: officer }, 'an officer'),
      interview({ day: '2025-07-20' }, 'last year'),
    ])
    expect(factsIn(value)).toEqual(['head', 'deputy', 'portal'])
  })
})

describe('channels used together (N5-04)', () => {
  const website = factsOf('website-updates', {
    day: '2026-09-30',
    column: '要闻',
    field: 'other',
    count: 5,
    secrecyReviewed: 5,
  })
  const account = factsOf('new-media-accounts', {
    platform: 'wechat',
    name: '发布',
    registered: true,
    opened: '2015-01-01',
    from: '2026-07-01',
    until: '2026-09-30',
    posts: 9,
    questions: 0,
    replies: 0,
  })

  it('counts spokesperson, website and new media, each where something was released', () => {
    expect(told(measure('release-channels-used', [press(), website(), account()]))).toBe('3')
    const silent = [press(atPressOffice), website({ count: 0 }), account({ posts: 0 })]
    expect(told(measure('release-channels-used', silent))).toBe('0')
    expect(told(measure('release-channels-used', [press({ day: '2026-06-30' }), account()]))).toBe(
      '1',
    )
  })
})
