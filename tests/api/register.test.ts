import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { NoticeRow } from '#contract/notice-body.ts'
import type { listNumbers } from '#contract/register.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { draft } from '#tests/api/notice-draft.ts'
import { browserOf, settleScored } from '#tests/api/scored-province.ts'

type Numbers = z.infer<typeof listNumbers.response & z.ZodType>

describe.each(hosts)('the register of numbers on $name', ({ open }) => {
  let host: OpenHost
  let office: TestBrowser
  let chief: TestBrowser

  beforeEach(async () => {
    host = await open()
    await settleScored(host)
    office = await browserOf(host, 'inspector@440000')
    chief = await browserOf(host, 'chief-inspector@440000')
  })
  afterEach(async () => {
    expect(host.faults).toEqual([])
    await host.close()
  })

  const read = async (query = '', who = office) => (await who.get<Numbers>(`/numbers${query}`)).body

  async function drafted(unit: string, title: string): Promise<string> {
    const body = draft({ units: [unit], title, topic: title })
    const { body: made } = await office.ask<{ rows: NoticeRow[] }>('POST', '/notices', body)
    return `/units/${unit}/notices/${made.rows[0]?.id}`
  }
  async function issue(unit: string, title: string) {
    const path = await drafted(unit, title)
    await chief.ask('POST', `${path}/approval`, { act: 'approve', version: 1 })
    await office.ask('POST', `${path}/direction`, { act: 'issue', version: 2 })
    return path
  }
  /** A serial that the book on paper has. */
  const explain = (serial: number, because: string) =>
    host.storage.write(({ tx }) =>
      tx
        .insertInto('number_gap')
        .values({ code: '粤府办督', year: 2026, serial, because, by_account: 'nobody', at: 0 })
        .execute(),
    )

  it('is empty until something is issued: a draft has no number, withdrawn or not', async () => {
    const path = await drafted('440100', '撤回的通知')
    await office.ask('POST', `${path}/direction`, { act: 'withdraw', text: '重复', version: 1 })
    expect(await read()).toMatchObject({ rows: [], books: [], book: null, total: 0 })
  })

  it('holds each serial once, the latest first, with what has it', async () => {
    await issue('440100', '第一件')
    // An issue that is refused takes no number with it.
    const path = await drafted('440300', '没有批准的')
    const refused = await office.ask('POST', `${path}/direction`, { act: 'issue', version: 1 })
    expect(refused.problem.code).toBe('notice-state')
    await issue('440300', '第二件')
    const { rows, book, total } = await read()
    expect(rows).toMatchObject([
      { kind: 'notice', number: '粤府办督〔2026〕2号', title: '第二件', mayOpen: true },
      { kind: 'notice', serial: 1, unit: { id: '440100' }, state: 'issued', day: '2026-11-22' },
    ])
    expect(book).toMatchObject({ given: 2, explained: 0, missing: 0, highest: 2 })
    expect(total).toBe(2)
  })

  it('shows which serials are explained, and which are missing', async () => {
    await issue('440100', '第一件')
    await explain(2, '纸质登记簿已用')
    await explain(4, '纸质登记簿已用')
    const { rows, book } = await read()
    expect(rows.map(({ kind, serial }) => [kind, serial])).toEqual([
      ['gap', 4],
      ['missing', 3],
      ['gap', 2],
      ['notice', 1],
    ])
    expect(book).toMatchObject({ given: 1, explained: 2, missing: 1, highest: 4 })
    // The register goes on after the highest, whatever is missing.
    await issue('440300', '第二件')
    expect((await read()).rows[0]).toMatchObject({ kind: 'notice', serial: 5 })
  })

  it('is read page by page, down to the first', async () => {
    for (const title of ['一', '二', '三', '四', '五']) await issue('440100', `${title}件通知`)
    const first = await read('?limit=2')
    expect(first.rows.map(({ serial }) => serial)).toEqual([5, 4])
    const second = await read(`?limit=2&cursor=${encodeURIComponent(first.next ?? '')}`)
    expect(second.rows.map(({ serial }) => serial)).toEqual([3, 2])
    const third = await read(`?limit=2&cursor=${encodeURIComponent(second.next ?? '')}`)
    expect(third.rows.map(({ serial }) => serial)).toEqual([1])
    expect(third.next).toBeNull()
  })

  it('is searched by number, serial and words', async () => {
    await issue('440100', '政策解读整改')
    await issue('440300', '网站更新整改')
    await explain(3, '纸质登记簿已用')
    const serials = async (q: string) =>
      (await read(`?q=${encodeURIComponent(q)}`)).rows.map(({ serial }) => serial)
    expect(await serials('粤府办督〔2026〕2号')).toEqual([2])
    expect(await serials('1')).toEqual([1])
    expect(await serials('整改')).toEqual([2, 1])
    expect(await serials('深圳')).toEqual([2])
    expect(await serials('纸质')).toEqual([3])
    expect(await serials('100%')).toEqual([])
    expect((await read('?code=nobody')).book).toBeNull()
  })

  it('tells of a document out of reach only that it has the number', async () => {
    await issue('440300', '深圳的事')
    await issue('440100', '广州的事')
    const city = await browserOf(host, 'inspector@440100')
    const { rows, book } = await read('', city)
    expect(rows).toMatchObject([
      { kind: 'notice', serial: 2 },
      { kind: 'elsewhere', serial: 1 },
    ])
    expect(JSON.stringify(rows)).not.toContain('深圳')
    expect(book?.missing).toBe(0)
    expect((await read(`?q=${encodeURIComponent('深圳')}`, city)).rows).toEqual([])
  })

  it('is read by the auditor, who cannot open what has a number; and by no unit', async () => {
    await issue('440100', '第一件')
    const auditor = await browserOf(host, 'auditor@440000')
    expect((await read('', auditor)).rows).toMatchObject([{ title: '第一件', mayOpen: false }])
    const reporter = await browserOf(host, 'reporter@440100')
    expect((await reporter.get('/numbers')).problem.code).toBe('forbidden')
  })
})
