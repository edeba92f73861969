import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { YearRow } from '#contract/period-year.ts'
import type { PeriodBody } from '#contract/period.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, settleScored } from '#tests/api/scored-province.ts'

interface Year {
  rows: YearRow[]
  proposed: YearRow[]
  holidays: { workDays: string[] } | null
}

describe.each(hosts)('the calendar of a year on $name', ({ open }) => {
  let host: OpenHost
  let chief: TestBrowser

  beforeEach(async () => {
    host = await open()
    await settleScored(host)
    chief = await browserOf(host, 'chief-inspector@440000')
  })
  afterEach(async () => {
    await host.close()
  })

  const year = async (of: number) => (await chief.get<Year>(`/period-years/${of}`)).body
  const seen = (rows: readonly YearRow[]) =>
    rows.map(({ period, opens, due, locks }) => ({ period, opens, due, locks }))
  const create = (periods: object[]) =>
    chief.ask<{ rows: PeriodBody[] }>('POST', '/period-years/2027/periods', { periods })

  it('tells working days, clashes and make-up days', async () => {
    const { rows, holidays } = await year(2026)
    expect(rows.map(({ period }) => period)).toEqual(['2026-Q2', '2026-Q3', '2026-Q4'])
    // 1 to 15 July 2026, from Wednesday to Wednesday: 2, 3, 6 to 10, 13 to 15 are ten.
    expect(rows[0]).toMatchObject({ state: 'locked', toDue: 10, clashes: [] })
    expect(holidays?.workDays.length).toBeGreaterThan(0)
  })

  it('proposes what is missing, and plans it in one step', async () => {
    const before = await year(2027)
    // The first quarter of 2027 is planned already.
    expect(before.rows.map(({ period }) => period)).toEqual(['2027-Q1'])
    expect(before.proposed.map(({ period, state }) => [period, state])).toEqual([
      ['2027-Q2', null],
      ['2027-Q3', null],
      ['2027-Q4', null],
    ])
    const made = await create(seen(before.proposed))
    expect(made.body.rows.map(({ period, state }) => [period, state])).toEqual([
      ['2027-Q2', 'planned'],
      ['2027-Q3', 'planned'],
      ['2027-Q4', 'planned'],
    ])
    const after = await year(2027)
    expect(after.proposed).toEqual([])
    expect(after.rows).toHaveLength(4)
  })

  it('does nothing where the proposal is no longer the one that was seen', async () => {
    const { proposed } = await year(2027)
    expect((await create(seen(proposed).slice(1))).problem.code).toBe('changed-meanwhile')
    const moved = seen(proposed).map((one) => ({ ...one, due: one.locks }))
    expect((await create(moved)).problem.code).toBe('changed-meanwhile')
    expect((await year(2027)).rows).toHaveLength(1)
  })

  it('proposes nothing without a year before', async () => {
    expect(await year(2030)).toMatchObject({ rows: [], proposed: [], holidays: null })
  })

  it('shows how many sections were opened again', async () => {
    await host.storage.write(({ tx }) =>
      tx
        .insertInto('section')
        .values({
          unit_id: '440100',
          period: '2026-Q3',
          ledger: 'press-events',
          state: 'reported',
          step: 'unlocked',
          late: 0,
          submitted_at: null,
          submitted_by: null,
          approved_at: null,
          approved_by: null,
          remarks: '{}',
          version: 1,
          updated_at: 0,
          updated_by: 'test',
        })
        .execute(),
    )
    expect((await year(2026)).rows.map(({ reopened }) => reopened)).toEqual([0, 1, 0])
  })

  it('shows who asks for a section to be opened again and why, to whom it is to answer', async () => {
    const request = { because: '漏报一场发布会', by: '张三', at: 1000, state: 'asked' }
    // A locked period waits for nothing, and a refusal has been answered.
    for (const [period, ledger, state] of [
      ['2026-Q3', 'press-events', 'asked'],
      ['2026-Q3', 'incidents', 'refused'],
      ['2026-Q2', 'press-events', 'asked'],
    ] as const) {
      await host.storage.write(({ tx }) =>
        tx
          .insertInto('section')
          .values({
            unit_id: '440100',
            period,
            ledger,
            state: 'reported',
            step: 'accepted',
            late: 0,
            submitted_at: null,
            submitted_by: null,
            approved_at: null,
            approved_by: null,
            remarks: JSON.stringify({ request: { ...request, state } }),
            version: 1,
            updated_at: 0,
            updated_by: 'test',
          })
          .execute(),
      )
    }
    const found = (await year(2026)).rows.map(({ period, requests }) => [period, requests])
    const none = { count: 0, first: [] }
    const unit = { id: '440100', name: '广州市', kind: 'prefecture' }
    const { because, by } = request
    const one = { unit, ledger: 'press-events', because, by, at: '1970-01-01T08:00:01.000+08:00' }
    expect(Object.fromEntries(found)).toEqual({
      '2026-Q2': none,
      '2026-Q3': { count: 1, first: [one] },
      '2026-Q4': none,
    })
  })
})
