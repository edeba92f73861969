import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NoticeBody, NoticeRow } from '#contract/notice-body.ts'
import type { NoticeStatisticsBody } from '#contract/notice-statistics.ts'
import type { WaitingReviewsBody } from '#contract/waiting-review.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { SECOND, hireSecond } from '#tests/api/hire-second.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { draft } from '#tests/api/notice-draft.ts'
import { accountId } from '#tests/api/province.ts'
import { browserOf, settleScored } from '#tests/api/scored-province.ts'

const DAY = 86_400_000
const SPAN = '/notice-statistics?period=2026-Q3&from=2026-11-01&to=2026-12-31'

describe.each(hosts)('reviews that wait for the office on $name', ({ open }) => {
  let host: OpenHost
  let office: TestBrowser
  let second: TestBrowser
  let chief: TestBrowser

  beforeEach(async () => {
    host = await open({ idleMinutes: 200_000, sessionHours: 4000 })
    await settleScored(host)
    await hireSecond(host)
    office = await browserOf(host, 'inspector@440000')
    second = await browserOf(host, SECOND)
    chief = await browserOf(host, 'chief-inspector@440000')
  })
  afterEach(async () => {
    expect(host.faults).toEqual([])
    await host.close()
  })

  async function filed(unit: string, topic = '政策解读公开'): Promise<string> {
    const asked = draft({ units: [unit], topic })
    const { body } = await office.ask<{ rows: NoticeRow[] }>('POST', '/notices', asked)
    const path = `/units/${unit}/notices/${body.rows[0]?.id}`
    await chief.ask('POST', `${path}/approval`, { act: 'approve', version: 1 })
    await office.ask('POST', `${path}/direction`, { act: 'issue', version: 2 })
    const reporter = await browserOf(host, `reporter@${unit}`)
    await reporter.ask('POST', `${path}/work`, { act: 'receive', version: 3 })
    const claim = { act: 'file', text: '不属于本单位', problems: [], evidence: [], version: 1 }
    expect((await reporter.ask('POST', `${path}/review`, claim)).status).toBe(200)
    return path
  }
  const decide = async (who: TestBrowser, path: string, act: object) => {
    const { review } = (await chief.get<NoticeBody>(path)).body
    return who.ask<NoticeBody>('PUT', `${path}/review`, { version: review?.version, ...act })
  }
  const name = (path: string) => decide(chief, path, { act: 'name', reviewer: accountId(SECOND) })
  const read = async (who: TestBrowser, query = '') =>
    (await who.get<WaitingReviewsBody>(`/waiting-reviews${query}`)).body

  it('stand there from the filing to the decision, with their day and whom they wait for', async () => {
    expect(await read(chief)).toMatchObject({ rows: [], total: 0, late: 0 })
    const path = await filed('440100')
    const waiting = {
      unit: { id: '440100', name: '广州市' },
      number: '粤府办督〔2026〕1号',
      state: 'filed',
      filedBy: 'reporter@440100',
      reviewer: null,
      // Sunday 22 November and thirty days: Tuesday 22 December, 22 working days on.
      due: { day: '2026-12-22', left: 22, passed: false },
    }
    expect((await read(chief)).rows).toMatchObject([{ ...waiting, mine: 'name' }])
    expect((await read(office)).rows).toMatchObject([{ ...waiting, mine: null }])
    await name(path)
    expect((await read(chief)).rows).toMatchObject([{ state: 'taken-up', mine: null }])
    expect((await read(second)).rows).toMatchObject([{ reviewer: SECOND, mine: 'decide' }])
    await decide(second, path, { act: 'uphold', because: '经核，维持' })
    expect(await read(second)).toMatchObject({ rows: [], total: 0 })
  })

  it('come in the order in which they are due, page by page, and say how many are late', async () => {
    await filed('440300')
    host.clock.pass(DAY)
    await filed('440100')
    const first = await read(chief, '?limit=1')
    expect(first).toMatchObject({ rows: [{ unit: { id: '440300' } }], total: 2, late: 0 })
    const next = await read(chief, `?limit=1&cursor=${encodeURIComponent(first.next ?? '')}`)
    expect(next).toMatchObject({ rows: [{ unit: { id: '440100' } }], next: null })
    // To 23 December, the day after the first one's last.
    host.clock.pass(30 * DAY)
    expect(await read(chief)).toMatchObject({
      rows: [{ due: { passed: true } }, { due: { passed: false } }],
      late: 1,
    })
    expect(await read(chief, '?unit=440100')).toMatchObject({ total: 1, late: 0 })
  })

  it('are seen where somebody reviews: not by units, and not by an office beside', async () => {
    await filed('440300')
    const city = await browserOf(host, 'inspector@440100')
    expect(await read(city)).toMatchObject({ rows: [], total: 0 })
    expect((await city.get('/waiting-reviews?unit=440300')).problem.code).toBe('out-of-scope')
    const reporter = await browserOf(host, 'reporter@440300')
    expect((await reporter.get('/waiting-reviews')).status).toBe(403)
  })

  it('are counted by region and class with what came of them, revoked notices too', async () => {
    const revoked = await filed('440300')
    await filed('440100')
    await name(revoked)
    await decide(second, revoked, { act: 'revoke', because: '督查对象有误' })
    const { body } = await office.get<NoticeStatisticsBody>(SPAN)
    // A revoked notice counts nowhere else.
    expect(body.overall).toMatchObject({
      notices: 1,
      reviews: { filed: 2, revoked: 1, waiting: 1, late: { part: 0, of: 2 } },
    })
    expect(body.rows).toMatchObject([
      { key: '440100', notices: 1, reviews: { filed: 1, waiting: 1 } },
      { key: '440300', notices: 0, reviews: { filed: 1, revoked: 1, waiting: 0 } },
    ])
    const byClass = await office.get<NoticeStatisticsBody>(`${SPAN}&by=class`)
    expect(byClass.body.rows).toMatchObject([{ notices: 1, reviews: { filed: 2 } }])
    host.clock.pass(40 * DAY)
    const later = await office.get<NoticeStatisticsBody>(SPAN)
    // The one that was decided in time stays so.
    expect(later.body.overall.reviews.late).toEqual({ part: 1, of: 2 })
  })
})
