import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FactBody } from '#contract/fact.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { accountId } from '#tests/api/province.ts'
import { browserOf, conference, plan, settleScored } from '#tests/api/scored-province.ts'
import { goodEntries } from '#tests/domain/facts/good-entries.ts'

interface Written {
  fact: FactBody
  findings: { because: { code: string } }[]
  periods: string[]
}
interface Page {
  rows: FactBody[]
  next: string | null
  total: number
}

const FACTS = '/units/440100/facts'

describe.each(hosts)('facts on $name', ({ open }) => {
  let host: OpenHost
  let reporter: TestBrowser
  let inspector: TestBrowser

  beforeEach(async () => {
    host = await open()
    await settleScored(host)
    reporter = await browserOf(host, 'reporter@440100')
    inspector = await browserOf(host, 'inspector@440000')
  })
  afterEach(async () => {
    await host.close()
  })

  const write = (entry: object, headers = {}) =>
    reporter.ask<Written>('POST', FACTS, entry, { headers })
  const written = async (entry: object) => (await write(entry)).body.fact

  it('registers a fact with its day, its title and its evidence', async () => {
    const answer = await write(conference('2026-10-08', '三季度发布会'))
    expect(answer).toMatchObject({
      status: 200,
      body: {
        fact: {
          unit: '440100',
          day: '2026-10-08',
          title: '三季度发布会',
          evidence: [{ kind: 'link', url: 'https://www.gz.gov.cn/press/1' }],
          version: 1,
          state: 'in-force',
          writtenBy: 'reporter@440100',
        },
        findings: [],
      },
    })
    // Q4, whose day it is, and Q1 of the next year, which looks at the period before.
    expect(answer.body.periods).toEqual(['2027-Q1', '2026-Q4'])
    const { id } = answer.body.fact
    expect((await reporter.get(`${FACTS}/${id}`)).body).toEqual(answer.body.fact)
  })

  it('asks for a reason where a count is unlike those before, and takes it with one', async () => {
    const update = (day: string, count: number) => ({
      ledger: 'website-updates',
      values: { ...goodEntries['website-updates'], day, count, secrecyReviewed: 4 },
      evidence: [],
    })
    for (const day of ['2026-10-05', '2026-10-12', '2026-10-19', '2026-10-26'])
      expect(await write(update(day, 30))).toMatchObject({ status: 200, body: { findings: [] } })
    const slip = update('2026-11-02', 3000)
    expect((await write(slip)).problem).toMatchObject({
      code: 'needs-confirmation',
      fields: [
        {
          path: 'values.count',
          code: 'unlike-before',
          params: { entries: 4, median: 30, value: 3000, difference: 2970 },
        },
      ],
    })
    const taken = await write({ ...slip, because: '专项公开，数量属实' })
    expect(taken).toMatchObject({
      status: 200,
      body: { findings: [{ because: { code: 'unlike-before' } }] },
    })
    // An earlier day is not held against later ones.
    expect(await write(update('2026-10-01', 3000))).toMatchObject({ status: 200 })
  })

  it('refuses what its ledger cannot take, field by field', async () => {
    const entry = conference('2026-10-08', '发布会')
    const answer = await write({
      ...entry,
      values: { ...entry.values, day: '2026-13-40', form: 'x' },
    })
    expect(answer.status).toBe(422)
    expect(answer.problem).toMatchObject({
      code: 'invalid-input',
      fields: [
        { path: 'values.day', code: 'not-a-day' },
        { path: 'values.form', code: 'not-a-choice' },
      ],
    })
  })

  it('refuses a fact of tomorrow', async () => {
    expect((await write(conference('2026-11-23', '明天'))).problem).toMatchObject({
      code: 'invalid-input',
      fields: [{ path: 'values.day', code: 'in-future' }],
    })
  })

  it('asks for a reason where a check warns, and keeps it', async () => {
    await write(conference('2026-10-08', '发布会'))
    const again = conference('2026-10-08', '发布会')
    expect((await write(again)).problem).toMatchObject({
      code: 'needs-confirmation',
      fields: [{ code: 'same-event' }],
    })
    const answer = await write({ ...again, because: '上午下午各一场' })
    expect(answer.body.fact.because).toBe('上午下午各一场')
    expect(answer.body.findings).toMatchObject([{ because: { code: 'same-event' } }])
  })

  it('takes the same event of another unit without a word', async () => {
    const other = await browserOf(host, 'reporter@440300')
    await other.ask('POST', '/units/440300/facts', conference('2026-10-08', '发布会'))
    expect((await write(conference('2026-10-08', '发布会'))).body.findings).toEqual([])
  })

  it('refuses a fact of a closed and of a locked period', async () => {
    for (const [day, period] of [
      ['2026-09-30', '2026-Q3'],
      ['2026-04-01', '2026-Q2'],
    ] as const) {
      const answer = await write(conference(day, '迟报'))
      expect([answer.status, answer.problem.code, answer.problem.params]).toEqual([
        409,
        'period-locked',
        { period, ledger: 'press-events' },
      ])
    }
    expect((await reporter.get<Page>(FACTS)).body.total).toBe(0)
  })

  it('takes a mechanism of years ago, which goes on being in force', async () => {
    const answer = await write(plan('2014-03-01'))
    expect(answer.status).toBe(200)
    // Every period that is not locked reads it.
    expect(answer.body.periods).toEqual(['2027-Q1', '2026-Q4', '2026-Q3'])
  })

  it('gives a unit no facts before it came into being or after its end', async () => {
    await host.storage.write(({ tx }) =>
      tx.updateTable('unit').set({ until_day: '2026-10-31' }).where('id', '=', '440100').execute(),
    )
    expect((await write(conference('2026-10-31', '最后一天'))).status).toBe(200)
    expect((await write(conference('2026-11-01', '撤销之后'))).problem).toMatchObject({
      code: 'invalid-input',
      fields: [{ path: 'values.day', code: 'unit-not-there' }],
    })
  })

  it('changes a fact only in the version that was read', async () => {
    const { id } = await written(conference('2026-10-08', '发布会'))
    const change = { ...conference('2026-10-09', '发布会（改期）'), version: 1 }
    const answer = await reporter.ask<Written>('PUT', `${FACTS}/${id}`, change)
    expect(answer.body.fact).toMatchObject({ version: 2, day: '2026-10-09' })
    const late = await reporter.ask('PUT', `${FACTS}/${id}`, change)
    expect(late).toMatchObject({
      status: 409,
      problem: { code: 'changed-meanwhile', current: { version: 2, day: '2026-10-09' } },
    })
  })

  it('does not move a fact out of a locked period', async () => {
    await host.storage.write(({ tx }) =>
      tx.updateTable('period').set({ state: 'open' }).where('id', '=', '2026-Q2').execute(),
    )
    const { id } = await written(conference('2026-06-30', '二季度'))
    await host.storage.write(({ tx }) =>
      tx.updateTable('period').set({ state: 'locked' }).where('id', '=', '2026-Q2').execute(),
    )
    const change = { ...conference('2026-10-09', '四季度'), version: 1 }
    const answer = await reporter.ask('PUT', `${FACTS}/${id}`, change)
    expect(answer.problem.code).toBe('period-locked')
  })

  it('withdraws a fact, which stays on record', async () => {
    const { id } = await written(conference('2026-10-08', '发布会'))
    const because = '重复登记'
    const answer = await reporter.ask<Written>('DELETE', `${FACTS}/${id}`, { because, version: 1 })
    expect(answer.body.fact).toMatchObject({ state: 'withdrawn', because, version: 2 })
    expect((await reporter.get<Page>(FACTS)).body.total).toBe(0)
    expect((await reporter.get<Page>(`${FACTS}?state=all`)).body.total).toBe(1)
    const again = await reporter.ask('DELETE', `${FACTS}/${id}`, { because, version: 2 })
    expect(again.problem.code).toBe('not-found')
  })

  it('lets a withdrawn event be registered again', async () => {
    const { id } = await written(conference('2026-10-08', '发布会'))
    await reporter.ask('DELETE', `${FACTS}/${id}`, { because: '写错了', version: 1 })
    expect((await write(conference('2026-10-08', '发布会'))).body.findings).toEqual([])
  })

  it('does once what the same key asks for twice', async () => {
    const headers = { 'idempotency-key': 'key-00000001' }
    const first = await write(conference('2026-10-08', '发布会'), headers)
    const second = await write(conference('2026-10-08', '发布会'), headers)
    expect(second.body).toEqual(first.body)
    expect((await reporter.get<Page>(FACTS)).body.total).toBe(1)
    const other = await write(conference('2026-10-09', '另一场'), headers)
    expect(other.problem.code).toBe('key-reused')
  })

  it('keeps what was reported beside the word of the office', async () => {
    const { id, values } = await written(conference('2026-10-08', '发布会'))
    const corrected = { ...values, day: '2026-10-10' }
    const answer = await inspector.ask<Written>('PUT', `${FACTS}/${id}/verification`, {
      version: 1,
      outcome: 'corrected',
      values: corrected,
      because: '链接显示为10日举行',
    })
    expect(answer.body.fact).toMatchObject({
      values: { day: '2026-10-08' },
      day: '2026-10-08',
      verification: {
        outcome: 'corrected',
        values: { day: '2026-10-10' },
        by: accountId('inspector@440000'),
      },
      version: 2,
    })
    const confirmed = await inspector.ask<Written>('PUT', `${FACTS}/${id}/verification`, {
      version: 2,
      outcome: 'none',
      because: '退回重填',
    })
    expect(confirmed.body.fact.verification).toBeUndefined()
  })

  it('refuses a correction that its ledger cannot take', async () => {
    const { id, values } = await written(conference('2026-10-08', '发布会'))
    const answer = await inspector.ask('PUT', `${FACTS}/${id}/verification`, {
      version: 1,
      outcome: 'corrected',
      values: { ...values, form: 'rumour' },
      because: '形式不符',
    })
    expect(answer.problem).toMatchObject({
      code: 'invalid-input',
      fields: [{ path: 'values.form', code: 'not-a-choice' }],
    })
  })

  it('keeps a unit from changing what the office verifies', async () => {
    const { id } = await written(conference('2026-10-08', '发布会'))
    const word = { version: 1, outcome: 'rejected', because: '没有举行' }
    await inspector.ask('PUT', `${FACTS}/${id}/verification`, word)
    const change = { ...conference('2026-10-09', '发布会'), version: 2 }
    for (const answer of [
      await reporter.ask('PUT', `${FACTS}/${id}`, change),
      await reporter.ask('DELETE', `${FACTS}/${id}`, { because: '撤回', version: 2 }),
    ]) {
      expect(answer).toMatchObject({ status: 409, problem: { code: 'already-verified' } })
    }
  })

  it('lets the office verify in a closed period, and nobody in a locked one', async () => {
    const open = (id: string, state: string) =>
      host.storage.write(({ tx }) =>
        tx.updateTable('period').set({ state }).where('id', '=', id).execute(),
      )
    await open('2026-Q3', 'open')
    const { id } = await written(conference('2026-09-08', '发布会'))
    await open('2026-Q3', 'closed')
    const path = `${FACTS}/${id}/verification`
    const word = { outcome: 'confirmed', because: '属实' }
    expect((await inspector.ask('PUT', path, { ...word, version: 1 })).status).toBe(200)
    await open('2026-Q3', 'locked')
    const late = await inspector.ask('PUT', path, { ...word, version: 2 })
    expect(late.problem.code).toBe('period-locked')
  })

  it('lets nobody inspect himself, write for others, or see the neighbour', async () => {
    const { id } = await written(conference('2026-10-08', '发布会'))
    const own = await browserOf(host, 'inspector@440100')
    const word = { version: 1, outcome: 'confirmed', because: '属实' }
    const path = `${FACTS}/${id}`
    expect((await own.ask('PUT', `${path}/verification`, word)).problem.code).toBe('out-of-scope')
    expect((await inspector.ask('POST', FACTS, conference('2026-10-09', 'x'))).problem.code).toBe(
      'forbidden',
    )
    const neighbour = await browserOf(host, 'reporter@440300')
    expect((await neighbour.get(path)).problem.code).toBe('out-of-scope')
    expect((await neighbour.get(FACTS)).problem.code).toBe('out-of-scope')
    const administrator = await browserOf(host, 'system-admin@440000')
    expect((await administrator.get(FACTS)).problem.code).toBe('forbidden')
  })

  it('does not find a fact under another unit', async () => {
    const { id } = await written(conference('2026-10-08', '发布会'))
    // 越秀 lies below 广州, whose inspector may read both: the fact is still not there.
    const city = await browserOf(host, 'inspector@440100')
    expect((await city.get(`/units/440104/facts/${id}`)).problem.code).toBe('not-found')
  })

  it('pages without losing or repeating a row, even of the same day', async () => {
    for (let at = 0; at < 7; at += 1) {
      await write(conference('2026-10-08', `第${at}场`))
      host.clock.pass(1)
    }
    await write(conference('2026-10-20', '后一场'))
    const seen: string[] = []
    let next: string | null = ''
    let pages = 0
    while (next !== null) {
      const cursor: string = next === '' ? '' : `&cursor=${next}`
      const { body }: { body: Page } = await reporter.get<Page>(`${FACTS}?limit=3${cursor}`)
      seen.push(...body.rows.map(({ title }) => title))
      next = body.next
      pages += 1
      // A newer one comes in between two pages: what follows stays as it was.
      if (pages === 1) await write(conference('2026-10-21', '更晚一场'))
    }
    // Newest day first, and within a day the last one registered first.
    expect(seen).toEqual(['后一场', '第6场', '第5场', '第4场', '第3场', '第2场', '第1场', '第0场'])
    expect(pages).toBe(3)
  })

  it('filters by ledger, by period and by the word of the office', async () => {
    await write(plan('2014-03-01'))
    const { id } = await written(conference('2026-10-08', '发布会'))
    const word = { version: 1, outcome: 'pending', because: '正在核实' }
    await inspector.ask('PUT', `${FACTS}/${id}/verification`, word)
    const titles = async (query: string) =>
      (await reporter.get<Page>(`${FACTS}?${query}`)).body.rows.map(({ title }) => title)
    expect(await titles('ledger=mechanisms')).toEqual(['贯彻落实方案'])
    expect(await titles('period=2026-Q4')).toEqual(['发布会'])
    expect(await titles('period=2026-Q3')).toEqual([])
    expect(await titles('verified=pending')).toEqual(['发布会'])
    expect(await titles('verified=none')).toEqual(['贯彻落实方案'])
  })

  it('refuses a cursor that is none of ours', async () => {
    for (const cursor of ['x', btoa('[1]'), '%00']) {
      const answer = await reporter.get(`${FACTS}?cursor=${cursor}`)
      expect(answer).toMatchObject({ status: 422, problem: { code: 'invalid-input' } })
    }
  })

  it('keeps hostile text as text', async () => {
    const title = `'); drop table fact; -- <script>alert(1)</script> =cmd|' /C calc'!A0`
    const { id } = await written(conference('2026-10-08', title))
    expect((await reporter.get<FactBody>(`${FACTS}/${id}`)).body.title).toBe(title)
    const entry = conference('2026-10-08', 'x')
    const polluted = JSON.parse('{"__proto__":{"polluted":true},"constructor":"x"}') as object
    const answer = await write({ ...entry, values: { ...entry.values, ...polluted } })
    expect(answer.status).toBe(422)
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
    const script = { ...entry.values, link: 'javascript:alert(1)' }
    expect((await write({ ...entry, values: script })).status).toBe(422)
  })

  it('leaves one entry in the audit chain for each write', async () => {
    const { id } = await written(conference('2026-10-08', '发布会'))
    const word = { version: 1, outcome: 'confirmed', because: '属实' }
    await inspector.ask('PUT', `${FACTS}/${id}/verification`, word)
    const entries = await host.storage.read
      .selectFrom('audit')
      .select(['action', 'subject', 'unit_id', 'account_name', 'before_digest', 'after_digest'])
      .where('action', 'like', 'fact.%')
      .orderBy('seq')
      .execute()
    expect(entries).toMatchObject([
      { action: 'fact.write', unit_id: '440100', account_name: 'reporter@440100' },
      { action: 'fact.confirmed', unit_id: '440100', account_name: 'inspector@440000' },
    ])
    expect(entries[0]?.before_digest).toBeNull()
    expect(entries[1]?.before_digest).toBe(entries[0]?.after_digest)
  })
})
