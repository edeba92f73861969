import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FactBody } from '#contract/fact.ts'
import type { VerificationRow } from '#contract/verification.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, conference, handIn, settleScored } from '#tests/api/scored-province.ts'

interface Page {
  rows: VerificationRow[]
  next: string | null
  total: number
  decided: number
  all: number
}
interface Bulk {
  facts: { fact: string; refused: string | null }[]
  done: number
}

const LIST = '/verification?period=2026-Q4'

describe.each(hosts)('the work list of the office on $name', ({ open }) => {
  let host: OpenHost
  let guangzhou: TestBrowser
  let shenzhen: TestBrowser
  let office: TestBrowser

  beforeEach(async () => {
    host = await open()
    await settleScored(host)
    guangzhou = await browserOf(host, 'reporter@440100')
    shenzhen = await browserOf(host, 'reporter@440300')
    office = await browserOf(host, 'inspector@440000')
  })
  afterEach(async () => {
    await host.close()
  })

  async function written(browser: TestBrowser, unit: string, day: string, title: string) {
    const path = `/units/${unit}/facts`
    const answer = await browser.ask<{ fact: FactBody }>('POST', path, conference(day, title))
    return answer.body.fact
  }
  const list = async (more = '', browser = office) =>
    (await browser.get<Page>(`${LIST}${more}`)).body
  const bulk = (facts: FactBody[], outcome = 'confirmed', browser = office) =>
    browser.ask<Bulk>('POST', '/verification/bulk', {
      facts: facts.map(({ unit, id, version }) => ({ unit, fact: id, version })),
      outcome,
      because: '材料齐全',
    })

  it('puts first what has most points at stake, with its reasons', async () => {
    for (const day of ['10', '11', '12', '13', '14'])
      await written(guangzhou, '440100', `2026-11-${day}`, `第${day}场`)
    await written(shenzhen, '440300', '2026-11-11', '丙')
    // What a fact is worth does not wait for the hand-in: the office may look at it before.
    expect((await list()).rows.map(({ risk }) => risk)).toEqual([40, 32, 32, 32, 32, 32])
    await handIn(guangzhou, '440100', '2026-Q4')
    await handIn(shenzhen, '440300', '2026-Q4')
    const { rows, total } = await list()
    expect(total).toBe(6)
    // 40 points rest on 丙 alone: 160, at most 40. Five share them in 广州: 8 each, 32.
    expect(rows.map(({ risk }) => risk)).toEqual([40, 32, 32, 32, 32, 32])
    expect(rows[0]).toMatchObject({
      title: '丙',
      class: 'city',
      state: 'open',
      evidence: 1,
      version: 1,
      reasons: [{ because: { code: 'points-at-stake', params: { points: 40 } }, weight: 40 }],
    })
    const newest = await list('&order=newest')
    expect(newest.rows[0]).toMatchObject({ title: '第14场', day: '2026-11-14' })
  })

  it('is read by pages, and each fact once', async () => {
    for (const day of ['01', '02', '03', '04', '05'])
      await written(guangzhou, '440100', `2026-11-${day}`, `第${day}场`)
    const first = await list('&order=newest&limit=2')
    const second = await list(`&order=newest&limit=2&cursor=${first.next}`)
    const third = await list(`&order=newest&limit=2&cursor=${second.next}`)
    const titles = [first, second, third].flatMap(({ rows }) => rows.map(({ title }) => title))
    expect(titles).toEqual(['第05场', '第04场', '第03场', '第02场', '第01场'])
    expect(third.next).toBeNull()
    expect((await office.get(`${LIST}&cursor=x`)).problem.code).toBe('invalid-input')
  })

  it('finds what the office doubted of a unit before', async () => {
    const first = await written(guangzhou, '440100', '2026-11-01', '甲')
    await bulk([first], 'rejected')
    await written(guangzhou, '440100', '2026-11-02', '乙')
    const { rows } = await list('&state=open')
    expect(rows).toHaveLength(1)
    expect(rows[0]?.reasons.map(({ because }) => because)).toContainEqual({
      code: 'doubted-before',
      params: { count: 1 },
    })
  })

  it('shows each what they may verify, and nobody their own unit', async () => {
    await written(guangzhou, '440100', '2026-11-10', '甲')
    await written(shenzhen, '440300', '2026-11-11', '丙')
    expect((await list('&under=440300')).rows.map(({ title }) => title)).toEqual(['丙'])
    const own = await browserOf(host, 'inspector@440100')
    expect(await list('', own)).toMatchObject({ rows: [], total: 0 })
    expect((await own.get(`${LIST}&under=440300`)).problem.code).toBe('out-of-scope')
    expect((await guangzhou.get(LIST)).problem.code).toBe('forbidden')
  })

  it('is narrowed by ledger, class and state', async () => {
    const first = await written(guangzhou, '440100', '2026-11-10', '甲')
    await written(guangzhou, '440100', '2026-11-11', '乙')
    await bulk([first], 'pending')
    const titles = async (more: string) => (await list(more)).rows.map(({ title }) => title)
    expect(await titles('&state=pending')).toEqual(['甲'])
    expect(await titles('&state=open')).toEqual(['乙'])
    expect(await titles('&ledger=trainings')).toEqual([])
    expect(await titles('&class=county')).toEqual([])
    expect(await list('&state=decided')).toMatchObject({ total: 0, decided: 0, all: 2 })
  })

  it('says one word on many facts, each in its own right', async () => {
    const first = await written(guangzhou, '440100', '2026-11-10', '甲')
    const stale = await written(guangzhou, '440100', '2026-11-11', '乙')
    const other = await written(shenzhen, '440300', '2026-11-11', '丙')
    await bulk([stale], 'pending')
    const before = await entries()
    const answer = await bulk([first, stale, other, { ...other, id: 'nothing' }])
    expect(answer.body).toEqual({
      facts: [
        { unit: '440100', fact: first.id, refused: null },
        { unit: '440100', fact: stale.id, refused: 'changed-meanwhile' },
        { unit: '440300', fact: other.id, refused: null },
        { unit: '440300', fact: 'nothing', refused: 'not-found' },
      ],
      done: 2,
    })
    expect((await entries()).slice(before.length)).toEqual([
      'fact.bulk',
      'fact.confirmed',
      'fact.confirmed',
    ])
    expect(await list('&state=decided')).toMatchObject({ total: 2 })
  })

  it('refuses in bulk what lies out of reach, and takes at most 200', async () => {
    const fact = await written(guangzhou, '440100', '2026-11-10', '甲')
    const own = await browserOf(host, 'inspector@440100')
    const answer = await bulk([fact], 'confirmed', own)
    expect(answer.body).toMatchObject({ facts: [{ refused: 'out-of-scope' }], done: 0 })
    const many = Array.from({ length: 201 }, () => fact)
    expect((await bulk(many)).problem.code).toBe('invalid-input')
  })

  const entries = async () =>
    (await host.storage.read.selectFrom('audit').select('action').orderBy('seq').execute()).map(
      ({ action }) => action,
    )
})
