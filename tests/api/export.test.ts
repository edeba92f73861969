import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readWorkbook } from '#documents/read-workbook.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, conference, handIn, plan, settleScored } from '#tests/api/scored-province.ts'

describe.each(hosts)('exports on $name', ({ open }) => {
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
    expect(host.faults).toEqual([])
    await host.close()
  })

  const lines = async (path: string, browser = office) => {
    const { body } = await browser.get<string>(`/exports/${path}`)
    return body.replace('\uFEFF', '').trim().split('\r\n')
  }

  it('writes results as the screen shows them, rounded as the scheme says', async () => {
    await reporter.ask('POST', '/units/440100/facts', plan('2014-03-01'))
    await handIn(reporter, '440100', '2026-Q4')
    await office.ask('PUT', '/units/440100/judgements/2026-Q4/quality', {
      points: '22.25',
      because: '抽查20条',
      version: 0,
    })
    const [header, first] = await lines('scorecards?period=2026-Q4&format=csv&sort=-total')
    expect(header?.split(',').slice(0, 5)).toEqual(['代码', '单位', '所属地区', '考核类别', '总分'])
    // 30 + 22.25 = 52.25, half-up to one decimal: 52.3.
    expect(first?.split(',').slice(0, 5)).toEqual(['440100', '广州市', '', '城市', '52.3'])
  })

  it('filters as the list does, and never shows more than the reader may see', async () => {
    const units = async (query: string, browser = office) =>
      (await lines(`scorecards?period=2026-Q4&format=csv&sort=unit${query}`, browser))
        .slice(1)
        .map((line) => line.split(',')[1])
    expect(await units('&class=county')).toEqual(['越秀区', '罗湖区'])
    const city = await browserOf(host, 'inspector@440100')
    expect(await units('', city)).toEqual(['广州市', '越秀区'])
    expect(await units('', reporter)).toEqual(['广州市'])
    const answer = await city.get('/exports/scorecards?period=2026-Q4&under=440300')
    expect(answer.problem.code).toBe('out-of-scope')
  })

  it('takes the sting out of cells that begin like a formula', async () => {
    const title = '=HYPERLINK("http://x","点我")'
    await reporter.ask('POST', '/units/440100/facts', conference('2026-10-08', title))
    const [, row] = await lines('facts?ledger=press-events&format=csv', reporter)
    expect(row).toContain(`"'=HYPERLINK(""http://x"",""点我"")"`)
  })

  it('writes facts in the form in which they can be read again', async () => {
    await reporter.ask('POST', '/units/440100/facts', conference('2026-10-08', '发布会'))
    const [header, row] = await lines('facts?ledger=press-events&format=csv', reporter)
    expect(header).toContain('活动名称')
    expect(row).toContain('新闻发布会')
    expect(row).toContain('张三（主要负责同志）')
    const neighbour = await browserOf(host, 'reporter@440300')
    expect(await lines('facts?ledger=press-events&format=csv', neighbour)).toHaveLength(1)
  })

  it('writes workbooks, in each language', async () => {
    for (const [language, title] of [
      ['zh', '总分'],
      ['zh-Hant', '總分'],
      ['en', 'Total'],
    ]) {
      const path = `/exports/scorecards?period=2026-Q4&language=${language}`
      const cookie = [...office.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
      const response = await host.api(
        new Request(`http://gongxin.test/api${path}`, { headers: { cookie } }),
      )
      expect(response.headers.get('content-type')).toContain('spreadsheetml')
      const book = await readWorkbook(new Uint8Array(await response.arrayBuffer()), 'x.xlsx')
      expect(JSON.stringify(book)).toContain(title)
    }
  })

  it('gives each list to those who may read it', async () => {
    const codeOf = async (name: string, path: string) =>
      (await (await browserOf(host, name)).get(`/exports/${path}`)).problem.code
    expect(await codeOf('system-admin@440000', 'scorecards?period=2026-Q4')).toBe('forbidden')
    expect(await codeOf('system-admin@440000', 'facts?ledger=trainings')).toBe('forbidden')
    expect(await codeOf('inspector@440000', 'accounts')).toBe('forbidden')
    expect(await codeOf('inspector@440000', 'audit')).toBe('forbidden')
    expect(await codeOf('leader@440000', 'audit')).toBe('forbidden')
    const security = await browserOf(host, 'security-admin@440000')
    const accounts = await lines('accounts?format=csv', security)
    expect(accounts.join('\n')).toContain('督查员（广东省）')
    expect(accounts.join('\n')).not.toMatch(/scrypt|password/)
    const auditor = await browserOf(host, 'auditor@440000')
    expect((await lines('audit?format=csv', auditor)).length).toBeGreaterThan(1)
    const units = await lines('units?format=csv', reporter)
    expect(units.slice(1).map((line) => line.split(',')[0])).not.toContain('440300')
  })
})
