import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkEntry } from '#domain/facts/check-entry.ts'
import type { Circumstances } from '#domain/facts/check-entry.ts'
import { findingParams } from '#domain/facts/finding-params.ts'
import { ledgerOf, ledgers } from '#domain/ledgers/all.ts'
import { LEDGER_IDS } from '#domain/ledgers/ledger.ts'
import type { Finding, LedgerId } from '#domain/ledgers/ledger.ts'
import { periodOf } from '#domain/period/period.ts'
import { fill } from '#words/fill.ts'
import { findings as en } from '#words/en/findings.ts'
import { findings as zh } from '#words/zh/findings.ts'
import { goodEntries } from './good-entries.ts'

const today = '2026-09-30'
const check = (
  ledger: LedgerId,
  change: Record<string, unknown> = {},
  about: Partial<Circumstances> = {},
) => checkEntry(ledgerOf(ledger), { ...goodEntries[ledger], ...change }, { today, ...about })

/** What was found, as `field:code`, errors with a leading `!`. */
const found = ({ findings }: { findings: Finding[] }): string[] =>
  findings.map(
    ({ severity, field, because }) =>
      `${severity === 'error' ? '!' : ''}${field ?? ''}:${because.code}`,
  )

const sentence = (
  ledger: LedgerId,
  finding: Finding | undefined,
  language: 'zh' | 'en',
  report?: (placeholder: string) => void,
): string => {
  if (!finding) return ''
  const words = (language === 'zh' ? zh : en)[finding.because.code as keyof typeof zh]
  const params = findingParams(ledgers[ledger], finding, language)
  return fill(`${words.wrong}。${words.mend}`, params, report)
}

describe('a good entry', () => {
  it.each(LEDGER_IDS)('of %s passes without a finding', (id) => {
    const { findings, values } = check(id)
    expect(findings).toEqual([])
    expect(values).toBeDefined()
  })

  it.each(LEDGER_IDS)('of %s reads back as itself', (id) => {
    const { values } = check(id)
    expect(checkEntry(ledgers[id], values ?? {}, { today }).values).toEqual(values)
    expect(
      checkEntry(ledgers[id], JSON.parse(JSON.stringify(values)) as Record<string, unknown>, {
        today,
      }).values,
    ).toEqual(values)
  })

  it('is dated by its day field; an instant by its day', () => {
    expect(check('press-events').day).toBe('2026-08-03')
    expect(check('responses').day).toBe('2026-08-04')
  })
})

describe('one field', () => {
  it('is missed when it is required, blank or only spaces', () => {
    expect(found(check('press-events', { title: undefined }))).toEqual(['!title:required'])
    expect(found(check('press-events', { title: ' \u3000 ' }))).toEqual(['!title:required'])
    expect(found(check('press-events', { attendees: [] }))).toEqual(['!attendees:required'])
  })

  it('is refused when the ledger has none of that name', () => {
    expect(found(check('press-events', { points: 5 }))).toEqual(
      [':unknown-field'].map((one) => `!${one}`),
    )
    expect(check('press-events', { points: 5 }).values).toBeUndefined()
    expect(found(check('press-events', { constructor: 5 }))).toEqual(['!:unknown-field'])
  })

  it('keeps Chinese punctuation of a title and folds spaces', () => {
    const { values } = check('press-events', { title: '　“十四五”规划（第二期）\n发布会 ' })
    expect(values?.['title']).toBe('“十四五”规划（第二期） 发布会')
  })

  it('finds damaged and overlong text', () => {
    expect(found(check('press-events', { title: '发布\ufffd会' }))).toEqual([
      '!title:odd-characters',
    ])
    // A title has at most 200 characters.
    expect(found(check('press-events', { title: '长'.repeat(201) }))).toEqual(['!title:too-long'])
    expect(found(check('press-events', { title: '长'.repeat(200) }))).toEqual([])
  })
})

describe('days', () => {
  it('that have not come yet are refused', () => {
    expect(found(check('press-events', { day: '2026-10-01' }))).toEqual(['!day:in-future'])
    expect(found(check('press-events', { day: '2026-09-30' }))).toEqual([])
    expect(found(check('responses', { closed: '2026-10-01T00:10+08:00' }))).toEqual([
      '!closed:in-future',
    ])
  })

  it('may lie ahead where a term ends', () => {
    expect(found(check('mechanisms', { until: '2030-12-31' }))).toEqual([])
    expect(
      found(
        check('consultations', {
          closed: '2026-10-15',
          feedbackPublished: undefined,
          feedbackDay: undefined,
        }),
      ),
    ).toEqual([])
  })

  it('of another century are doubted', () => {
    expect(found(check('mechanisms', { from: '1926-03-01' }))).toEqual(['from:before-records'])
  })

  it('must lie in the period that is reported', () => {
    const q3 = { period: periodOf('2026-Q3') }
    expect(found(check('press-events', { day: '2026-07-01' }, q3))).toEqual([])
    expect(found(check('press-events', { day: '2026-06-30' }, q3))).toEqual(['!day:outside-period'])
    expect(found(check('press-events', {}, { period: periodOf('2026-Q2') }))).toEqual([
      '!day:outside-period',
    ])
  })

  it('of what lasts need only touch the period', () => {
    const q3 = { period: periodOf('2026-Q3') }
    expect(found(check('mechanisms', { from: '2014-01-01' }, q3))).toEqual([])
    expect(found(check('mechanisms', { from: '2014-01-01', until: '2026-06-30' }, q3))).toEqual([
      '!from:outside-period',
    ])
    expect(found(check('mechanisms', { from: '2014-01-01', until: '2026-07-01' }, q3))).toEqual([])
    expect(found(check('mechanisms', {}, { period: periodOf('2013') }))).toEqual([
      '!from:outside-period',
    ])
  })
})

describe('checks between fields', () => {
  it('of press events: another host has a name', () => {
    expect(found(check('press-events', { host: 'other' }))).toEqual(['!hostName:needed-when'])
  })

  it('of website updates: parts are not more than the whole', () => {
    expect(found(check('website-updates', { secrecyReviewed: 41 }))).toEqual([
      '!secrecyReviewed:more-than',
    ])
    expect(found(check('website-updates', { confirmed: 5 }))).toEqual(['!confirmed:more-than'])
    expect(
      found(check('website-updates', { lastUpdate: '2026-09-30', day: '2026-09-29' })),
    ).toEqual(['!day:before-other'])
  })

  it('of interpretations: not before the policy, and in some form', () => {
    expect(found(check('interpretations', { interpretedOn: '2026-07-31' }))).toEqual([
      '!interpretedOn:before-other',
    ])
    expect(found(check('interpretations', { forms: '' }))).toEqual(['!forms:needed-with'])
    const none = { interpretedOn: '', forms: '', byExpert: '否', onWebsite: '否', link: '' }
    expect(found(check('interpretations', none))).toEqual([])
  })

  it('of consultations: what was not held has no figures', () => {
    expect(found(check('consultations', { consulted: '否' }))).toEqual([
      '!opened:not-with',
      '!received:not-with',
      '!feedbackPublished:not-with',
    ])
    expect(found(check('consultations', { opened: '' }))).toEqual(['!opened:needed-when'])
    expect(found(check('consultations', { closed: '2026-07-01' }))).toEqual([
      '!closed:before-other',
    ])
  })

  it('of inquiries: received is answered and pending, and nothing is more than its whole', () => {
    // 118 answered + 2 pending = 120.
    expect(found(check('inquiries', { received: 121 }))).toEqual(['!received:sum-differs'])
    expect(found(check('inquiries', { onTime: 119 }))).toEqual(['!onTime:more-than'])
    expect(found(check('inquiries', { overdue: 3 }))).toEqual(['!overdue:more-than'])
    expect(found(check('inquiries', { calls: 10 }))).toEqual(['!calls:not-with'])
    const hotline = { channel: '政府热线', calls: 100, connected: 96, promptly: 97 }
    expect(found(check('inquiries', hotline))).toEqual(['!promptly:more-than'])
  })

  it('of responses: in order, complete, and not both silent and answered', () => {
    expect(found(check('responses', { discovered: '2026-08-04 09:29' }))).toEqual([
      '!discovered:before-other',
    ])
    expect(found(check('responses', { contents: [] }))).toEqual(['!contents:needed-with'])
    expect(found(check('responses', { missed: true }))).toEqual([
      '!firstResponse:not-with',
      '!pressConference:not-with',
    ])
  })

  it('of accounts: inside the life of the account', () => {
    expect(found(check('new-media-accounts', { opened: '2026-07-02' }))).toEqual([
      '!from:before-other',
    ])
    expect(found(check('new-media-accounts', { replies: 61 }))).toEqual(['!replies:more-than'])
    expect(found(check('new-media-accounts', { closed: '2026-09-29' }))).toEqual([
      '!closed:before-other',
    ])
  })

  it('of trainings: somebody took part and learned something', () => {
    const nobody = { disclosureStaff: 0, spokespersons: 0, websiteStaff: 0, newMediaStaff: 0 }
    expect(found(check('trainings', nobody))).toEqual(['disclosureStaff:nothing-filled'])
    expect(found(check('trainings', { abilities: '' }))).toEqual(['!abilities:needed-when'])
    expect(found(check('trainings', { abilities: '', exchange: '是' }))).toEqual([])
  })

  it('of mechanisms: parts and figures belong to the kind', () => {
    expect(found(check('mechanisms', { parts: ['transport'] }))).toEqual(['!parts:does-not-belong'])
    expect(found(check('mechanisms', { kind: 'expert-team', parts: '' }))).toEqual([
      '!persons:needed-when',
    ])
    expect(found(check('mechanisms', { kind: 'working-funds', parts: '' }))).toEqual([
      '!amount:needed-when',
    ])
    const connected = { kind: 'disclosure-system-extension', parts: '', covered: 9, toCover: 8 }
    expect(found(check('mechanisms', connected))).toEqual(['!covered:more-than'])
    const meeting = { kind: 'sentiment-meeting-held', parts: '', until: '2026-12-31' }
    expect(found(check('mechanisms', meeting))).toEqual(['!until:not-with'])
  })

  it('of incidents: the figure that decides is there, on the right platform', () => {
    expect(found(check('incidents', { days: '' }))).toEqual(['!days:needed-when'])
    expect(found(check('incidents', { platform: '政务新媒体' }))).toEqual(['!platform:not-with'])
    expect(found(check('incidents', { badConsequences: '是' }))).toEqual([
      '!consequence:needed-when',
    ])
  })
})

describe('the entry as a whole', () => {
  it('without evidence is doubted, unless a document is given beside it', () => {
    const bare = { link: '' }
    expect(found(check('press-events', bare))).toEqual([':no-evidence'])
    const evidence = [{ kind: 'document', number: '粤府办〔2026〕1号' } as const]
    expect(found(check('press-events', bare, { evidence }))).toEqual([])
    expect(check('press-events', bare, { evidence }).evidence).toEqual(evidence)
  })

  it('counts its own link and number as evidence, once', () => {
    const { evidence } = check(
      'mechanisms',
      { link: 'https://gd.gov.cn/1' },
      { evidence: [{ kind: 'link', url: 'https://gd.gov.cn/1' }] },
    )
    expect(evidence).toEqual([
      { kind: 'link', url: 'https://gd.gov.cn/1' },
      { kind: 'document', number: '粤交办〔2026〕8号' },
    ])
  })

  it('is doubted when the unit has the same event already, however it was typed', () => {
    const existing = [check('press-events').values ?? {}]
    expect(
      found(check('press-events', { title: '第三季度 安全生产新闻发布会' }, { existing })),
    ).toEqual(['title:same-event'])
    expect(found(check('press-events', { title: '另一场发布会' }, { existing }))).toEqual([])
    expect(found(check('press-events', { day: '2026-08-04' }, { existing }))).toEqual([])
  })
})

describe('the words of a finding', () => {
  it('name fields, choices and numbers in the language of the reader', () => {
    const [first] = check('inquiries', { received: 121 }).findings
    expect(sentence('inquiries', first, 'zh')).toBe(
      '“应办件数”121不等于“已答复件数”与“未答复件数”之和 120。请核对这三个数',
    )
    const [host] = check('press-events', { host: 'other' }).findings
    expect(sentence('press-events', host, 'zh')).toContain(
      '“主办单位”为“其他单位”时，应填写“其他主办单位名称”',
    )
    expect(sentence('press-events', host, 'en')).toContain(
      'Where “Host” is “Another unit”, “Name of the other host” is needed',
    )
  })

  it('leave no placeholder open, whatever is entered', () => {
    const anything = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '2026-13-01',
        '3/4/2026',
        '-5',
        '1.55555',
        '99999999999',
        '张三',
        '张三（甲）',
        'www.x.cn',
        '是',
        '2027-01-01',
      ),
      fc.integer(),
      fc.constant([]),
      fc.array(fc.string()),
    )
    fc.assert(
      fc.property(
        fc.constantFrom(...LEDGER_IDS),
        fc.array(anything, { minLength: 14, maxLength: 14 }),
        (id, typed) => {
          const raw = Object.fromEntries(
            Object.keys(ledgers[id].fields).map((key, index) => [key, typed[index]]),
          )
          for (const finding of checkEntry(ledgers[id], raw, { today }).findings) {
            for (const language of ['zh', 'en'] as const) {
              const open: string[] = []
              sentence(id, finding, language, (placeholder) => open.push(placeholder))
              expect(open).toEqual([])
            }
          }
        },
      ),
    )
  })
})
