import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CheckBody, CheckDayBody, CheckRunBody } from '#contract/check.ts'
import type { ObservationBody } from '#contract/observation.ts'
import type { PageRead } from '#api/deps.ts'
import { checker } from '#api/run-checks.ts'
import { claimTarget } from '#database/checker.ts'
import { takeLease } from '#database/lease.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { TEST_NOW, hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, settleScored } from '#tests/api/scored-province.ts'

const HOUR_MS = 3_600_000
const SITE = 'https://www.gz.gov.cn/'
const UNIT = '/units/440100/checks'
const page = (text: string, type = 'text/html; charset=utf-8'): PageRead => ({
  kind: 'page',
  status: 200,
  type,
  body: new TextEncoder().encode(text),
})
const failed = (because: 'timeout' | 'unreachable' | 'http-status', status?: number): PageRead => ({
  kind: 'failed',
  because,
  status: status ?? null,
})
/** Three days make a list; the latest is the 12th. */
const LIST = page('<li>甲 2026-11-12</li><li>乙 2026-11-02</li><li>丙 2026-10-30</li>')
const OLD = page('<li>甲 2026-01-03</li><li>乙 2026-01-02</li><li>丙 2026-01-01</li>')

describe.each(hosts)('the checker on $name', ({ open }) => {
  let host: OpenHost
  let office: TestBrowser
  let answers: Record<string, PageRead>
  let asked: { url: string; at: number }[]
  let run: () => Promise<number>

  beforeEach(async () => {
    host = await open({ idleMinutes: 200_000, sessionHours: 4000 })
    asked = []
    answers = {}
    host.deps.outside = {
      async read(url, allowed, purpose) {
        // A fault that is logged fails the test.
        if (!allowed(url.hostname) || purpose !== 'check') throw new Error(`asked ${url.href}`)
        asked.push({ url: url.href, at: host.clock.now() })
        return answers[url.href] ?? failed('http-status', 404)
      },
    }
    await settleScored(host)
    office = await browserOf(host, 'inspector@440000')
    const pause = async (ms: number) => host.clock.pass(ms)
    const check = checker({ pause })
    run = () => check(host.deps)
    for (const name of ['gz.gov.cn', 'control.test']) await allow(name)
  })
  afterEach(async () => {
    expect(host.faults).toEqual([])
    await host.close()
  })

  async function allow(name: string) {
    const security = await browserOf(host, 'security-admin@440000')
    await security.ask('POST', '/allowed-hosts', { host: name, subdomains: true, note: '政府网站' })
  }
  const add = (kind: string, more: object = {}, by = office) =>
    by.ask<CheckBody>('POST', UNIT, { kind, url: SITE, columns: [], everyHours: 24, ...more })
  const now = (id: string, by = office) => by.ask<CheckBody>('POST', `${UNIT}/${id}/runs`, {})
  const read = async (id: string) =>
    (
      await office.get<{ check: CheckBody; days: CheckDayBody[]; runs: CheckRunBody[] }>(
        `${UNIT}/${id}`,
      )
    ).body
  const observed = async () => {
    const path = '/units/440100/observations?period=2026-Q4'
    return (await office.get<{ rows: ObservationBody[] }>(path)).body.rows
  }
  /** Adds a target, has it looked at, and reads what came of it. */
  async function looked(kind: string, more: object = {}) {
    const { body } = await add(kind, more)
    await now(body.id)
    expect(await run()).toBe(1)
    const { runs } = await read(body.id)
    return { id: body.id, result: runs[0] }
  }

  it('reads how old a home page is, and puts it beside what was reported', async () => {
    answers[SITE] = LIST
    const { result } = await looked('homepage')
    expect(result).toMatchObject({ outcome: 'done', last: '2026-11-12', asked: true })
    // From 12 to 22 November are ten days.
    const [seen] = await observed()
    expect(seen).toMatchObject({
      kind: 'homepage-age',
      value: 10,
      source: 'checker',
      subject: SITE,
      day: '2026-11-22',
    })
  })

  it('puts the same on record once', async () => {
    answers[SITE] = LIST
    const { id } = await looked('homepage')
    await now(id)
    await run()
    expect((await read(id)).runs).toHaveLength(2)
    expect(await observed()).toHaveLength(1)
  })

  it('counts columns overdue, from pages and feeds, and none that it cannot read', async () => {
    answers[`${SITE}news`] = OLD
    answers[`${SITE}notices`] = LIST
    answers[`${SITE}feed`] = page(
      '<rss><channel><item><pubDate>Fri, 20 Nov 2026 08:00:00 +0800</pubDate></item></channel></rss>',
      'application/rss+xml',
    )
    answers[`${SITE}blank`] = page('<h1>政策文件</h1><p>暂无相关内容</p>')
    answers[`${SITE}script`] = page('<div id="app"></div>')
    const columns = [
      { name: '要闻', url: `${SITE}news`, kind: 'news' },
      { name: '公告', url: `${SITE}notices`, kind: 'notices' },
      { name: '订阅', url: `${SITE}feed`, kind: 'news' },
      { name: '脚本', url: `${SITE}script`, kind: 'news' },
      { name: '没有', url: `${SITE}none`, kind: 'policies' },
      { name: '空白', url: `${SITE}blank`, kind: 'policies' },
    ]
    const { result } = await looked('columns', { columns })
    expect(result?.columns.map(({ last, overdue, blank }) => [last, overdue, blank])).toEqual([
      ['2026-01-03', true, false],
      ['2026-11-12', false, false],
      ['2026-11-20', false, false],
      [null, false, false],
      [null, false, false],
      [null, false, true],
    ])
    expect((await observed()).map(({ kind, value }) => [kind, value]).toSorted()).toEqual([
      ['columns-blank', 1],
      ['columns-overdue', 1],
      ['news-columns-overdue', 1],
    ])
  })

  it('lists dead links, and calls nothing dead that only failed', async () => {
    const links = ['dead', 'slow', 'alive', 'kept-out'].map((one) => `<a href="/${one}">x</a>`)
    answers[SITE] = page(`${links.join('')}<a href="https://elsewhere.test/">x</a>`)
    answers[`${SITE}robots.txt`] = page('User-agent: *\nDisallow: /kept-out', 'text/plain')
    answers[`${SITE}slow`] = failed('timeout')
    answers[`${SITE}alive`] = page('x')
    const { result } = await looked('links')
    expect(result?.links).toEqual({
      followed: 3,
      dead: [{ url: `${SITE}dead`, status: 404 }],
      unclear: 1,
      skipped: 2,
    })
    expect(asked.map(({ url }) => url)).not.toContain(`${SITE}kept-out`)
    expect(await observed()).toEqual([])
  })

  it('blames a site only after another one showed that the own network works', async () => {
    answers[SITE] = failed('timeout')
    answers['https://control.test/'] = page('x')
    const { result, id } = await looked('availability')
    expect(result).toMatchObject({ outcome: 'site-failed', because: 'timeout' })

    answers['https://control.test/'] = failed('unreachable')
    answers['https://control.test/robots.txt'] = failed('unreachable')
    await now(id)
    await run()
    const [latest] = (await read(id)).runs
    expect(latest).toMatchObject({ outcome: 'checker-failed', because: 'network' })
  })

  it('blames nobody where no other site is allowed', async () => {
    const security = await browserOf(host, 'security-admin@440000')
    await security.ask('DELETE', '/allowed-hosts/control.test', {})
    answers[SITE] = failed('unreachable')
    const { result } = await looked('availability')
    expect(result).toMatchObject({ outcome: 'checker-failed', because: 'no-control' })
  })

  it.each([403, 429])('is kept out by %i, which is no failure of the site', async (status) => {
    answers[SITE] = failed('http-status', status)
    answers['https://control.test/'] = page('x')
    const { result } = await looked('availability')
    expect(result).toMatchObject({ outcome: 'checker-failed', because: 'http-status', status })
  })

  it('makes a share of a week of hourly visits, without those that it failed itself', async () => {
    answers[SITE] = page('x')
    answers['https://control.test/'] = page('x')
    const { body } = await add('availability', { everyHours: 24 })
    expect(body.everyHours).toBe(1)
    for (let hour = 0; hour < 8 * 24; hour += 1) {
      // The third visit of each day fails, and at the sixth the checker is kept out.
      const odd = { 2: failed('http-status', 502), 5: failed('http-status', 403) }
      answers[SITE] = odd[(hour % 24) as 2 | 5] ?? page('x')
      host.clock.pass(HOUR_MS)
      await run()
    }
    const shares = (await observed()).filter(({ kind }) => kind === 'site-failure')
    // From 22 November 11:00: the first whole week ends on the 29th; only that one has ended.
    // One of 23 on each day: 4.3478… %.
    expect(shares.map(({ day, value }) => [day, value])).toEqual([['2026-11-29', 4.35]])
    const { runs, days } = await read(body.id)
    // Of 192 looks four or five changes a day stay, and how many there were stands by the day.
    expect(runs.length).toBeLessThan(8 * 7)
    expect(
      days.map(({ done, siteFailed, checkerFailed }) => done + siteFailed + checkerFailed),
    ).toEqual([11, 24, 24, 24, 24, 24, 24, 24, 13])
    expect(days[3]).toMatchObject({ done: 22, siteFailed: 1, checkerFailed: 1 })
  })

  it('asks one site once a second at most, more seldom where robots.txt says so', async () => {
    answers[`${SITE}robots.txt`] = page('User-agent: *\nCrawl-delay: 7', 'text/plain')
    answers[SITE] = page('<a href="/1">x</a><a href="/2">x</a>')
    await looked('links')
    const times = asked.map(({ at }) => at)
    const gaps = times.slice(1).map((at, index) => at - (times[index] ?? 0))
    expect(gaps).toEqual([7000, 7000, 7000])
  })

  it('leaves a site alone that asks for it, and puts the next look off', async () => {
    answers[SITE] = { kind: 'failed', because: 'http-status', status: 503, retryAfter: 86_400 }
    answers['https://control.test/'] = page('x')
    const { id } = await looked('availability')
    const { check } = await read(id)
    expect(Date.parse(check.nextAt)).toBeGreaterThanOrEqual(TEST_NOW + 24 * HOUR_MS)
    asked = []
    await now(id)
    await run()
    expect((await read(id)).runs[0]).toMatchObject({
      outcome: 'checker-failed',
      because: 'asked-to-wait',
    })
    expect(asked).toEqual([])
  })

  it('asks nobody once the host is not allowed any more', async () => {
    const { body } = await add('availability')
    const security = await browserOf(host, 'security-admin@440000')
    await security.ask('DELETE', '/allowed-hosts/gz.gov.cn', {})
    await now(body.id)
    await run()
    const { check, runs } = await read(body.id)
    expect(check.allowed).toBe(false)
    expect(runs[0]).toMatchObject({ outcome: 'checker-failed', because: 'host-not-allowed' })
    expect(asked).toEqual([])
  })

  it('looks once after an outage of a week, and not where another process looks', async () => {
    answers[SITE] = page('x')
    const { body } = await add('availability')
    host.clock.pass(7 * 24 * HOUR_MS)
    const at = host.clock.now()
    await host.storage.write(({ tx }) =>
      takeLease(tx, 'checker', 'another process', { now: at, until: at + 60_000 }),
    )
    expect(await run()).toBe(0)
    // That process ended without a word.
    host.clock.pass(60_001)
    expect(await Promise.all([run(), run()])).toEqual(expect.arrayContaining([1]))
    expect(await run()).toBe(0)
    expect((await read(body.id)).runs).toHaveLength(1)
  })

  it('lets nobody take on what another process took on, should a lease have run out', async () => {
    const { body } = await add('homepage')
    const target = { id: body.id, nextAt: Date.parse(body.nextAt) }
    const claim = () => host.storage.write(({ tx }) => claimTarget(tx, target, target.nextAt + 1))
    expect([await claim(), await claim()]).toEqual([true, false])
  })

  it('is set up by the office for those below it, on allowed hosts', async () => {
    const elsewhere = await add('homepage', { url: 'https://elsewhere.test/' })
    expect([elsewhere.status, elsewhere.problem?.code]).toEqual([409, 'host-not-allowed'])
    const url = 'http://127.0.0.1/'
    expect((await add('homepage', { url })).problem?.code).toBe('host-not-allowed')
    expect((await add('homepage', { url: 'file:///etc/passwd' })).status).toBe(422)
    expect((await add('columns')).problem?.code).toBe('invalid-input')
    const own = await browserOf(host, 'inspector@440100')
    expect((await add('homepage', {}, own)).problem?.code).toBe('out-of-scope')
    const { body } = await add('homepage')
    expect((await add('homepage')).problem?.code).toBe('already-exists')
    const listed = await own.get<{ able: boolean; rows: CheckBody[] }>('/checks?under=440100')
    expect(listed.body).toMatchObject({ able: true, rows: [{ id: body.id, lastRun: null }] })
    await office.ask('DELETE', `${UNIT}/${body.id}`, {})
    expect((await office.get(`${UNIT}/${body.id}`)).status).toBe(404)
  })

  it('says where it has no way out', async () => {
    const { body } = await add('homepage')
    delete host.deps.outside
    expect((await now(body.id)).problem?.code).toBe('checks-unavailable')
    expect(await run()).toBe(0)
  })
})
