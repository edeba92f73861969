import { describe, expect, it } from 'vitest'
import { guoban201919 as scheme } from '#domain/schemes/built-in.ts'
import { checkScheme } from '#domain/schemes/check.ts'
import type { Bonus, Scheme } from '#domain/schemes/scheme.ts'
import { cardOf, fact, judgement, lineOf, totalOf, unitOf } from '#tests/domain/schemes/scoring.ts'

const county = unitOf('county')
const without = unitOf('county', { hasServices: false })
const incident = (kind: string, more: Record<string, string | number> = {}) =>
  fact('incidents', {
    day: '2026-08-08',
    kind,
    title: '问题',
    platform: 'website',
    badConsequences: false,
    establishedBy: 'office-inspection',
    ...more,
  })
const inquiry = (more: Record<string, string | number>) =>
  fact('inquiries', {
    day: '2026-09-30',
    channel: 'leaders-mailbox',
    name: '县长信箱',
    received: 10,
    answered: 10,
    pending: 0,
    onTime: 10,
    ...more,
  })
const services = (points: string) => judgement('services', points)
const noBonus = judgement('bonus-innovation', '0')
/** New media and messages that leave nothing out, so that all 100 points apply. */
const account = fact('new-media-accounts', {
  platform: 'wechat',
  name: '某县发布',
  registered: true,
  opened: '2015-01-01',
  from: '2026-07-01',
  until: '2026-09-30',
  posts: 40,
  lastPost: '2026-09-29',
  questions: 0,
  replies: 0,
})
const allApplies = [account, inquiry({})]

const struck = (facts: ReturnType<typeof fact>[], unit = county) => {
  const card = cardOf(scheme, unit, { facts, judgements: [services('25'), noBonus] })
  return card.vetoes.filter(({ state }) => state === 'struck').map(({ veto }) => veto)
}

describe('the inspection of websites and new media (国办秘函〔2019〕19号)', () => {
  it('has neither errors nor warnings', () => {
    expect(checkScheme(scheme)).toEqual([])
  })

  it('says which of its numbers are laid down and which are an example', () => {
    expect(scheme.sample).toBe(true)
    expect(scheme.about.zh).toMatch(/文件规定的是.*为示例，不是文件规定/s)
  })
})

describe('single vetoes', () => {
  it.each([
    ['serious-misstatement', 'veto-misstatement'],
    ['state-secret-leaked', 'veto-secret'],
    ['harmful-content', 'veto-harmful'],
    ['website-security', 'veto-security'],
    ['fabrication', 'veto-fabrication'],
    ['negative-opinion', 'veto-outcry'],
    ['no-interaction-channel', 'veto-no-channel'],
    ['services-useless', 'veto-services'],
    ['account-security', 'veto-account-security'],
    ['account-no-interaction', 'veto-account-interaction'],
  ])('%s strikes at once', (kind, veto) => {
    expect(struck([incident(kind)])).toEqual([veto])
  })

  it.each([
    [
      'site-down',
      { percent: '4.99', visits: 140 },
      { percent: '5', visits: 140 },
      'veto-site-down',
    ],
    ['homepage-overdue', { days: 13 }, { days: 14 }, 'veto-homepage'],
    ['news-columns-overdue', { count: 4 }, { count: 5 }, 'veto-news-columns'],
    ['columns-overdue', { count: 9 }, { count: 10 }, 'veto-columns-overdue'],
    ['columns-blank', { count: 4 }, { count: 5 }, 'veto-columns-blank'],
    ['message-unanswered', { days: 92 }, { days: 93 }, 'veto-message-found'],
    ['account-overdue', { days: 13 }, { days: 14 }, 'veto-account-overdue'],
  ])('%s strikes at its threshold and not below', (kind, below, at, veto) => {
    expect(struck([incident(kind, below)])).toEqual([])
    expect(struck([incident(kind, at)])).toEqual([veto])
  })

  it('one message unanswered for over three months strikes', () => {
    expect(struck([inquiry({ pending: 1, answered: 9, onTime: 9, overdue: 0 })])).toEqual([])
    expect(struck([inquiry({ pending: 1, answered: 9, onTime: 9, overdue: 1 })])).toEqual([
      'veto-messages',
    ])
  })

  it('a site that was down in too few visits does not', () => {
    expect(struck([incident('site-down', { percent: '40', visits: 139 })])).toEqual([])
  })

  it('useless services are no matter of a unit without services', () => {
    expect(struck([incident('services-useless')], without)).toEqual([])
  })

  it('fail the unit whatever else it gained', () => {
    const facts = [...allApplies, incident('fabrication')]
    const card = cardOf(scheme, county, { facts, judgements: [services('25'), noBonus] })
    expect([totalOf(card), card.grades]).toEqual(['vetoed', ['fail']])
    expect(card.unofficial).toEqual({ low: '100', high: '100' })
  })
})

describe('100 points of deductions', () => {
  const blank = (column: string) =>
    fact('website-updates', {
      day: '2026-09-30',
      column,
      field: 'other',
      count: 0,
      secrecyReviewed: 0,
    })

  it('never cost more than the indicator has', () => {
    const columns = ['一', '二', '三', '四', '五', '六', '七'].map(blank)
    const ask = (count: number) =>
      cardOf(scheme, county, {
        facts: [...allApplies, ...columns.slice(0, count)],
        judgements: [services('25'), noBonus],
      })
    // 2 points a column of 10: five columns cost all, seven cost no more.
    expect(lineOf(ask(2), 'columns-empty')).toMatchObject({ points: '6', lost: '4' })
    expect(totalOf(ask(5))).toBe('90')
    expect(totalOf(ask(7))).toBe('90')
  })

  it('fail below 60 and pass at 60', () => {
    const facts = [
      ...['一', '二', '三', '四', '五'].map(blank),
      incident('homepage-overdue', { days: 13 }),
      account,
      inquiry({ answered: 10, onTime: 5 }),
    ]
    const ask = (points: string) =>
      cardOf(scheme, county, { facts, judgements: [services(points), noBonus] })
    // 75 − 10 columns − 5 home page − 10 on time (50 % is none) = 50, plus services.
    expect([totalOf(ask('10')), ask('10').grades]).toEqual(['60', ['pass']])
    expect([totalOf(ask('9.99')), ask('9.99').grades]).toEqual(['59.99', ['fail']])
  })

  it('without services are multiplied by 100/75', () => {
    const facts = [...allApplies, ...['一', '二', '三'].map(blank)]
    // 75 − 6 = 69; 69 × 100/75 = 92.
    expect(totalOf(cardOf(scheme, without, { facts, judgements: [noBonus] }))).toBe('92')
  })
})

describe('30 bonus points', () => {
  const interview = (day: string) =>
    fact('interviews', {
      day,
      title: '访谈',
      guests: [{ name: '张三', capacity: 'principal-head' }],
      platform: 'own-website',
      answered: 3,
    })
  const facts = [...allApplies, interview('2026-07-07'), interview('2026-08-08')]
  const ask = (servicePoints: string, of: Scheme = scheme) =>
    cardOf(of, county, {
      facts,
      judgements: [services(servicePoints), judgement('bonus-innovation', '8')],
    })

  it('count only above 80: exactly 80 gets none', () => {
    // 75 and services; the bonus is 2 interviews × 5 and 8 for innovation.
    expect(totalOf(ask('5'))).toBe('80')
    expect(ask('5').bonus).toMatchObject({
      gate: 'shut',
      earned: { low: '18' },
      counted: { low: '0' },
    })
    expect(totalOf(ask('5.01'))).toBe('98.01')
  })

  it.each([
    [10, '110'],
    [20, '118'],
    [25, '118'],
    [30, '118'],
  ])('have other ceilings elsewhere: %s', (ceiling, total) => {
    const bonus: Bonus | undefined = scheme.bonus && { ...scheme.bonus, ceiling }
    const variant: Scheme = bonus ? { ...scheme, bonus } : scheme
    expect(totalOf(ask('25', variant))).toBe(total)
  })
})

describe('variants really in use', () => {
  it('give a vetoed county 59 instead of fail', () => {
    const variant: Scheme = {
      ...scheme,
      vetoes: scheme.vetoes.map((veto) => ({ ...veto, effect: { kind: 'ceiling', points: 59 } })),
    }
    const ask = (servicePoints: string, ...more: ReturnType<typeof fact>[]) =>
      cardOf(variant, county, {
        facts: [...allApplies, ...more],
        judgements: [services(servicePoints), noBonus],
      })
    const card = ask('25', incident('fabrication'))
    expect([totalOf(card), card.grades]).toEqual(['59', ['fail']])
    expect(totalOf(ask('25'))).toBe('100')
  })

  it('spread the points of services over the other items instead of × 4/3', () => {
    const variant: Scheme = { ...scheme, notApplicable: 'spread' }
    const columns = ['一', '二', '三'].map((column) =>
      fact('website-updates', {
        day: '2026-09-30',
        column,
        field: 'other',
        count: 0,
        secrecyReviewed: 0,
      }),
    )
    const card = cardOf(variant, without, {
      facts: [...allApplies, ...columns],
      judgements: [noBonus],
    })
    // 25 points over the other 75 in proportion makes each 4/3 of itself; 3 × 2 off 10 are 8 of 13 1/3.
    expect(totalOf(card)).toBe('92')
  })

  it('weigh the work with 70 % and a professional review with 30 %', () => {
    const [part] = scheme.parts
    const variant: Scheme = {
      ...scheme,
      parts: [
        ...(part ? [{ ...part, weight: 70 }] : []),
        {
          id: 'review',
          name: { zh: '专业评价', en: 'Professional review' },
          weight: 30,
          nodes: [
            {
              kind: 'item',
              id: 'professional-review',
              name: { zh: '专业评价', en: 'Professional review' },
              points: 100,
              clauses: [],
              rule: { kind: 'judged' },
            },
          ],
        },
      ],
    }
    expect(checkScheme(variant)).toEqual([])
    const judgements = [
      services('15'),
      judgement('professional-review', '88'),
      judgement('bonus-innovation', '0'),
    ]
    // 0.7 × 90 + 0.3 × 88 = 63 + 26.4.
    expect(totalOf(cardOf(variant, county, { facts: allApplies, judgements }))).toBe('89.4')
  })
})
