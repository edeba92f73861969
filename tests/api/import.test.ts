import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ImportReport } from '#contract/import.ts'
import { TABLE_TYPES } from '#contract/import.ts'
import { readWorkbook } from '#documents/read-workbook.ts'
import type { Answer, TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, conference, settleScored } from '#tests/api/scored-province.ts'

const [XLSX, CSV, JSON_TYPE] = TABLE_TYPES
const row = (day: string, title: string, more: object = {}) => ({
  ...conference(day, title).values,
  ...more,
})
const pressEvents = (...rows: object[]) => JSON.stringify({ 'press-events': rows })

describe.each(hosts)('imports on $name', ({ open }) => {
  let host: OpenHost
  let reporter: TestBrowser

  beforeEach(async () => {
    host = await open()
    await settleScored(host)
    reporter = await browserOf(host, 'reporter@440100')
  })
  afterEach(async () => {
    expect(host.faults).toEqual([])
    await host.close()
  })

  const send = (
    content: string | Uint8Array,
    query: string,
    { browser = reporter, type = JSON_TYPE as string, path = '/imports', headers = {} } = {},
  ): Promise<Answer<ImportReport>> =>
    browser.ask<ImportReport>('POST', `${path}?${query}`, undefined, {
      raw: content as BodyInit,
      headers: { 'content-type': type, ...headers },
    })
  const total = async (unit = '440100', browser = reporter) =>
    (await browser.get<{ total: number }>(`/units/${unit}/facts`)).body.total

  it('checks without taking anything', async () => {
    const answer = await send(
      pressEvents(row('2026-10-08', '一'), row('2026-13-01', '二')),
      'mode=check',
    )
    expect(answer.body).toMatchObject({
      mode: 'check',
      sheets: [{ ledger: 'press-events', rows: 2, good: 1, bad: 1 }],
      rows: { read: 2, good: 1, warned: 0, bad: 1, known: 0, taken: 0 },
      findings: [{ field: 'day', severity: 'error', because: { code: 'not-a-day' } }],
      findingsTotal: 1,
      entry: null,
    })
    expect(await total()).toBe(0)
  })

  it('takes the good rows, in one entry of the audit chain', async () => {
    const file = pressEvents(
      row('2026-10-08', '一'),
      row('2026-10-09', '二'),
      row('2026-13-01', '三'),
    )
    const answer = await send(file, 'mode=take&take=good')
    expect(answer.body).toMatchObject({
      rows: { good: 2, bad: 1, taken: 2 },
      units: 1,
      periods: ['2027-Q1', '2026-Q4'],
    })
    expect(await total()).toBe(2)
    const entries = await host.storage.read
      .selectFrom('audit')
      .select(['seq', 'subject', 'unit_id', 'detail'])
      .where('action', '=', 'fact.import')
      .execute()
    expect(entries).toHaveLength(1)
    expect(entries[0]).toMatchObject({
      seq: answer.body.entry,
      subject: answer.body.file.digest,
      unit_id: '440100',
    })
  })

  it('takes all or none', async () => {
    const file = pressEvents(row('2026-10-08', '一'), row('2026-13-01', '二'))
    expect((await send(file, 'mode=take')).body.rows.taken).toBe(0)
    expect(await total()).toBe(0)
    expect((await send(pressEvents(row('2026-10-08', '一')), 'mode=take')).body.rows.taken).toBe(1)
  })

  it('knows rows that are on record already', async () => {
    const file = pressEvents(row('2026-10-08', '一'), row('2026-10-09', '二'))
    await send(file, 'mode=take')
    const again = await send(file, 'mode=take')
    expect(again.body.rows).toMatchObject({ known: 2, good: 0, taken: 0 })
    expect(await total()).toBe(2)
  })

  it('takes rows with warnings only with a reason', async () => {
    await send(pressEvents(row('2026-10-08', '一')), 'mode=take')
    // The same event with other attendees: perhaps a correction, perhaps a second one.
    const attendees = [{ name: '李四', capacity: 'spokesperson' }]
    const file = pressEvents(row('2026-10-08', '一', { attendees }))
    const without = await send(file, 'mode=take&take=good')
    expect(without.body.rows).toMatchObject({ warned: 1, taken: 0 })
    const because = encodeURIComponent('下午另有一场')
    const taken = await send(file, `mode=take&take=good&because=${because}`)
    expect(taken.body.rows.taken).toBe(1)
    const { body } = await reporter.get<{ rows: { because: string | null }[] }>(
      '/units/440100/facts',
    )
    expect(body.rows.map((fact) => fact.because).sort()).toEqual(['下午另有一场', null].sort())
  })

  it('says which rows lie in a period that takes no more', async () => {
    const file = pressEvents(row('2026-09-08', '三季度'), row('2026-10-08', '四季度'))
    const answer = await send(file, 'mode=take&take=good')
    expect(answer.body).toMatchObject({
      rows: { bad: 1, taken: 1 },
      findings: [{ because: { code: 'period-shut', params: { period: '2026-Q3' } } }],
    })
    // The office may enter into a closed period; nobody into a locked one.
    const office = await browserOf(host, 'inspector@440000')
    const byOffice = pressEvents(
      row('2026-09-08', '补录', { unit: '广州市' }),
      row('2026-06-08', '已锁定', { unit: '广州市' }),
    )
    const entered = await send(byOffice, 'mode=take&take=good', { browser: office })
    expect(entered.body).toMatchObject({
      rows: { bad: 1, taken: 1 },
      findings: [{ because: { params: { period: '2026-Q2' } } }],
    })
  })

  it('lets nobody write for a unit out of reach', async () => {
    const file = pressEvents(
      row('2026-10-08', '自己的', { unit: '广州市' }),
      row('2026-10-08', '别人的', { unit: '深圳市' }),
      row('2026-10-08', '没有的', { unit: '香山市' }),
    )
    const answer = await send(file, 'mode=take&take=good')
    expect(answer.body.rows).toMatchObject({ bad: 2, taken: 1 })
    expect(answer.body.findings.map(({ because }) => because.code)).toEqual([
      'unit-not-allowed',
      'unknown-unit',
    ])
    const shenzhen = await browserOf(host, 'reporter@440300')
    expect(await total('440300', shenzhen)).toBe(0)
    expect((await send(file, 'mode=check&unit=440300')).problem.code).toBe('out-of-scope')
    const leader = await browserOf(host, 'leader@440000')
    expect((await send(file, 'mode=check', { browser: leader })).problem.code).toBe('forbidden')
  })

  it('asks an office to name the unit of each row', async () => {
    const office = await browserOf(host, 'inspector@440100')
    const answer = await send(pressEvents(row('2026-10-08', '一')), 'mode=check', {
      browser: office,
    })
    expect(answer.body.findings[0]?.because.code).toBe('unit-missing')
    const named = await send(pressEvents(row('2026-10-08', '一')), 'mode=take&unit=440104', {
      browser: office,
    })
    expect(named.body.rows.taken).toBe(1)
    expect(await total('440104', office)).toBe(1)
  })

  it('reads CSV of a ledger that is named beside it', async () => {
    const csv = [
      '活动日期,活动名称,发布形式,主办单位,发布主题类别,出席人员,发布实录链接',
      '2026-10-08,一,新闻发布会,本单位,重点工作发布,张三（主要负责同志）,https://www.gz.gov.cn/1',
    ].join('\r\n')
    const answer = await send(csv, 'mode=take&ledger=press-events', { type: CSV })
    expect(answer.body).toMatchObject({ rows: { read: 1, taken: 1 } })
  })

  it('counts in the scorecard at once', async () => {
    const office = await browserOf(host, 'inspector@440000')
    await send(pressEvents(row('2026-10-08', '一')), 'mode=take')
    await reporter.ask('POST', '/units/440100/sections/2026-Q4/submission', {
      action: 'submit',
      sections: [{ ledger: 'press-events', version: 0 }],
    })
    const path = '/scorecards?period=2026-Q4&under=440100&kind=prefecture'
    const { body } = await office.get<{ rows: { total: unknown }[] }>(path)
    // 40 for the conference, and up to 30 by judgement.
    expect(body.rows[0]?.total).toEqual({ kind: 'range', low: '40', high: '70' })
  })

  it('does once what the same key asks for twice', async () => {
    const headers = { 'idempotency-key': 'import-0001' }
    const file = pressEvents(row('2026-10-08', '一'))
    const first = await send(file, 'mode=take', { headers })
    const second = await send(file, 'mode=take', { headers })
    expect(second.body).toEqual(first.body)
    const other = await send(pressEvents(row('2026-10-09', '二')), 'mode=take', { headers })
    expect(other.problem.code).toBe('key-reused')
  })

  it('refuses what is no table, clearly', async () => {
    const ole = Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
    for (const [content, type] of [
      ['', JSON_TYPE],
      ['{"press-events":', JSON_TYPE],
      [ole, XLSX],
    ] as const) {
      const answer = await send(content, 'mode=check', { type })
      expect(answer).toMatchObject({ status: 422, problem: { code: 'unreadable-file' } })
      expect(answer.problem.params['why']).toBeDefined()
    }
    const html = await send('<html>', 'mode=check', { type: 'text/html' })
    expect(html.problem.code).toBe('unsupported-type')
  })

  it('gives a template to a unit, and another to an office', async () => {
    const answer = await reporter.get('/imports/template')
    expect(answer.headers.get('content-type')).toBe(XLSX)
    const office = await browserOf(host, 'inspector@440000')
    expect((await office.get('/imports/template')).status).toBe(200)
    expect((await reporter.get('/imports/template?unit=440300')).problem.code).toBe('out-of-scope')
  }, 60_000)

  it('hands back the rows to correct, as a workbook', async () => {
    const file = pressEvents(row('2026-10-08', '好的'), row('2026-13-01', '坏的'))
    const response = await host.api(
      new Request('http://gongxin.test/api/imports/corrections', {
        method: 'POST',
        headers: {
          'content-type': JSON_TYPE,
          cookie: [...reporter.cookies].map(([name, value]) => `${name}=${value}`).join('; '),
          'x-gongxin-csrf': reporter.csrf,
        },
        body: file,
      }),
    )
    expect(response.status).toBe(200)
    const book = await readWorkbook(new Uint8Array(await response.arrayBuffer()), 'x.xlsx')
    expect(book.kind).toBe('read')
    expect(JSON.stringify(book)).toContain('坏的')
    expect(JSON.stringify(book)).not.toContain('好的')
    const fine = pressEvents(row('2026-10-08', '好的'))
    const nothing = await send(fine, '', { path: '/imports/corrections' })
    expect(nothing.problem.code).toBe('not-found')
  })

  it('takes 10,000 rows in one piece', async () => {
    const rows = Array.from({ length: 10_000 }, (_, at) => row('2026-10-08', `第${at}场`))
    const answer = await send(pressEvents(...rows), 'mode=take')
    expect(answer.body.rows).toMatchObject({ read: 10_000, taken: 10_000 })
    expect(await total()).toBe(10_000)
  }, 60_000)
})
