import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AllowedHostBody } from '#contract/allowed-host.ts'
import type { FactBody } from '#contract/fact.ts'
import type { SnapshotBody } from '#contract/snapshot.ts'
import type { PageRead } from '#api/deps.ts'
import type { Answer, TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, conference, settleScored } from '#tests/api/scored-province.ts'

const LINK = 'https://www.gz.gov.cn/press/1'
const page = (text: string): PageRead => ({
  kind: 'page',
  status: 200,
  type: 'text/html; charset=utf-8',
  body: new TextEncoder().encode(text),
})

describe.each(hosts)('snapshots of links on $name', ({ open }) => {
  let host: OpenHost
  let reporter: TestBrowser
  let inspector: TestBrowser
  let security: TestBrowser
  let snapshots: string
  let asked: string[]
  let answer: PageRead

  beforeEach(async () => {
    host = await open()
    asked = []
    answer = page('<title>发布会实录</title><p>问：</p>')
    host.deps.outside = {
      async read(url, allowed) {
        if (allowed(url.hostname)) asked.push(url.href)
        return answer
      },
    }
    await settleScored(host)
    reporter = await browserOf(host, 'reporter@440100')
    inspector = await browserOf(host, 'inspector@440000')
    security = await browserOf(host, 'security-admin@440000')
    const written = await reporter.ask<{ fact: FactBody }>('POST', '/units/440100/facts', {
      ...conference('2026-10-08', '发布会'),
      evidence: [{ kind: 'link', url: 'https://news.test/2' }],
    })
    snapshots = `/units/440100/facts/${written.body.fact.id}/snapshots`
  })
  afterEach(async () => {
    await host.close()
  })

  const allow = (name = 'gov.cn', subdomains = true) =>
    security.ask<AllowedHostBody>('POST', '/allowed-hosts', {
      host: name,
      subdomains,
      note: '政府网站',
    })
  const take = (url = LINK, by = reporter) => by.ask<SnapshotBody>('POST', snapshots, { url })
  const list = async (by = inspector) =>
    (await by.get<{ takeable: string[]; rows: SnapshotBody[] }>(snapshots)).body
  const outcome = ({ status, problem }: Answer) => [status, problem.code]

  it('asks nobody while the list is empty, and no host beside it', async () => {
    expect(outcome(await take())).toEqual([409, 'host-not-allowed'])
    await allow('gz.gov.cn', false)
    expect(outcome(await take())).toEqual([409, 'host-not-allowed'])
    await allow('w.gz.gov.cn')
    expect(outcome(await take())).toEqual([409, 'host-not-allowed'])
    expect(asked).toEqual([])
    expect(await list()).toEqual({ takeable: [], rows: [] })
  })

  it('keeps what the page says, with its hash, by whom and when', async () => {
    await allow()
    expect((await list()).takeable).toEqual([LINK])
    const taken = (await take()).body
    expect(taken).toEqual({
      id: taken.id,
      url: LINK,
      takenBy: 'reporter@440100',
      takenAt: '2026-11-22T10:00:00.000+08:00',
      status: 200,
      title: '发布会实录',
      text: '问：',
      digest: host.deps.digest('<title>发布会实录</title><p>问：</p>'),
      failure: null,
      differs: null,
    })
    expect((await list()).rows).toEqual([taken])
    const rows = await host.storage.read.selectFrom('audit').selectAll().execute()
    const entry = rows.find(({ action }) => action === 'snapshot.take')
    expect(entry?.detail).toContain(taken.digest)
  })

  it('says when a page is another than before, and keeps all of them', async () => {
    await allow()
    const said: unknown[] = []
    for (const text of ['a', 'a', 'b']) {
      answer = page(text)
      said.push((await take(LINK, inspector)).body.differs)
      host.clock.pass(1000)
    }
    expect(said).toEqual([null, false, true])
    expect((await list()).rows.map(({ text }) => text)).toEqual(['b', 'a', 'a'])
  })

  it('keeps a failure as one of the snapshot, and compares past it', async () => {
    await allow()
    await take()
    host.clock.pass(1000)
    answer = { kind: 'failed', because: 'http-status', status: 404 }
    expect((await take()).body).toMatchObject({
      failure: 'http-status',
      status: 404,
      digest: null,
      differs: null,
    })
    host.clock.pass(1000)
    answer = page('c')
    expect((await take()).body.differs).toBe(true)
  })

  it('takes links of the fact only', async () => {
    await allow()
    expect(outcome(await take('https://www.gov.cn/other'))).toEqual([404, 'not-found'])
    expect(outcome(await take('https://news.test/2'))).toEqual([409, 'host-not-allowed'])
    const neighbour = await browserOf(host, 'reporter@440300')
    expect(outcome(await take(LINK, neighbour))).toEqual([403, 'out-of-scope'])
    expect(asked).toEqual([])
  })

  it('says so where the host cannot ask outside', async () => {
    await allow()
    delete host.deps.outside
    expect(outcome(await take())).toEqual([501, 'snapshot-unavailable'])
    expect((await list()).takeable).toEqual([])
  })

  it('stops somebody who takes too many', async () => {
    await allow()
    for (let count = 0; count < 20; count += 1) await take()
    expect(outcome(await take())).toEqual([429, 'too-many-requests'])
  })

  it('lets the security administrator alone keep the list, each step with an entry', async () => {
    expect((await allow('example.test', false)).body).toEqual({
      host: 'example.test',
      subdomains: false,
      note: '政府网站',
      addedBy: 'security-admin@440000',
      addedAt: '2026-11-22T10:00:00.000+08:00',
    })
    expect(outcome(await allow('example.test'))).toEqual([409, 'already-exists'])
    for (const name of ['127.0.0.1', '0x7f.1', 'localhost', '*.cn', 'a.cn:80', 'A.cn', '[::1]']) {
      expect(outcome(await allow(name))).toEqual([422, 'invalid-input'])
    }
    expect(outcome(await inspector.get('/allowed-hosts'))).toEqual([403, 'forbidden'])
    const remove = () => security.ask('DELETE', '/allowed-hosts/example.test', {})
    expect((await remove()).status).toBe(200)
    expect(outcome(await remove())).toEqual([404, 'not-found'])
    expect((await security.get('/allowed-hosts')).body).toEqual({ rows: [] })
    const rows = await host.storage.read.selectFrom('audit').selectAll().orderBy('seq').execute()
    expect(rows.map(({ action }) => action).filter((one) => one.startsWith('host.'))).toEqual([
      'host.write',
      'host.remove',
    ])
  })
})
