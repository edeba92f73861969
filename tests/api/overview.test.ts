import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { OverviewBody } from '#contract/overview.ts'
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

const OVERVIEW = '/overview?period=2026-Q4'

describe.each(hosts)('overview on $name', ({ open }) => {
  let host: OpenHost
  let office: TestBrowser

  beforeEach(async () => {
    host = await open()
    await settleScored(host)
    office = await browserOf(host, 'inspector@440000')
    const guangzhou = await browserOf(host, 'reporter@440100')
    const shenzhen = await browserOf(host, 'reporter@440300')
    // 广州 40 + 30 + 20 = 90; 深圳 has leaked a secret; the others have handed in nothing.
    await guangzhou.ask('POST', '/units/440100/facts', conference('2026-10-08', '发布会'))
    await guangzhou.ask('POST', '/units/440100/facts', plan('2014-03-01'))
    await shenzhen.ask('POST', '/units/440300/facts', leak('2026-10-09'))
    await handIn(guangzhou, '440100', '2026-Q4')
    await handIn(shenzhen, '440300', '2026-Q4')
    const verdict = { points: '20', because: '抽查20条', version: 0 }
    for (const unit of ['440100', '440300']) {
      await office.ask('PUT', `/units/${unit}/judgements/2026-Q4/quality`, verdict)
    }
  })
  afterEach(async () => {
    await host.close()
  })

  const read = async (browser = office, query = '') =>
    (await browser.get<OverviewBody>(OVERVIEW + query)).body

  it('tells who has handed in, by class', async () => {
    // Three cities and two counties, three sections each; two cities have handed in all of theirs.
    expect((await read()).completeness).toEqual({
      units: { handedIn: 2, expected: 5 },
      sections: { handedIn: 6, expected: 15 },
      byClass: [
        {
          class: 'city',
          units: { handedIn: 2, expected: 3 },
          sections: { handedIn: 6, expected: 9 },
        },
        {
          class: 'county',
          units: { handedIn: 0, expected: 2 },
          sections: { handedIn: 0, expected: 6 },
        },
      ],
    })
  })

  it('counts grades and totals, each total once', async () => {
    const body = await read()
    expect(body.grades[0]).toMatchObject({
      class: 'city',
      units: 3,
      // The third city has 0 to 30 points: below 60 in any case.
      counts: [
        { grade: 'good', units: 1 },
        { grade: 'poor', units: 2 },
      ],
      open: 0,
      figures: { units: 1, mean: '90', median: '90' },
    })
    expect(body.distribution).toMatchObject({ ranges: 3, without: 1 })
    const filled = body.distribution.bins.filter(({ units }) => units > 0)
    expect(filled).toEqual([{ from: 90, to: 100, units: 1 }])
    expect(body.notScored).toBe(3)
  })

  it('shows regions with their own result and that of their subtree', async () => {
    const { regions } = await read()
    expect(regions.map(({ unit }) => unit.id)).toEqual(['4401', '440100', '440300'])
    expect(regions[1]).toMatchObject({
      code: '440100',
      total: { kind: 'exact', points: '90' },
      // 60 % of 90, and 40 % of 越秀's 0 to 30: 54 to 66.
      rollUp: { kind: 'range', low: '54', high: '66' },
      below: { units: 2, failing: 1, handedIn: 1 },
    })
    // A region that a veto fails fails with everything below it.
    expect(regions[2]).toMatchObject({ rollUp: { kind: 'none', because: 'vetoed' } })
  })

  it('says what needs attention, vetoes first', async () => {
    const { attention, attentionCounts } = await read()
    expect(attention[0]).toMatchObject({
      kind: 'veto-struck',
      unit: { id: '440300' },
      node: 'leak',
    })
    // Nobody is late before the week in which sections are due.
    expect(attentionCounts).toEqual({
      'veto-struck': 1,
      'not-reported': 0,
      'exception-ends': 0,
      'self-score-differs': 0,
      undetermined: 3,
    })
    host.clock.pass(50 * 24 * 3_600_000)
    // 2027-01-11 is four days before the sections are due.
    const later = await read(await browserOf(host, 'inspector@440000'))
    expect(later.attentionCounts['not-reported']).toBe(3)
    expect(later.attention[1]).toMatchObject({
      kind: 'not-reported',
      amount: '3',
      day: '2027-01-15',
    })
  })

  it('compares with the period before', async () => {
    const before = await read(office, '').then(({ previous }) => previous)
    expect(before).toMatchObject({
      period: '2026-Q3',
      completeness: { units: { handedIn: 0, expected: 5 } },
      figures: null,
    })
  })

  it('shows each their own part of the province', async () => {
    const city = await browserOf(host, 'leader@440100')
    const body = await read(city)
    expect(body.unit).toEqual({ id: '440100', name: '广州市', kind: 'prefecture' })
    expect(body.completeness.units).toEqual({ handedIn: 1, expected: 2 })
    expect(body.regions.map(({ unit }) => unit.id)).toEqual(['440104'])
    expect(body.attention.map(({ unit }) => unit.id)).toEqual(['440104'])
    const beyond = await city.get(`${OVERVIEW}&unit=440300`)
    expect(beyond.problem.code).toBe('out-of-scope')
    expect((await read(office, '&unit=440300')).completeness.units.expected).toBe(2)
    const reporter = await browserOf(host, 'reporter@440100')
    expect((await reporter.get(OVERVIEW)).problem.code).toBe('forbidden')
  })

  it('names units as they were called in the period', async () => {
    await host.storage.write(({ tx }) =>
      tx
        .updateTable('unit')
        .set((row) => ({
          name: '新深圳市',
          details: row.val(
            JSON.stringify({
              formerNames: [{ value: '深圳市', from: '1979-03-05', until: '2027-01-31' }],
              keyDepartment: [],
              functions: [],
              organRoles: [],
              classes: [],
            }),
          ),
        }))
        .where('id', '=', '440300')
        .execute(),
    )
    const { regions } = await read()
    expect(regions[2]?.unit.name).toBe('深圳市')
  })
})
