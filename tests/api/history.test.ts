import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { HistoryReport } from '#contract/history.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, settleScored } from '#tests/api/scored-province.ts'
import { liangshan2011 } from '../domain/history/published/liangshan-2011.ts'
import { liangshanScheme } from '../domain/history/published/schemes.ts'

type Rows = (string | number | null)[][]

const csv = (rows: Rows) => rows.map((row) => row.map((cell) => cell ?? '').join(',')).join('\r\n')
const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64')

describe.each(hosts)('history on $name', ({ open }) => {
  let host: OpenHost
  let chief: TestBrowser

  beforeEach(async () => {
    host = await open()
    await settleScored(host)
    chief = await browserOf(host, 'chief-inspector@440000')
  })
  afterEach(async () => {
    expect(host.faults).toEqual([])
    await host.close()
  })

  const body = (rows: Rows = liangshan2011, more = {}) => ({
    title: '凉山州2011年政务公开考核结果',
    source: '凉府办函〔2012〕3号',
    period: '2011',
    scheme: { file: JSON.parse(JSON.stringify(liangshanScheme)) as object },
    table: { name: '2011.csv', content: base64(csv(rows)) },
    ...more,
  })
  const send = (mode: string, content: object, browser = chief) =>
    browser.ask<HistoryReport>('POST', `/history?mode=${mode}`, content)
  const count = async () => (await chief.get<{ rows: object[] }>('/history')).body.rows.length

  it('recomputes a published table without taking it', async () => {
    const answer = await send('check', body())
    expect(answer.body).toMatchObject({
      mode: 'check',
      table: null,
      problems: [],
      disagreements: [],
    })
    // 14 + 37.1 + 5 + 30 + 5 = 91.1, as printed.
    expect(answer.body.rows[2]?.recomputed).toMatchObject({ total: '91.1', rank: 3 })
    expect(await count()).toBe(0)
    expect((await chief.get('/schemes/liangshan-2011/1')).status).not.toBe(200)
  })

  it('takes it in as printed, with its scheme, and lists what disagrees', async () => {
    const printed = liangshan2011.map((row, at) =>
      at === 3 ? row.map((cell, column) => (column === 6 ? '91.2' : cell)) : row,
    )
    const taken = await send('take', body(printed))
    expect(taken.body.table).toMatchObject({ units: 5, disagreements: 1, period: '2011' })
    const { id } = taken.body.table ?? { id: '' }
    const read = await chief.get<HistoryReport>(`/history/${id}`)
    expect(read.body.disagreements).toEqual([
      {
        row: 4,
        unit: '普格县',
        figure: 'total',
        printed: '91.2',
        recomputed: '91.1',
        difference: '-0.1',
      },
    ])
    expect(read.body.rows[2]?.printed.total).toBe('91.2')
    const actions = await host.storage.read
      .selectFrom('audit')
      .select('action')
      .where('action', 'in', ['history.take', 'scheme.publish'])
      .orderBy('seq')
      .execute()
    expect(actions.map(({ action }) => action)).toEqual(['scheme.publish', 'history.take'])
  })

  it('takes the same table once, and another of the same scheme', async () => {
    await send('take', body())
    expect((await send('take', body())).problem.code).toBe('already-exists')
    const { id, version } = liangshanScheme
    const next = body(liangshan2011, { period: '2012', scheme: { id, version } })
    expect((await send('take', next)).status).toBe(200)
    expect(await count()).toBe(2)
  })

  it('takes nothing while something cannot be read', async () => {
    const wrong = liangshan2011.map((row, at) =>
      at === 2 ? row.map((cell, column) => (column === 2 ? '很多' : cell)) : row,
    )
    const answer = await send('take', body(wrong))
    expect(answer.body).toMatchObject({ table: null, rows: [] })
    expect(answer.body.problems[0]).toMatchObject({ row: 3 })
    expect(await count()).toBe(0)
  })

  it('refuses a scheme that is none, or that differs from the published one', async () => {
    const broken = await send('check', body(liangshan2011, { scheme: { file: { id: 'x' } } }))
    expect(broken.problem.code).toBe('scheme-invalid')
    await send('take', body())
    const other = { ...liangshanScheme, full: 100, decimals: 0 }
    const differs = await send('check', body(liangshan2011, { scheme: { file: other } }))
    expect(differs.problem.code).toBe('scheme-published')
    const none = await send('check', body(liangshan2011, { scheme: { id: 'none', version: 1 } }))
    expect(none.problem.code).toBe('not-found')
    const file = { name: 'x.csv', content: 'not base64!' }
    expect((await send('check', body(liangshan2011, { table: file }))).problem.code).toBe(
      'invalid-input',
    )
  })

  it('is read by offices and leaders, and written by chief inspectors', async () => {
    const leader = await browserOf(host, 'leader@440100')
    expect((await leader.get('/history')).status).toBe(200)
    expect((await send('take', body(), leader)).problem.code).toBe('forbidden')
    const inspector = await browserOf(host, 'inspector@440000')
    expect((await send('take', body(), inspector)).problem.code).toBe('forbidden')
    const reporter = await browserOf(host, 'reporter@440100')
    expect((await reporter.get('/history')).problem.code).toBe('forbidden')
  })
})
