import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ApiKeyBody } from '#contract/api-key.ts'
import type { DiscrepancyDetail, DiscrepancyRow } from '#contract/discrepancy.ts'
import { TABLE_TYPES } from '#contract/import.ts'
import type { ObservationBody, ObservationImportReport } from '#contract/observation.ts'
import { readWorkbook } from '#documents/read-workbook.ts'
import { openBrowser } from '#tests/api/browser.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { settle } from '#tests/api/province.ts'
import { browserOf } from '#tests/api/scored-province.ts'
import { settlePeriod } from '#tests/api/settled-period.ts'

// Scorecards of the whole mandate are computed several times in a test, on every engine.
vi.setConfig({ testTimeout: 20_000 })

const DAY_MS = 24 * 3_600_000
const SITE = 'https://www.gz.gov.cn'
const PERIOD = '2026-Q3'
const DETAIL = `/units/440100/discrepancies/${PERIOD}/columns-updated`

const seen = (value: number, more: object = {}) => ({
  unit: '440100',
  kind: 'columns-updated',
  subject: SITE,
  day: '2026-09-30',
  value,
  ...more,
})

describe.each(hosts)('observations on $name', ({ open }) => {
  let host: OpenHost
  let reporter: TestBrowser
  let office: TestBrowser
  let security: TestBrowser

  beforeEach(async () => {
    host = await open()
    await settle(host)
    await settlePeriod(host, PERIOD)
    reporter = await browserOf(host, 'reporter@440100')
    office = await browserOf(host, 'inspector@440000')
    security = await browserOf(host, 'security-admin@440000')
  })
  afterEach(async () => {
    expect(host.faults).toEqual([])
    await host.close()
  })

  const bring = (all: object[], browser = office) =>
    browser.ask<{ taken: number; known: number; periods: string[] }>('POST', '/observations', {
      observations: all,
    })

  /** Two columns, both with news in the quarter: 2 of 2 updated are 100 %. */
  async function report() {
    for (const column of ['政务动态', '通知公告']) {
      const values = {
        day: '2026-09-30',
        column,
        field: 'other',
        count: 5,
        secrecyReviewed: 5,
        link: `${SITE}/${encodeURIComponent(column)}`,
      }
      const body = { ledger: 'website-updates', values, evidence: [], because: '按栏目统计' }
      expect((await reporter.ask('POST', '/units/440100/facts', body)).status).toBe(200)
    }
    const sections = [{ ledger: 'website-updates', version: 0 }]
    const body = { action: 'submit', sections, says: 'reported' }
    await reporter.ask('POST', `/units/440100/sections/${PERIOD}/submission`, body)
  }

  const listed = async (query = '', browser = office) =>
    (
      await browser.get<{ rows: DiscrepancyRow[]; open: number }>(
        `/discrepancies?period=${PERIOD}${query}`,
      )
    ).body

  /** The line of 栏目更新, which reads the measure: 2 points from 50 % to 100 %. */
  async function lineOf(view: 'self' | 'official') {
    const answer = await office.get(`/units/440100/scorecards/${PERIOD}?view=both`)
    const card = (answer.body as Record<string, unknown>)[view]
    const find = (node: unknown): Record<string, unknown> | undefined => {
      if (typeof node !== 'object' || node === null) return undefined
      if ('item' in node && node.item === 'web-columns') return node as Record<string, unknown>
      return Object.values(node).map(find).find(Boolean)
    }
    return find(card)
  }

  it('keeps an observation once, however often it is brought', async () => {
    const first = await bring([seen(60), seen(60)])
    expect(first.body).toEqual({ taken: 1, known: 1, periods: [PERIOD] })
    expect((await bring([seen(60)])).body).toEqual({ taken: 0, known: 1, periods: [] })
    // Another value of the same day is another look, and both are kept.
    expect((await bring([seen(70)])).body).toMatchObject({ taken: 1 })
    const kept = await office.get<{ rows: ObservationBody[] }>(
      `/units/440100/observations?period=${PERIOD}`,
    )
    expect(
      kept.body.rows
        .map(({ value, source }) => [value, source])
        .toSorted((a, b) => Number(b[0]) - Number(a[0])),
    ).toEqual([
      [70, 'file'],
      [60, 'file'],
    ])
  })

  it('refuses values that cannot be meant, days to come and units out of reach', async () => {
    const code = async (all: object[], browser = office) => {
      const { problem } = await bring(all, browser)
      return [problem.code, problem.fields?.[0]?.path]
    }
    expect(await code([seen(60), seen(101)])).toEqual(['invalid-input', 'observations.1.value'])
    expect(await code([seen(1.5, { kind: 'columns-blank' })])).toEqual([
      'invalid-input',
      'observations.0.value',
    ])
    expect(await code([seen(1, { day: '2026-11-23' })])).toEqual([
      'invalid-input',
      'observations.0.day',
    ])
    const both = { ...seen(1), failed: '超时' }
    expect((await code([both]))[0]).toBe('invalid-input')
    const city = await browserOf(host, 'inspector@440100')
    // Nobody measures himself, and a neighbour is no business of theirs.
    expect((await code([seen(60)], city))[0]).toBe('out-of-scope')
    expect((await code([seen(60, { unit: '440300' })], city))[0]).toBe('out-of-scope')
    expect((await bring([seen(60, { unit: '440104' })], city)).status).toBe(200)
    expect((await code([seen(60)], reporter))[0]).toBe('forbidden')
  })

  it('leaves the line open between reported and observed until the office decides', async () => {
    await report()
    expect(await lineOf('official')).toMatchObject({ kind: 'scored', points: '2' })
    await bring([seen(60)])
    // (60 - 50) / (100 - 50) × 2 = 0.4 points, if what was observed holds.
    expect(await lineOf('official')).toMatchObject({
      kind: 'undetermined',
      low: '0.4',
      high: '2',
      because: { code: 'discrepancy-open', params: { reported: '100', observed: '60' } },
    })
    expect(await lineOf('self')).toMatchObject({ kind: 'scored', points: '2' })
    expect(await listed()).toMatchObject({
      open: 1,
      rows: [{ size: '40', direction: 'reported-better', state: 'open', reported: '100' }],
    })
    const decided = await office.ask<DiscrepancyDetail>('POST', `${DETAIL}/decision`, {
      decision: 'observed',
      because: '逐栏核对，两个栏目无更新',
      observed: '60',
    })
    expect(decided.body.discrepancy.state).toBe('observed')
    expect(await lineOf('official')).toMatchObject({ kind: 'scored', points: '0.4' })
    expect(await lineOf('self')).toMatchObject({ kind: 'scored', points: '2' })
  })

  it('opens again only for what is seen after a decision', async () => {
    await report()
    await bring([seen(60)])
    const decision = { decision: 'dismissed', because: '监测方故障', observed: '60' }
    await office.ask('POST', `${DETAIL}/decision`, decision)
    expect(await lineOf('official')).toMatchObject({ kind: 'scored', points: '2' })
    expect((await listed()).rows[0]?.state).toBe('dismissed')
    host.clock.pass(60_000)
    await bring([seen(80)])
    // (80 - 50) / 50 × 2 = 1.2
    expect(await lineOf('official')).toMatchObject({ kind: 'undetermined', low: '1.2', high: '2' })
    const late = await office.ask('POST', `${DETAIL}/decision`, decision)
    expect(late.problem.code).toBe('changed-meanwhile')
  })

  it('never counts a failure of whoever looked against the unit', async () => {
    await report()
    const { value: _value, ...failed } = seen(0)
    await bring([{ ...failed, failed: '监测方网络中断' }])
    expect(await lineOf('official')).toMatchObject({ kind: 'scored', points: '2' })
    expect((await listed()).rows).toEqual([])
  })

  it('overlooks a difference within the tolerance', async () => {
    await report()
    // 100 - 95 = 5, and 5 is not above the tolerance of 5.
    await bring([seen(95)])
    expect((await listed()).rows).toEqual([])
    host.clock.pass(1000)
    await bring([seen(94.9)])
    expect((await listed()).rows).toMatchObject([{ size: '5.1' }])
  })

  it('shows a unit its own discrepancy, and lets it answer but not decide', async () => {
    await report()
    await bring([seen(60)])
    const own = await reporter.get<DiscrepancyDetail>(DETAIL)
    expect(own.body).toMatchObject({ mayAnswer: true, mayDecide: false })
    const said = await reporter.ask<DiscrepancyDetail>('POST', `${DETAIL}/remarks`, {
      because: '监测当日栏目改版',
    })
    expect(said.body.words).toMatchObject([{ word: 'remark', by: 'reporter@440100' }])
    const decision = { decision: 'reported', because: '核对无误', observed: '60' }
    const answer = await reporter.ask('POST', `${DETAIL}/decision`, decision)
    expect(answer.problem.code).toBe('forbidden')
    const neighbour = await browserOf(host, 'reporter@440300')
    expect((await neighbour.get(DETAIL)).problem.code).toBe('out-of-scope')
    expect((await listed('', neighbour)).rows).toEqual([])
    const city = await browserOf(host, 'inspector@440100')
    expect((await city.ask('POST', `${DETAIL}/decision`, decision)).problem.code).toBe(
      'out-of-scope',
    )
  })

  it('warns before a veto strikes, with the days that are left', async () => {
    const homepage = { kind: 'homepage-age', day: '2026-11-20' }
    // 9 days on the 20th are 11 on the 22nd, from 10 on it warns, and 14 are a veto: 3 days are left.
    await bring([seen(9, homepage), seen(2, { kind: 'columns-blank', day: '2026-11-20' })])
    const mine = await reporter.get<{ rows: unknown[] }>('/warnings')
    expect(mine.body.rows).toMatchObject([
      { kind: 'homepage-age', value: 9, today: 11, daysLeft: 3, strikesOn: '2026-11-25' },
    ])
    expect((await office.get('/warnings?under=440300')).body).toEqual({ rows: [] })
    expect((await office.get<{ rows: unknown[] }>('/warnings')).body.rows).toHaveLength(1)
  })

  describe('by file', () => {
    const [XLSX, CSV] = TABLE_TYPES
    const send = (text: string, path: string, browser = office) =>
      browser.ask<ObservationImportReport>('POST', path, undefined, {
        raw: text,
        headers: { 'content-type': CSV },
      })
    const header = '单位名称,监测项目,监测对象,监测日期,监测值,未能监测的原因'

    it('takes a table as a whole, and the same table only once', async () => {
      const text = `${header}\n广州市,空白栏目数,${SITE},2026-09-30,3,\n深圳市,首页未更新天数,https://www.sz.gov.cn,2026-09-30,,连接超时\n`
      const checked = await send(text, '/observation-imports?mode=check')
      expect(checked.body).toMatchObject({ taken: 0, rows: { read: 2, good: 2, bad: 0, known: 0 } })
      const taken = await send(text, '/observation-imports?mode=take')
      expect(taken.body).toMatchObject({ taken: 2, known: 0, periods: [PERIOD] })
      const again = await send(text, '/observation-imports?mode=take')
      expect(again.body).toMatchObject({ taken: 0, known: 2 })
    })

    it('names the cells that are wrong, takes nothing, and hands the rows back to be mended', async () => {
      const text = `${header}\n广州市,空白栏目数,${SITE},2026-09-30,3,\n无名市,空白栏目数,${SITE},2026-09-30,x,\n`
      const taken = await send(text, '/observation-imports?mode=take')
      expect(taken.body).toMatchObject({ taken: 0, rows: { good: 1, bad: 1 } })
      expect(
        taken.body.findings.map(({ row, column, because }) => [row, column, because.code]),
      ).toEqual(
        expect.arrayContaining([
          [3, 'A', 'unknown-unit'],
          [3, 'E', 'not-a-number'],
        ]),
      )
      const book = await office.ask('POST', '/observation-imports/corrections', undefined, {
        raw: text,
        headers: { 'content-type': CSV },
      })
      expect(book.status).toBe(200)
      expect(book.headers.get('content-type')).toBe(XLSX)
      expect((await send(text, '/observation-imports?mode=check', reporter)).problem.code).toBe(
        'forbidden',
      )
    })

    it('offers a table to fill in that it reads itself', async () => {
      const answer = await host.api(
        new Request('http://gongxin.test/api/observation-imports/template', {
          headers: { cookie: [...office.cookies].map(([n, v]) => `${n}=${v}`).join('; ') },
        }),
      )
      const book = await readWorkbook(new Uint8Array(await answer.arrayBuffer()), 't.xlsx')
      expect(book.kind === 'read' && book.tables[0]?.rows[1]?.cells[1]).toMatchObject({
        text: '监测项目',
      })
    })
  })

  describe('by key', () => {
    const makeKey = async (unit = '440100', until = '2026-12-31') =>
      (
        await security.ask<{ key: ApiKeyBody; secret: string }>('POST', '/api-keys', {
          name: '省监测平台',
          unit,
          until,
        })
      ).body

    /** A program: no cookie, no token against forgery. */
    const program = (secret: string, body: object, path = '/observations') => {
      const nobody = openBrowser(host)
      nobody.csrf = ''
      return nobody.ask<{ taken: number; known: number }>('POST', path, body, {
        headers: { authorization: `Bearer ${secret}` },
      })
    }
    const observations = (...all: object[]) => ({ observations: all })

    it('takes observations of its unit and those below, and of no other', async () => {
      const { secret, key } = await makeKey()
      expect(key).toMatchObject({ state: 'active', unit: { id: '440100' }, usedAt: null })
      const body = observations(seen(60), seen(70, { unit: '440104' }))
      expect((await program(secret, body)).body).toMatchObject({ taken: 2 })
      expect((await program(secret, body)).body).toMatchObject({ taken: 0, known: 2 })
      const beside = await program(secret, observations(seen(60, { unit: '440300' })))
      expect(beside.problem.code).toBe('out-of-scope')
      const decoy = await program(secret, observations(seen(60, { unit: '4401' })))
      expect(decoy.problem.code).toBe('out-of-scope')
      const kept = await office.get<{ rows: ObservationBody[] }>(
        `/units/440100/observations?period=${PERIOD}`,
      )
      expect(kept.body.rows).toMatchObject([{ source: 'key', by: '省监测平台' }])
    })

    it('leaves an entry in the audit for every use, those that were refused as well', async () => {
      const { secret, key } = await makeKey()
      await program(secret, observations(seen(60)))
      await program(secret, observations(seen(60, { unit: '440300' })))
      await program(secret, observations(seen(101)))
      await program(secret, { nothing: true })
      const told = await host.storage.read
        .selectFrom('audit')
        .select(['action', 'account_name', 'detail'])
        .where('account_id', '=', `key:${key.id}`)
        .orderBy('seq')
        .execute()
      expect(told.map(({ action, detail }) => [action, JSON.parse(detail).because])).toEqual([
        ['observation.write', undefined],
        ['key.refused', 'out-of-scope'],
        ['key.refused', 'invalid-input'],
        ['key.refused', 'invalid-input'],
      ])
    })

    it('is shown once, and stored as a hash', async () => {
      const { secret } = await makeKey()
      const list = await security.get<{ rows: ApiKeyBody[] }>('/api-keys')
      expect(JSON.stringify(list.body)).not.toContain(secret)
      const row = await host.storage.read
        .selectFrom('api_key')
        .selectAll()
        .executeTakeFirstOrThrow()
      expect(JSON.stringify(row)).not.toContain(secret)
      expect(row.token_hash).toBe(host.deps.digest(secret))
    })

    it('is refused once it is revoked or expired, and the audit tells of the try', async () => {
      const revoked = await makeKey()
      await security.ask('POST', `/api-keys/${revoked.key.id}/revocation`, {})
      const body = observations(seen(60))
      expect((await program(revoked.secret, body)).problem).toMatchObject({
        code: 'key-invalid',
        status: 401,
      })
      const expiring = await makeKey('440100', '2026-11-22')
      expect((await program(expiring.secret, body)).status).toBe(200)
      host.clock.pass(DAY_MS)
      expect((await program(expiring.secret, body)).problem.code).toBe('key-invalid')
      expect((await program('gxk_unknown-unknown-unknown', body)).problem.code).toBe('key-invalid')
      const told = await host.storage.read
        .selectFrom('audit')
        .select(['action', 'account_name'])
        .where('action', 'in', ['key.refused', 'observation.write'])
        .orderBy('seq')
        .execute()
      expect(told.map(({ action }) => action)).toEqual([
        'key.refused',
        'observation.write',
        'key.refused',
      ])
      expect(told[1]?.account_name).toBe('省监测平台')
    })

    it('opens nothing else, and does not weaken the guard of sessions', async () => {
      const { secret } = await makeKey('440000')
      const elsewhere = await program(secret, { because: '试一试' }, `${DETAIL}/remarks`)
      expect(elsewhere.problem.code).toBe('not-signed-in')
      // A session with a wrong key is not let in by its cookie.
      const mixed = await office.ask('POST', '/observations', observations(seen(60)), {
        headers: { authorization: 'Bearer gxk_unknown-unknown-unknown' },
      })
      expect(mixed.problem.code).toBe('key-invalid')
      const { csrf } = office
      office.csrf = ''
      expect((await bring([seen(60)])).problem.code).toBe('forged-request')
      office.csrf = csrf
    })

    it('asks no more often than a program has reason to', async () => {
      const { secret } = await makeKey()
      const body = observations(seen(60))
      const codes: number[] = []
      for (let at = 0; at < 61; at += 1) codes.push((await program(secret, body)).status)
      expect(codes.filter((status) => status === 429)).toHaveLength(1)
      host.clock.pass(60_001)
      expect((await program(secret, body)).status).toBe(200)
    })

    it('is made by the security administrator only, and not for years', async () => {
      const body = { name: '密钥', unit: '440100', until: '2026-12-31' }
      for (const who of [reporter, office]) {
        expect((await who.ask('POST', '/api-keys', body)).problem.code).toBe('forbidden')
      }
      const long = await security.ask('POST', '/api-keys', { ...body, until: '2028-01-01' })
      expect(long.problem.fields?.[0]?.code).toBe('key-days')
    })
  })
})
