import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PeriodBody } from '#contract/period.ts'
import { weightedTableExample } from '#domain/schemes/built-in.ts'
import { openBrowser } from '#tests/api/browser.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { settle } from '#tests/api/province.ts'

const scheme = { id: weightedTableExample.id, version: weightedTableExample.version }
const quarter = {
  period: '2026-Q3',
  opens: '2026-07-01',
  due: '2026-10-15',
  locks: '2026-10-31',
  scheme,
}

describe.each(hosts)('periods on $name', ({ open }) => {
  let host: OpenHost
  let chief: TestBrowser

  beforeEach(async () => {
    host = await open()
    await settle(host)
    chief = openBrowser(host)
    await chief.signIn('chief-inspector@440000')
    await chief.ask('POST', '/schemes', { content: weightedTableExample })
  })
  afterEach(async () => {
    await host.close()
  })

  const plan = (more: object = {}) =>
    chief.ask<PeriodBody>('POST', '/periods', { ...quarter, ...more })
  let version = 0
  const change = async (more: object) => {
    const answer = await chief.ask<PeriodBody>('PATCH', '/periods/2026-Q3', { version, ...more })
    if (answer.status === 200) version = answer.body.version
    return answer
  }

  it('are planned with their dates and the scheme that scores them', async () => {
    expect((await plan()).body).toEqual({
      ...quarter,
      state: 'planned',
      byCalendar: true,
      byClock: false,
      version: 1,
    })
    expect((await plan()).problem.code).toBe('already-exists')
    await plan({ period: '2026-Q2' })
    const { body } = await chief.get<{ rows: PeriodBody[] }>('/periods')
    expect(body.rows.map(({ period }) => period)).toEqual(['2026-Q3', '2026-Q2'])
  })

  it('are due after they open, and lock after they are due', async () => {
    const wrong = async (more: object) => (await plan(more)).problem.fields?.map(({ path }) => path)
    expect(await wrong({ due: '2026-06-30' })).toEqual(['due'])
    expect(await wrong({ locks: '2026-10-14' })).toEqual(['locks'])
    expect(await wrong({ locks: '2026-02-30' })).toEqual(['locks'])
  })

  it('need a scheme that is published and in force', async () => {
    const unknown = await plan({ scheme: { id: 'unknown', version: 1 } })
    expect(unknown.problem.code).toBe('not-found')
    const early = { ...weightedTableExample, version: 99, from: '2027-01-01' }
    await chief.ask('POST', '/schemes', { content: early })
    const { problem } = await plan({ scheme: { ...scheme, version: 99 } })
    expect(problem).toMatchObject({
      code: 'scheme-invalid',
      fields: [{ path: 'scheme', code: 'before-scheme' }],
    })
  })

  it('go from planned over open and closed to locked, one step at a time', async () => {
    version = (await plan()).body.version
    expect((await change({ state: 'locked' })).problem).toMatchObject({
      code: 'period-state',
      params: { from: 'planned', to: 'locked' },
    })
    for (const state of ['open', 'closed', 'locked']) {
      expect((await change({ state })).body).toMatchObject({ state })
    }
  })

  it('stay as they are once locked, until they are opened again with a reason', async () => {
    version = (await plan()).body.version
    for (const state of ['open', 'closed', 'locked']) await change({ state })
    expect((await change({ due: '2026-10-20' })).problem.code).toBe('period-locked')
    expect((await change({ state: 'closed' })).problem.fields).toMatchObject([
      { path: 'because', code: 'required' },
    ])
    const because = '更正录入错误'
    expect((await change({ state: 'closed', because })).status).toBe(200)
    const [entry] = await host.storage.read
      .selectFrom('audit')
      .select('detail')
      .where('action', '=', 'period.change')
      .orderBy('seq', 'desc')
      .limit(1)
      .execute()
    expect(JSON.parse(entry?.detail ?? '')).toMatchObject({ because })
  })

  it('are changed only by whoever saw their latest version', async () => {
    await plan()
    version = 1
    await change({ due: '2026-10-20' })
    version = 1
    expect((await change({ due: '2026-10-21' })).problem).toMatchObject({
      code: 'changed-meanwhile',
      current: { due: '2026-10-20', version: 2 },
    })
  })
})
