import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { insertFacts } from '#database/fact.ts'
import { saveScorecards } from '#database/scorecard.ts'
import { insertUnits } from '#database/unit.ts'
import type { Unit } from '#domain/units/unit.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, settleScored } from '#tests/api/scored-province.ts'
import { goodEntries } from '#tests/domain/facts/good-entries.ts'

const FACTS = '/units/440100/facts'
const USUAL = '/units/440100/usual-counts?ledger=website-updates'

/** Published last quarter by seven other cities; 440100 itself makes eight with 130. */
const OTHERS = [70, 80, 90, 100, 100, 110, 120]

const cityNamed = (id: string): Unit => ({
  id,
  parent: '440000',
  kind: 'prefecture',
  name: `${id}市`,
  shortName: id,
  code: null,
  formerNames: [],
  keyDepartment: [],
  functions: [],
  organRoles: [],
  classes: [],
  hasServices: true,
})

describe.each(hosts)('counts against the class on $name', ({ open }) => {
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

  async function settleClass(counts: readonly number[]) {
    const now = host.deps.now()
    const cities = counts.map((_, at) => `city-${at}`)
    await host.storage.write(async ({ tx }) => {
      const placed = cities.map((id, position) => ({
        unit: cityNamed(id),
        path: `/440000/${id}/`,
        position,
        now,
      }))
      await insertUnits(tx, placed)
      const scoredIn = (unit_id: string, name: string) => ({
        unit_id,
        period: '2026-Q3',
        scheme_id: 'test',
        scheme_version: 1,
        class: name,
        kind: 'none',
        low: null,
        high: null,
        summary: '{}',
        lines: '{}',
        basis: '{}',
        as_of: '2026-10-09',
        computed_at: now,
        changed: 1,
      })
      const scored = [...cities, '440100'].map((id) => scoredIn(id, 'city'))
      // A county with another figure: whoever forgets the class reads it too.
      await saveScorecards(tx, [...scored, scoredIn('440104', 'county')])
      const figures = [
        ...cities.map((id, at) => [id, counts[at]] as const),
        ['440100', 130] as const,
      ]
      const facts = [...figures, ['440104', 5000] as const].map(([unit, count]) =>
        update(unit, '2026-09-30', count ?? 0),
      )
      // Before the window: whoever forgets the days reads 7000.
      const older = cities.map((id) => update(id, '2025-09-30', 7000))
      await insertFacts(tx, [...facts, ...older])
    })
  }

  const update = (unit: string, day: string, count: number) => ({
    id: `update-${unit}-${day}`,
    unit,
    ledger: 'website-updates' as const,
    day,
    values: {
      day,
      column: '要闻',
      field: 'administrative-approval',
      content: 'economy-and-society',
      count,
    },
    evidence: [],
    state: 'in-force' as const,
    because: null,
    sameEvent: `${unit}-${day}`,
    correctedDay: null,
    until: null,
    version: 1,
    createdAt: host.deps.now(),
    createdBy: 'test',
    updatedAt: host.deps.now(),
    updatedBy: 'test',
  })

  const entry = (count: number) => ({
    ledger: 'website-updates',
    values: {
      ...goodEntries['website-updates'],
      day: '2026-10-08',
      field: 'administrative-approval',
      content: 'economy-and-society',
      count,
      secrecyReviewed: 0,
      concerningOthers: 0,
      confirmed: 0,
    },
    evidence: [],
  })

  it('tells the unit what is usual, and of nobody what it reported', async () => {
    await settleClass(OTHERS)
    const { status, body } = await reporter.get<{ rows: object[] }>(USUAL)
    expect(status).toBe(200)
    // 70 80 90 100 100 110 120 130: median 100, spread 15.
    expect(body.rows).toEqual([
      { field: 'count', series: expect.any(String), units: 8, median: 100, spread: 15 },
    ])
    expect(JSON.stringify(body)).not.toMatch(/city-|要闻/)
  })

  it('asks for a reason, and takes the count with one', async () => {
    await settleClass(OTHERS)
    expect(await reporter.ask('POST', FACTS, entry(177))).toMatchObject({ status: 200 })
    const slip = { ...entry(1780), values: { ...entry(1780).values, column: '公示' } }
    expect((await reporter.ask('POST', FACTS, slip)).problem).toMatchObject({
      code: 'needs-confirmation',
      fields: [
        {
          path: 'values.count',
          code: 'unlike-class',
          params: { units: 8, median: 100, value: 1780, difference: 1680 },
        },
      ],
    })
    const taken = await reporter.ask('POST', FACTS, { ...slip, because: '专项公开，数量属实' })
    expect(taken).toMatchObject({
      status: 200,
      body: { findings: [{ because: { code: 'unlike-class' } }] },
    })
  })

  it('says nothing of a class that is too small', async () => {
    await settleClass(OTHERS.slice(1))
    expect((await reporter.get(USUAL)).body).toEqual({ rows: [] })
    expect(await reporter.ask('POST', FACTS, entry(1780))).toMatchObject({ status: 200 })
  })

  it('holds nothing against a class where every entry stands for itself', async () => {
    await settleClass(OTHERS)
    expect((await reporter.get('/units/440100/usual-counts?ledger=press-events')).body).toEqual({
      rows: [],
    })
  })
})
