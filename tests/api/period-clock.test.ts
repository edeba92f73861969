import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { PeriodBody } from '#contract/period.ts'
import { tick } from '#api/tick.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { browserOf, conference, settleScored, testScheme } from '#tests/api/scored-province.ts'

// The tests play on Sunday 2026-11-22.
describe.each(hosts)('the clock of periods on $name', ({ open }) => {
  let host: OpenHost
  let chief: TestBrowser
  let reporter: TestBrowser

  beforeEach(async () => {
    host = await open({ idleMinutes: 400_000, sessionHours: 8000 })
    await settleScored(host)
    chief = await browserOf(host, 'chief-inspector@440000')
    reporter = await browserOf(host, 'reporter@440100')
  })
  afterEach(() => host.close())

  const goTo = (text: string) => host.clock.pass(Date.parse(`${text}+08:00`) - host.deps.now())
  /** A month that opens on Tuesday 1 December, is due on Friday 11 and locks on Friday 25. */
  const planned = (more: object = {}) =>
    chief.ask<PeriodBody>('POST', '/periods', {
      period: '2026-12',
      opens: '2026-12-01',
      due: '2026-12-11',
      locks: '2026-12-25',
      scheme: { id: testScheme.id, version: testScheme.version },
      ...more,
    })
  const read = async (period = '2026-12') => {
    const { body } = await chief.get<{ rows: PeriodBody[] }>('/periods')
    const found = body.rows.find((row) => row.period === period)
    if (!found) throw new Error(`no ${period}`)
    return found
  }
  const change = async (more: object) => {
    const { version } = await read()
    return chief.ask<PeriodBody>('PATCH', '/periods/2026-12', { version, ...more })
  }
  const entries = async () =>
    (
      await host.storage.read
        .selectFrom('audit')
        .select(['action', 'account_id', 'account_name', 'detail'])
        .where('subject', '=', '2026-12')
        .where('action', 'in', ['period.open-reporting', 'period.close-reporting'])
        .orderBy('seq')
        .execute()
    ).map(({ detail, ...entry }) => ({ ...entry, ...(JSON.parse(detail) as object) }))
  const clock = { account_id: null, account_name: 'clock' }
  const opened = { action: 'period.open-reporting', ...clock, state: 'open', day: '2026-12-01' }
  const closed = { action: 'period.close-reporting', ...clock, state: 'closed', day: '2026-12-11' }

  it('opens on the first day and closes after the due day, each once, and never locks', async () => {
    await planned()
    const seen: string[] = []
    // Every six hours from Sunday 22 November to the end of the year.
    for (let at = 0; at < 40 * 4; at += 1) {
      if ((await tick(host.deps)) > 0) {
        const { state } = await read()
        seen.push(
          `${new Date(host.deps.now() + 8 * 3_600_000).toISOString().slice(0, 13)} ${state}`,
        )
      }
      host.clock.pass(6 * 3_600_000)
    }
    // 10:00 is the first of the hours tried that lies in working hours; the 12th is a Saturday.
    expect(seen).toEqual(['2026-12-01T10 open', '2026-12-14T10 closed'])
    expect(await entries()).toEqual([opened, closed])
    expect(await read()).toMatchObject({ state: 'closed', byClock: true, version: 3 })
  })

  it('lets units report from the first day on, and no longer once it is closed', async () => {
    await planned()
    const submit = () =>
      reporter.ask('POST', '/units/440100/sections/2026-12/submission', {
        action: 'submit',
        sections: [{ ledger: 'incidents', version: 0 }],
      })
    goTo('2026-12-01T08:59')
    await tick(host.deps)
    expect((await submit()).problem.code).toBe('period-not-open')
    goTo('2026-12-01T09:00')
    await tick(host.deps)
    expect((await submit()).status).toBe(200)
    goTo('2026-12-14T09:00')
    await tick(host.deps)
    const late = await reporter.ask('POST', '/units/440100/sections/2026-12/submission', {
      action: 'submit',
      sections: [{ ledger: 'mechanisms', version: 0 }],
    })
    expect(late.problem.code).toBe('period-locked')
    const fact = await reporter.ask('POST', '/units/440100/facts', conference('2026-12-03', '会'))
    expect(fact.problem.code).toBe('period-locked')
  })

  it('does what was missed after an outage, once, whoever does it', async () => {
    await planned()
    goTo('2026-12-08T09:30')
    const counts = await Promise.all([tick(host.deps), tick(host.deps), tick(host.deps)])
    expect(counts.reduce((sum, one) => sum + one, 0)).toBe(1)
    expect(await entries()).toEqual([opened])
    goTo('2027-01-20T09:30')
    expect(await tick(host.deps)).toBe(1)
    expect(await tick(host.deps)).toBe(0)
    expect(await entries()).toEqual([opened, closed])
  })

  it('opens nothing that nobody could report in any more', async () => {
    await planned()
    goTo('2026-12-14T09:30')
    expect(await tick(host.deps)).toBe(0)
    expect((await read()).state).toBe('planned')
  })

  it('leaves a unit the day that it was granted', async () => {
    await planned()
    goTo('2026-12-10T09:30')
    await tick(host.deps)
    const granted = { period: '2026-12', units: ['440100'], due: '2026-12-16', because: '台风' }
    expect((await chief.ask('POST', '/extensions', granted)).status).toBe(200)
    goTo('2026-12-16T17:00')
    expect(await tick(host.deps)).toBe(0)
    goTo('2026-12-17T09:00')
    expect(await tick(host.deps)).toBe(1)
    expect((await entries()).at(-1)).toMatchObject({
      action: 'period.close-reporting',
      day: '2026-12-16',
    })
  })

  it('is undone by hand with a reason, and then leaves the period to people', async () => {
    await planned()
    goTo('2026-12-01T09:30')
    await tick(host.deps)
    goTo('2026-12-14T09:30')
    await tick(host.deps)
    expect((await change({ state: 'open' })).problem.fields).toMatchObject([
      { path: 'because', code: 'required' },
    ])
    const undone = await change({ state: 'open', because: '网络故障，补报一天' })
    expect(undone.body).toMatchObject({ state: 'open', byCalendar: false, byClock: false })
    expect(await tick(host.deps)).toBe(0)
    goTo('2026-12-15T09:30')
    expect(await tick(host.deps)).toBe(0)
    expect((await read()).state).toBe('open')
    // Whoever closed it by hand gives no reason for taking that back.
    await change({ state: 'closed' })
    expect((await change({ state: 'open' })).status).toBe(200)
    // Switched on again, it goes by the days that stand: those are over.
    await change({ byCalendar: true, due: '2026-12-16', locks: '2026-12-25' })
    expect(await tick(host.deps)).toBe(0)
    goTo('2026-12-17T09:30')
    expect(await tick(host.deps)).toBe(1)
    expect((await read()).state).toBe('closed')
  })

  it('needs no reason to go on to the lock, which is for people', async () => {
    await planned()
    goTo('2026-12-01T09:30')
    await tick(host.deps)
    goTo('2026-12-28T09:30')
    await tick(host.deps)
    expect((await change({ state: 'locked' })).body).toMatchObject({
      state: 'locked',
      byClock: false,
      byCalendar: true,
    })
  })

  it('acts on its own days where people were faster', async () => {
    await planned()
    await change({ state: 'open' })
    expect(await read()).toMatchObject({ byCalendar: true, byClock: false })
    goTo('2026-12-01T09:30')
    expect(await tick(host.deps)).toBe(0)
    goTo('2026-12-14T09:30')
    expect(await tick(host.deps)).toBe(1)
    expect(await entries()).toEqual([closed])
  })

  it('leaves alone what is not switched on: what was there before, and what the office keeps', async () => {
    await planned({ byCalendar: false })
    // 2026-Q4 is open until 2027-01-15, 2027-Q1 opens on 2027-04-01: both stood here before.
    goTo('2027-05-10T09:30')
    expect(await tick(host.deps)).toBe(0)
    expect((await read('2026-Q4')).state).toBe('open')
    expect((await read('2027-Q1')).state).toBe('planned')
    expect(await read()).toMatchObject({ state: 'planned', byCalendar: false })
  })

  it('moves with the calendar', async () => {
    await planned()
    goTo('2026-12-01T09:30')
    await tick(host.deps)
    await change({ due: '2026-12-15' })
    goTo('2026-12-14T09:30')
    expect(await tick(host.deps)).toBe(0)
    goTo('2026-12-16T09:30')
    expect(await tick(host.deps)).toBe(1)
  })
})
