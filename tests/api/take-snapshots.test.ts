import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FactBody } from '#contract/fact.ts'
import type { SnapshotBody } from '#contract/snapshot.ts'
import type { PageRead } from '#api/deps.ts'
import { snapshotTaker } from '#api/take-snapshots.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, conference, settleScored } from '#tests/api/scored-province.ts'

const LINK = 'https://www.gz.gov.cn/press/1'
const FACTS = '/units/440100/facts'

describe.each(hosts)('snapshots after a save on $name', ({ open }) => {
  let host: OpenHost
  let reporter: TestBrowser
  let asked: string[]
  let paused: number[]
  let answer: PageRead
  let takeNew: () => Promise<number>

  beforeEach(async () => {
    host = await open()
    asked = []
    paused = []
    answer = page('实录')
    host.deps.outside = {
      async read(url, allowed) {
        if (allowed(url.hostname)) asked.push(url.href)
        return answer
      },
    }
    await settleScored(host)
    reporter = await browserOf(host, 'reporter@440100')
    const take = snapshotTaker({ pause: async (ms) => void paused.push(ms) })
    takeNew = () => take(host.deps)
    await takeNew()
  })
  afterEach(async () => {
    await host.close()
  })

  const page = (text: string): PageRead => ({
    kind: 'page',
    status: 200,
    type: 'text/html',
    body: new TextEncoder().encode(text),
  })
  async function allow() {
    const security = await browserOf(host, 'security-admin@440000')
    await security.ask('POST', '/allowed-hosts', { host: 'gov.cn', subdomains: true, note: '政府' })
  }
  const save = async (entry: object = conference('2026-10-08', '发布会')) =>
    (await reporter.ask<{ fact: FactBody }>('POST', FACTS, entry)).body.fact
  const snapshotsOf = async ({ id }: FactBody) =>
    (await reporter.get<{ rows: SnapshotBody[] }>(`${FACTS}/${id}/snapshots`)).body.rows

  it('are taken of links on allowed hosts, once, by nobody', async () => {
    await allow()
    const fact = await save({
      ...conference('2026-10-08', '发布会'),
      evidence: [{ kind: 'link', url: 'https://news.test/2' }],
    })
    expect(await takeNew()).toBe(1)
    expect(await takeNew()).toBe(0)
    expect(asked).toEqual([LINK])
    expect(await snapshotsOf(fact)).toMatchObject([
      { url: LINK, takenBy: null, text: '实录', failure: null },
    ])
    const entries = await host.storage.read
      .selectFrom('audit')
      .select(['account_name', 'subject'])
      .where('action', '=', 'snapshot.take')
      .execute()
    expect(entries).toEqual([{ account_name: 'snapshots', subject: `440100/${fact.id}` }])
  })

  it('are taken of a link that is new after a change, and of no other again', async () => {
    await allow()
    const fact = await save()
    await takeNew()
    const changed = (link: string, version: number) => ({
      ...conference('2026-10-08', '发布会（更正）'),
      values: { ...conference('2026-10-08', '发布会（更正）').values, link },
      version,
    })
    await reporter.ask('PUT', `${FACTS}/${fact.id}`, changed(LINK, 1))
    expect(await takeNew()).toBe(0)
    await reporter.ask('PUT', `${FACTS}/${fact.id}`, changed('https://www.gz.gov.cn/press/2', 2))
    expect(await takeNew()).toBe(1)
    expect(await snapshotsOf(fact)).toHaveLength(2)
  })

  it('leave a pause between two pages of one host', async () => {
    await allow()
    await save({
      ...conference('2026-10-08', '发布会'),
      evidence: [{ kind: 'link', url: 'https://www.gz.gov.cn/press/3' }],
    })
    expect(await takeNew()).toBe(2)
    expect(paused).toEqual([1000])
  })

  it('keep why they failed, as a failure of theirs', async () => {
    await allow()
    answer = { kind: 'failed', because: 'timeout', status: null }
    const fact = await save()
    await takeNew()
    expect(await snapshotsOf(fact)).toMatchObject([{ failure: 'timeout', digest: null }])
    // Whoever wants it again has the button.
    expect(await takeNew()).toBe(0)
  })

  it('are not taken of what was saved before a host was allowed, nor where nobody can ask', async () => {
    await save()
    await takeNew()
    await allow()
    expect(await takeNew()).toBe(0)
    delete host.deps.outside
    await save(conference('2026-10-09', '第二场发布会'))
    expect(await takeNew()).toBe(0)
    expect(asked).toEqual([])
  })

  it('go on after a process that ended, and are never taken by two at once', async () => {
    await allow()
    await save()
    const others = [snapshotTaker(), snapshotTaker()]
    const counts = await Promise.all(others.map((take) => take(host.deps)))
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(1)
    expect(asked).toEqual([LINK])
  })
})
