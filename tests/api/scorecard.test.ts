import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ScorecardRow } from '#contract/scorecard-row.ts'
import { checkReceipt } from '#domain/receipt/receipt.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import {
  browserOf,
  conference,
  handIn,
  leak,
  plan,
  settleScored,
} from '#tests/api/scored-province.ts'

interface List {
  rows: ScorecardRow[]
  next: string | null
  total: number
  notScored: number
}

const LIST = '/scorecards?period=2026-Q4'

describe.each(hosts)('scorecards on $name', ({ open }) => {
  let host: OpenHost
  let reporter: TestBrowser
  let office: TestBrowser

  beforeEach(async () => {
    host = await open()
    await settleScored(host)
    reporter = await browserOf(host, 'reporter@440100')
    office = await browserOf(host, 'inspector@440000')
  })
  afterEach(async () => {
    await host.close()
  })

  const write = (entry: object, unit = '440100', browser = reporter) =>
    browser.ask<{ fact: { id: string; version: number } }>('POST', `/units/${unit}/facts`, entry)
  const judge = (points: string, version = 0, period = '2026-Q4') =>
    office.ask('PUT', `/units/440100/judgements/${period}/quality`, {
      points,
      because: '抽查20条',
      version,
    })
  const rowOf = async (unit: string, browser = office, list = LIST) =>
    (await browser.get<List>(list)).body.rows.find((row) => row.unit === unit)

  it('lists every unit of a class, and counts those that are in none', async () => {
    const { body } = await office.get<List>(`${LIST}&sort=unit`)
    // Three prefectures and two counties; the province, an office and a department are in no class.
    expect(body.rows.map(({ unit }) => unit)).toEqual([
      '4401',
      '440100',
      '440104',
      '440300',
      '440303',
    ])
    expect(body).toMatchObject({ total: 5, notScored: 3, next: null })
  })

  it('gives nothing to what was not handed in, and a range to what is not judged yet', async () => {
    expect(await rowOf('440100')).toMatchObject({
      name: '广州市',
      region: [],
      class: 'city',
      // Nothing handed in: 0 + 0, and 0 to 30 by judgement.
      total: { kind: 'range', low: '0', high: '30' },
      // Below 60 whatever the judgement.
      grades: ['poor'],
      reported: { sections: 0, of: 3 },
      undetermined: true,
      vetoed: false,
    })
  })

  it('follows each write: facts, sections, judgements', async () => {
    await office.get(LIST)
    await write(conference('2026-10-08', '发布会'))
    await write(plan('2014-03-01'))
    // Facts of a ledger that is not handed in count nothing.
    expect((await rowOf('440100'))?.total).toEqual({ kind: 'range', low: '0', high: '30' })
    await handIn(reporter, '440100', '2026-Q4')
    // 40 for the conference, 30 for the plan, 0 to 30 by judgement.
    expect(await rowOf('440100')).toMatchObject({
      total: { kind: 'range', low: '70', high: '100' },
      grades: ['good'],
      reported: { sections: 3, of: 3 },
    })
    await judge('22.5')
    expect(await rowOf('440100')).toMatchObject({
      total: { kind: 'exact', points: '92.5' },
      // All other cities are between 0 and 30.
      rank: { best: 1, worst: 1, of: 3 },
      stale: false,
    })
  })

  it('counts what the office rejects in the self-scored result only', async () => {
    const { fact } = (await write(conference('2026-10-08', '发布会'))).body
    await handIn(reporter, '440100', '2026-Q4')
    await judge('30')
    await reporter.ask('PUT', '/units/440100/claims/2026-Q4/quality', {
      points: '30',
      because: '对照标准自评',
      version: 0,
    })
    await office.ask('PUT', `/units/440100/facts/${fact.id}/verification`, {
      version: 1,
      outcome: 'rejected',
      because: '没有举行',
    })
    // No plan: 70 by the unit's own word; without the conference 30.
    expect(await rowOf('440100')).toMatchObject({
      self: { kind: 'exact', points: '70' },
      total: { kind: 'exact', points: '30' },
      difference: '40',
    })
    const { body } = await office.get<List>(`${LIST}&state=differs`)
    expect(body.rows.map(({ unit }) => unit)).toEqual(['440100'])
  })

  it('fails a unit on a veto, with the rest shown as unofficial, behind all others', async () => {
    await write(conference('2026-10-08', '发布会'))
    await write(leak('2026-10-09'))
    await handIn(reporter, '440100', '2026-Q4')
    await judge('30')
    expect(await rowOf('440100')).toMatchObject({
      total: { kind: 'none', because: 'vetoed' },
      unofficial: { low: '70', high: '70' },
      grades: ['poor'],
      rank: { best: 3, worst: 3, of: 3 },
      vetoed: true,
    })
    const { body } = await office.get<List>(`${LIST}&state=vetoed`)
    expect(body.rows.map(({ unit }) => unit)).toEqual(['440100'])
  })

  it('shows the change on the period before', async () => {
    await host.storage.write(({ tx }) =>
      tx.updateTable('period').set({ state: 'open' }).where('id', '=', '2026-Q3').execute(),
    )
    await write(plan('2014-03-01'))
    await handIn(reporter, '440100', '2026-Q3')
    await handIn(reporter, '440100', '2026-Q4')
    await judge('10', 0, '2026-Q3')
    await judge('25')
    // 30 + 25 after 30 + 10.
    expect(await rowOf('440100')).toMatchObject({
      total: { points: '55' },
      previous: { points: '40' },
      change: '15',
    })
    const units = async (query: string) =>
      (await office.get<List>(`${LIST}&${query}`)).body.rows.map(({ unit }) => unit)
    expect(await units('changed=up')).toEqual(['440100'])
    expect(await units('changed=down')).toEqual([])
    expect((await units('sort=-change'))[0]).toBe('440100')
  })

  it('shows a city its own part of the province only', async () => {
    const city = await browserOf(host, 'inspector@440100')
    const { body } = await city.get<List>(`${LIST}&sort=unit`)
    // 4401 begins like 440100 and is no part of it; 深圳 is its neighbour.
    expect(body.rows.map(({ unit }) => unit)).toEqual(['440100', '440104'])
    expect(body).toMatchObject({ total: 2, notScored: 1 })
    expect((await city.get(`${LIST}&under=440300`)).problem.code).toBe('out-of-scope')
    expect((await reporter.get<List>(LIST)).body.rows.map(({ unit }) => unit)).toEqual(['440100'])
    // Ranks are still those of the whole class.
    expect(body.rows[0]?.rank?.of).toBe(3)
  })

  it('filters and finds', async () => {
    const units = async (query: string) =>
      (await office.get<List>(`${LIST}&sort=unit&${query}`)).body.rows.map(({ unit }) => unit)
    expect(await units('class=county')).toEqual(['440104', '440303'])
    expect(await units('kind=prefecture&under=440300')).toEqual(['440300'])
    expect(await units(`q=${encodeURIComponent('越秀')}`)).toEqual(['440104'])
    expect(await units('q=4403')).toEqual(['440300', '440303'])
    expect(await units('state=incomplete,vetoed')).toHaveLength(5)
    expect(await units('grade=good')).toEqual([])
  })

  it('gives only the columns that are asked for', async () => {
    const { body } = await office.get<List>(`${LIST}&fields=total,rank&limit=1`)
    expect(Object.keys(body.rows[0] ?? {}).sort()).toEqual(['rank', 'total', 'unit'])
    expect((await office.get(`${LIST}&fields=password_hash`)).problem.code).toBe('invalid-input')
  })

  it('pages through every order without losing or repeating a unit', async () => {
    await handIn(reporter, '440100', '2026-Q4')
    await judge('12')
    for (const sort of ['rank', '-rank', 'unit', 'name', '-total', 'change', '-reported']) {
      const seen: string[] = []
      let next: string | null = ''
      while (next !== null) {
        const cursor: string = next === '' ? '' : `&cursor=${next}`
        const path = `${LIST}&sort=${sort}&limit=2${cursor}`
        const { body }: { body: List } = await office.get<List>(path)
        seen.push(...body.rows.map(({ unit }) => unit))
        next = body.next
      }
      expect([sort, [...seen].sort()]).toEqual([
        sort,
        ['440100', '440104', '440300', '440303', '4401'].sort(),
      ])
    }
  })

  it('refuses the cursor of another order', async () => {
    const { body } = await office.get<List>(`${LIST}&sort=total&limit=2`)
    const answer = await office.get(`${LIST}&sort=name&limit=2&cursor=${body.next ?? ''}`)
    expect(answer.problem.code).toBe('invalid-input')
  })

  it('answers a list that has not changed with 304', async () => {
    const first = await office.get(LIST)
    const tag = first.headers.get('etag') ?? ''
    expect((await office.get(LIST, { 'if-none-match': tag })).status).toBe(304)
    await judge('30')
    expect((await office.get(LIST, { 'if-none-match': tag })).status).toBe(200)
  })

  it('shows a whole scorecard with what explains it', async () => {
    await write(conference('2026-10-08', '发布会'))
    await handIn(reporter, '440100', '2026-Q4')
    await judge('20')
    const { body, status } = await office.get<Record<string, never>>(
      '/units/440100/scorecards/2026-Q4',
    )
    expect(status).toBe(200)
    expect(body).toMatchObject({
      unit: { name: '广州市', above: [{ id: '440000', name: '广东省' }], class: 'city' },
      period: { text: '2026-Q4', state: 'open' },
      official: { view: 'official', total: { kind: 'exact', points: '60' }, grades: ['good'] },
      self: { view: 'self', total: { kind: 'range', low: '40', high: '70' } },
      // The plan would be worth 30, full marks of the judged item 10 more.
      explanations: {
        advice: [
          { item: 'plan', gain: '30' },
          { item: 'quality', gain: '10' },
        ],
      },
      standing: { class: 'city', rank: { best: 1, worst: 1, of: 3 }, figures: { units: 1 } },
      clauses: { 'Y1-07': { document: '粤府办〔2013〕52号' } },
    })
    const [fact] = Object.values<{ title: string }>(body['facts'] ?? {})
    expect(fact?.title).toBe('发布会')
  })

  it('gives a receipt that anyone can recompute', async () => {
    await write(conference('2026-10-08', '发布会'))
    await handIn(reporter, '440100', '2026-Q4')
    const path = '/units/440100/scorecards/2026-Q4/receipt'
    const answer = await reporter.get(path)
    expect(answer.headers.get('content-disposition')).toContain('attachment')
    expect(checkReceipt(JSON.stringify(answer.body))).toMatchObject({ kind: 'agrees' })
  })

  it('hands out what a live preview needs, of the own unit only', async () => {
    await write(conference('2026-10-08', '发布会'))
    const { body } = await reporter.get('/units/440100/scoring-input/2026-Q4')
    expect(body).toMatchObject({
      scheme: { id: 'test' },
      unit: { id: '440100' },
      asOf: '2026-11-22',
      facts: [{ ledger: 'press-events' }],
    })
    const answer = await reporter.get('/units/440300/scoring-input/2026-Q4')
    expect(answer.problem.code).toBe('out-of-scope')
  })

  it('says of a unit in no class that it is not scored', async () => {
    for (const path of [
      'scorecards/2026-Q4',
      'scorecards/2026-Q4/receipt',
      'scoring-input/2026-Q4',
    ]) {
      const answer = await office.get(`/units/gd-jt/${path}`)
      expect(answer).toMatchObject({ status: 409, problem: { code: 'not-scored' } })
    }
    expect((await office.get('/scorecards?period=2019-Q1')).problem.code).toBe('not-found')
  })

  it('tells the history of a unit, oldest first', async () => {
    // Asks for the period before, too.
    await office.get(LIST)
    await handIn(reporter, '440100', '2026-Q4')
    await judge('30')
    const { body } = await office.get<{ rows: { period: string }[] }>('/units/440100/history')
    expect(body.rows.map(({ period }) => period)).toEqual(['2026-Q3', '2026-Q4'])
    expect(body.rows[1]).toMatchObject({
      total: { kind: 'exact', points: '30' },
      // The other two have 0 to 30: at best they draw level.
      rank: { best: 1, worst: 1, of: 3 },
    })
  })

  it('leaves the results of a locked period as they were', async () => {
    const setState = (state: string) =>
      host.storage.write(({ tx }) =>
        tx
          .updateTable('period')
          .set((row) => ({ state, version: row('version', '+', 1), updated_at: host.deps.now() }))
          .where('id', '=', '2026-Q3')
          .execute(),
      )
    const q3 = '/scorecards?period=2026-Q3'
    await setState('open')
    const { fact } = (await write(plan('2014-03-01'))).body
    await handIn(reporter, '440100', '2026-Q3')
    await judge('10', 0, '2026-Q3')
    await setState('locked')
    const before = await rowOf('440100', office, q3)
    // 30 for the plan and 10 by judgement.
    expect(before?.total).toEqual({ kind: 'exact', points: '40' })

    host.clock.pass(60_000)
    // A mechanism may be ended and registered late; the unit may change its name and nature.
    await reporter.ask('DELETE', `/units/440100/facts/${fact.id}`, {
      because: '登记错误',
      version: 1,
    })
    await write({ ...plan('2013-12-30'), because: '补登' })
    await write({ ...plan('2013-12-31'), because: '再补登' })
    await host.storage.write(({ tx }) =>
      tx.updateTable('unit').set({ kind: 'office' }).where('id', '=', '440100').execute(),
    )
    expect(await rowOf('440100', office, q3)).toMatchObject({ total: before?.total })
    const page = await office.get<{ official: { total: unknown; waterfall: unknown } }>(
      '/units/440100/scorecards/2026-Q3',
    )
    expect(page.body.official.total).toEqual({ kind: 'exact', points: '40' })
  })

  it('computes clocks anew on another day', async () => {
    expect(await rowOf('440100')).toMatchObject({ asOf: '2026-11-22' })
    host.clock.pass(24 * 3_600_000)
    office = await browserOf(host, 'inspector@440000')
    expect(await rowOf('440100')).toMatchObject({ asOf: '2026-11-23', stale: false })
  })

  it('shows a renamed and moved unit as it is now', async () => {
    await office.get(LIST)
    const administrator = await browserOf(host, 'system-admin@440000')
    const answer = await administrator.ask('PATCH', '/units/440104', {
      version: 1,
      name: '越秀新区',
      parent: '440300',
    })
    expect(answer.status).toBe(200)
    expect(await rowOf('440104')).toMatchObject({ name: '越秀新区', region: ['深圳'] })
    const city = await browserOf(host, 'inspector@440100')
    expect(await rowOf('440104', city)).toBeUndefined()
  })
})
