import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { keptDiscrepancies } from '#api/kept-discrepancies.ts'
import { warmLists } from '#api/warm-lists.ts'
import { worklist } from '#api/worklist.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, conference, settleScored } from '#tests/api/scored-province.ts'

describe.each(hosts)('lists made ready on $name', ({ open }) => {
  let host: OpenHost
  let reporter: TestBrowser

  beforeEach(async () => {
    host = await open()
    await settleScored(host)
    reporter = await browserOf(host, 'reporter@440100')
  })
  afterEach(async () => {
    await host.close()
  })

  const save = (title: string) =>
    reporter.ask('POST', '/units/440100/facts', conference('2026-10-08', title))
  const listed = async () => (await worklist(host.deps, '2026-Q4')).items

  it('are what a reader gets, for as long as nothing changes', async () => {
    await save('发布会')
    await warmLists(host.deps)
    const before = await listed()
    expect(before.map(({ fact }) => fact.title)).toEqual(['发布会'])
    expect(await listed()).toBe(before)
    expect(await keptDiscrepancies(host.deps, '2026-Q4')).toEqual([])
  })

  it('weigh anew only the unit of which something changed', async () => {
    await save('发布会')
    const other = await browserOf(host, 'reporter@440300')
    await other.ask('POST', '/units/440300/facts', conference('2026-10-09', '深圳发布会'))
    const [first, second] = await listed()
    await save('第二场发布会')
    const after = await listed()
    expect(after).toHaveLength(3)
    expect(after.filter((item) => item === first)).toHaveLength(0)
    expect(after.filter((item) => item === second)).toHaveLength(1)
  })

  it('take in what a unit in no class registers as well', async () => {
    const admin = await browserOf(host, 'inspector@440000')
    expect((await admin.get('/verification?period=2026-Q4')).status).toBe(200)
    const { items, results } = await worklist(host.deps, '2026-Q4')
    expect(items).toEqual([])
    const [unscored] = results.notScored
    expect(unscored && results.changeOf(unscored.id)).toBeGreaterThan(0)
  })
})
