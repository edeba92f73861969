import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { NoticeBody, NoticeRow } from '#contract/notice-body.ts'
import type { FactBody } from '#contract/fact.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { draft } from '#tests/api/notice-draft.ts'
import { settle } from '#tests/api/province.ts'
import { browserOf } from '#tests/api/scored-province.ts'
import { settlePeriod } from '#tests/api/settled-period.ts'

// Discrepancies are found by computing scorecards, on every engine.
vi.setConfig({ testTimeout: 20_000 })

const PERIOD = '2026-Q3'
const SITE = 'https://www.gz.gov.cn'
const ON = `/units/440100/notices?period=${PERIOD}&observed=columns-updated`

type Rows = { rows: NoticeRow[] }

describe.each(hosts)('where a notice starts from, on $name', ({ open }) => {
  let host: OpenHost
  let reporter: TestBrowser
  let office: TestBrowser
  let chief: TestBrowser

  beforeEach(async () => {
    host = await open()
    await settle(host)
    await settlePeriod(host, PERIOD)
    reporter = await browserOf(host, 'reporter@440100')
    office = await browserOf(host, 'inspector@440000')
    chief = await browserOf(host, 'chief-inspector@440000')
  })
  afterEach(async () => {
    expect(host.faults).toEqual([])
    await host.close()
  })

  /** One column with news of one reported: 100 %. Seen from outside: 60 %. */
  async function differ(): Promise<string> {
    const values = {
      day: '2026-09-30',
      column: '政务动态',
      field: 'other',
      count: 5,
      secrecyReviewed: 5,
      link: `${SITE}/news`,
    }
    const body = { ledger: 'website-updates', values, evidence: [], because: '按栏目统计' }
    const written = await reporter.ask<{ fact: FactBody }>('POST', '/units/440100/facts', body)
    await reporter.ask('POST', `/units/440100/sections/${PERIOD}/submission`, {
      action: 'submit',
      sections: [{ ledger: 'website-updates', version: 0 }],
      says: 'reported',
    })
    const seen = { unit: '440100', kind: 'columns-updated', subject: SITE }
    await office.ask('POST', '/observations', {
      observations: [{ ...seen, day: '2026-09-30', value: 60 }],
    })
    return written.body.fact.id
  }
  const observed = {
    source: 'discrepancy' as const,
    observed: ['columns-updated' as const],
    period: PERIOD,
  }
  const drafted = (more: object) => office.ask<Rows>('POST', '/notices', draft(more))
  const ids = ({ rows }: Rows) => rows.map(({ id }) => id)

  it('is kept on the notice, and the discrepancy shows its notices', async () => {
    const fact = await differ()
    expect((await office.get<Rows>(ON)).body.rows).toEqual([])
    const { body } = await drafted({ ...observed, facts: [fact] })
    const [id] = ids(body)
    const read = await office.get<NoticeBody>(`/units/440100/notices/${id}`)
    expect(read.body).toMatchObject({
      source: 'discrepancy',
      observed: ['columns-updated'],
      period: PERIOD,
      namedFacts: [{ id: fact, ledger: 'website-updates', title: '政务动态' }],
    })
    expect(ids((await office.get<Rows>(ON)).body)).toEqual([id])
    expect(ids((await office.get<Rows>(`/units/440100/notices?fact=${fact}`)).body)).toEqual([id])
    expect(ids((await office.get<Rows>('/units/440100/notices?fact=other')).body)).toEqual([])
  })

  it('is told to the unit once the notice is issued, and to no neighbour', async () => {
    const fact = await differ()
    const [id] = ids((await drafted({ ...observed, facts: [fact] })).body)
    expect((await reporter.get<Rows>(ON)).body.rows).toEqual([])
    const path = `/units/440100/notices/${id}`
    await chief.ask('POST', `${path}/approval`, { act: 'approve', version: 1 })
    await office.ask('POST', `${path}/direction`, { act: 'issue', version: 2 })
    expect((await reporter.get<Rows>(ON)).body.rows).toMatchObject([
      { id, state: 'issued', number: '粤府办督〔2026〕1号' },
    ])
    const neighbour = await browserOf(host, 'reporter@440300')
    expect((await neighbour.get(ON)).problem.code).toBe('out-of-scope')
  })

  it('names the facts to a unit that helps only where it may read them', async () => {
    const fact = await differ()
    const [id] = ids((await drafted({ ...observed, facts: [fact], helpers: ['440300'] })).body)
    await chief.ask('POST', `/units/440100/notices/${id}/approval`, { act: 'approve', version: 1 })
    await office.ask('POST', `/units/440100/notices/${id}/direction`, { act: 'issue', version: 2 })
    const helper = await browserOf(host, 'reporter@440300')
    const read = await helper.get<NoticeBody>(`/units/440300/notices/${id}`)
    expect(read.body).toMatchObject({ facts: [fact], namedFacts: [] })
  })

  it('of many units goes to those that differ, and is refused where none does', async () => {
    const none = await drafted(observed)
    expect(none.problem.code).toBe('not-found')
    await differ()
    const { body } = await drafted({ ...observed, units: ['440100', '440300'] })
    const read = await Promise.all(
      body.rows.map(({ id, unit }) => office.get<NoticeBody>(`/units/${unit.id}/notices/${id}`)),
    )
    expect(read.map((one) => [one.body.unit.id, one.body.observed])).toEqual([
      ['440100', ['columns-updated']],
      ['440300', []],
    ])
    const timeless = await drafted({ ...observed, period: null, because: '另有问题' })
    expect(timeless.problem.code).toBe('not-found')
  })

  it('takes several discrepancies of a unit, each of which shows the notice', async () => {
    await differ()
    const several = { ...observed, observed: ['columns-updated', 'columns-overdue'] as const }
    // Nothing was observed of the second: a notice says nothing that is not so.
    expect((await drafted(several)).problem.code).toBe('not-found')
    // Reported: nothing is wrong with the site. Seen from outside: three columns are late.
    await reporter.ask('POST', `/units/440100/sections/${PERIOD}/submission`, {
      action: 'submit',
      sections: [{ ledger: 'incidents', version: 0 }],
      says: 'nothing-to-report',
    })
    const seen = { unit: '440100', kind: 'columns-overdue', subject: SITE, day: '2026-09-30' }
    await office.ask('POST', '/observations', { observations: [{ ...seen, value: 3 }] })
    const { body } = await drafted({ ...several, units: ['440100', '440300'] })
    const [id, other] = ids(body)
    const read = await office.get<NoticeBody>(`/units/440100/notices/${id}`)
    expect(read.body.observed).toEqual(several.observed)
    const elsewhere = await office.get<NoticeBody>(`/units/440300/notices/${other}`)
    expect(elsewhere.body.observed).toEqual([])
    for (const kind of several.observed) {
      const on = `/units/440100/notices?period=${PERIOD}&observed=${kind}`
      expect(ids((await office.get<Rows>(on)).body)).toEqual([id])
    }
    const another = `/units/440100/notices?period=${PERIOD}&observed=site-failure`
    expect(ids((await office.get<Rows>(another)).body)).toEqual([])
  })

  it('is read of notices that were stored when one discrepancy was all they could name', async () => {
    await differ()
    const [id = ''] = ids((await drafted(observed)).body)
    const stored = host.storage.read.selectFrom('notice').select('content').where('id', '=', id)
    const { content } = await stored.executeTakeFirstOrThrow()
    const before = JSON.stringify({ ...JSON.parse(content), observed: 'columns-updated' })
    const write = (said: string) =>
      host.storage.write(({ tx }) =>
        tx.updateTable('notice').set({ content: said }).where('id', '=', id).execute(),
      )
    const path = `/units/440100/notices/${id}`
    await write(before)
    expect((await office.get<NoticeBody>(path)).body.observed).toEqual(['columns-updated'])
    expect(ids((await office.get<Rows>(ON)).body)).toEqual([id])
    const { observed: _, ...without } = JSON.parse(content) as Record<string, unknown>
    await write(JSON.stringify(without))
    expect((await office.get<NoticeBody>(path)).body.observed).toEqual([])
  })
})
