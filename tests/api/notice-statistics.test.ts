import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NoticeBody, NoticeRow } from '#contract/notice-body.ts'
import type { NoticeStatisticsBody } from '#contract/notice-statistics.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { draft } from '#tests/api/notice-draft.ts'
import { browserOf, settleScored } from '#tests/api/scored-province.ts'

const DAY = 86_400_000
const SPAN = '/notice-statistics?period=2026-Q3&from=2026-11-01&to=2026-12-31'

describe.each(hosts)('statistics of notices on $name', ({ open }) => {
  let host: OpenHost
  let office: TestBrowser
  let chief: TestBrowser
  let reporter: TestBrowser

  beforeEach(async () => {
    host = await open({ idleMinutes: 200_000, sessionHours: 4000 })
    await settleScored(host)
    office = await browserOf(host, 'inspector@440000')
    chief = await browserOf(host, 'chief-inspector@440000')
    reporter = await browserOf(host, 'reporter@440100')
  })
  afterEach(async () => {
    await host.close()
  })

  async function step(who: TestBrowser, id: string, place: string, act: string, more = {}) {
    const path = `/units/440100/notices/${id}`
    const { version } = (await who.get<NoticeBody>(path)).body
    return who.ask('POST', `${path}/${place}`, { act, version, ...more })
  }
  async function issued(topic: string) {
    const { body } = await office.ask<{ rows: NoticeRow[] }>('POST', '/notices', draft({ topic }))
    const id = body.rows[0]?.id ?? ''
    await step(chief, id, 'approval', 'approve')
    await step(office, id, 'direction', 'issue')
    return id
  }

  it('tells the times of what happened, by region, class and clause', async () => {
    const first = await issued('政策解读')
    await issued('新闻发布')
    host.clock.pass(2 * DAY)
    await step(reporter, first, 'work', 'receive')
    host.clock.pass(3 * DAY)
    const evidence = [{ kind: 'document', number: '穗府办〔2026〕9号' }]
    await step(reporter, first, 'work', 'answer', { text: '已改', remedies: ['已印发'], evidence })
    const { body } = await office.get<NoticeStatisticsBody>(SPAN)
    const figures = {
      notices: 2,
      open: 2,
      received: { count: 1, median: 2, p90: 2 },
      answered: { count: 1, median: 5, p90: 5 },
      closed: null,
      overdue: { part: 0, of: 2 },
      recurrence: { part: 0, of: 2 },
      reviews: { filed: 0, upheld: 0, changed: 0, revoked: 0, waiting: 0, late: null },
    }
    expect(body.overall).toEqual(figures)
    expect(body.rows).toMatchObject([{ key: '440100', name: { zh: '广州' }, ...figures }])
    const byClause = await office.get<NoticeStatisticsBody>(`${SPAN}&by=clause`)
    expect(byClause.body.rows).toMatchObject([{ key: 'Y0-01', notices: 2 }])
    const byClass = await office.get<NoticeStatisticsBody>(`${SPAN}&by=class`)
    expect(byClass.body.rows).toMatchObject([{ notices: 2 }])
  })

  it('counts as overdue what is owed past its day, before the clock says so too', async () => {
    await issued('政策解读')
    host.clock.pass(30 * DAY)
    const { body } = await office.get<NoticeStatisticsBody>(SPAN)
    expect(body.overall.overdue).toEqual({ part: 1, of: 1 })
  })

  it('counts what was issued in the span, and below the unit that is asked for', async () => {
    await issued('政策解读')
    const before = SPAN.replace('to=2026-12-31', 'to=2026-11-02')
    expect((await office.get<NoticeStatisticsBody>(before)).body.overall.notices).toBe(0)
    const elsewhere = await office.get<NoticeStatisticsBody>(`${SPAN}&under=440300`)
    expect(elsewhere.body).toMatchObject({ overall: { notices: 0 }, rows: [] })
    const there = await office.get<NoticeStatisticsBody>(`${SPAN}&under=440100`)
    expect(there.body.overall.notices).toBe(1)
  })

  it('refuses days in the wrong order, and whoever does not supervise', async () => {
    const wrong = SPAN.replace('from=2026-11-01', 'from=2027-11-01')
    expect((await office.get(wrong)).problem.code).toBe('invalid-input')
    expect((await reporter.get(SPAN)).status).toBe(403)
  })
})
