import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { SectionBody, SectionsBody } from '#contract/section.ts'
import { changePeriod } from '#database/period.ts'
import { scoringPeriod } from '#database/scored-in.ts'
import type { PeriodState } from '#domain/period/period-lock.ts'
import { setGrants } from '#database/role-grant.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { accountId } from '#tests/api/province.ts'
import { browserOf, conference, settleScored, testScheme } from '#tests/api/scored-province.ts'

const Q4 = '/units/440100/sections/2026-Q4'
const DAY = 86_400_000

/** Which endpoint takes an action. */
const PLACE: Record<string, string> = {
  submit: 'submission',
  withdraw: 'submission',
  request: 'submission',
  approve: 'approval',
  decline: 'approval',
  accept: 'acceptance',
  return: 'acceptance',
  grant: 'unlocking',
  refuse: 'unlocking',
}

describe.each(hosts)('sections on $name', ({ open }) => {
  let host: OpenHost
  let reporter: TestBrowser
  let approver: TestBrowser
  let office: TestBrowser

  beforeEach(async () => {
    host = await open()
    await settleScored(host)
    reporter = await browserOf(host, 'reporter@440100')
    approver = await browserOf(host, 'approver@440100')
    office = await browserOf(host, 'inspector@440000')
  })
  afterEach(async () => {
    await host.close()
  })

  /** A move on the press events, unless another ledger is named. */
  function step(
    who: TestBrowser,
    action: string,
    version: number,
    more: Record<string, unknown> = {},
    at = Q4,
  ) {
    const { ledger = 'press-events', ...rest } = more
    const body = { action, sections: [{ ledger, version }], ...rest }
    return who.ask<SectionsBody>('POST', `${at}/${PLACE[action]}`, body)
  }
  const sectionOf = (body: SectionsBody, ledger = 'press-events'): SectionBody | undefined =>
    body.sections.find((section) => section.ledger === ledger)

  async function setPeriod(state: PeriodState, period = '2026-Q4') {
    const before = await scoringPeriod(host.storage.read, period)
    if (!before) throw new Error(`no period ${period}`)
    const { opens, due, locks, version } = before
    const scheme = { id: before.schemeId, version: before.schemeVersion }
    await host.storage.write(({ tx }) =>
      changePeriod(tx, period, version, { state, opens, due, locks, scheme }, host.deps.now()),
    )
  }

  it('asks first for the ledgers that the scheme reads, with both dates in working days', async () => {
    const { body } = await reporter.get<SectionsBody>(Q4)
    expect(body).toMatchObject({
      state: 'open',
      due: { day: '2027-01-15', passed: false },
      locks: { day: '2027-02-26', passed: false },
    })
    expect(body.locks.left).toBeGreaterThan(body.due.left)
    expect(body.sections).toHaveLength(11)
    // The press conference, the plan and the veto: three items, three ledgers.
    expect(body.sections.filter(({ asked }) => asked).map(({ ledger }) => ledger)).toEqual([
      'press-events',
      'mechanisms',
      'incidents',
    ])
    expect(body.sections.slice(0, 3).every(({ asked }) => asked)).toBe(true)
  })

  it('asks a unit that is in no class for nothing', async () => {
    const { body } = await office.get<SectionsBody>('/units/gd-jt/sections/2026-Q4')
    expect(body.sections.some(({ asked }) => asked)).toBe(false)
  })

  it('goes from the reporter over the approver to the office, and says who did what', async () => {
    await reporter.ask('POST', '/units/440100/facts', conference('2026-10-08', '发布会'))
    const submitted = sectionOf((await step(reporter, 'submit', 0)).body)
    expect(submitted).toMatchObject({
      state: 'reported',
      step: 'submitted',
      late: false,
      submitted: {
        by: 'reporter@440100',
        at: '2026-11-22T10:00:00.000+08:00',
        onBehalf: false,
      },
      approved: null,
      may: ['withdraw'],
      version: 1,
    })
    const approved = sectionOf((await step(approver, 'approve', 1)).body)
    expect(approved).toMatchObject({ step: 'approved', approved: { by: 'approver@440100' } })
    const accepted = sectionOf((await step(office, 'accept', 2)).body)
    expect(accepted).toMatchObject({ step: 'accepted', may: ['return'], version: 3 })
    expect((await step(reporter, 'withdraw', 3)).problem.code).toBe('section-step')
  })

  it('is taken back until the office has taken it up, and then says nothing any more', async () => {
    await step(reporter, 'submit', 0)
    await step(approver, 'approve', 1)
    const back = sectionOf((await step(reporter, 'withdraw', 2)).body)
    expect(back).toMatchObject({ state: 'not-reported', step: 'open', submitted: null })
  })

  it('is handed in at once for many ledgers, each as what stands in it says', async () => {
    await reporter.ask('POST', '/units/440100/facts', conference('2026-10-08', '发布会'))
    const sections = ['press-events', 'mechanisms', 'incidents'].map((ledger) => ({
      ledger,
      version: 0,
    }))
    const { body } = await reporter.ask<SectionsBody>('POST', `${Q4}/submission`, {
      action: 'submit',
      sections,
    })
    // Mechanisms last: the plan of an earlier year stands without a day in the period.
    expect(sections.map(({ ledger }) => sectionOf(body, ledger)?.state)).toEqual([
      'reported',
      'reported',
      'nothing-to-report',
    ])
  })

  it('keeps the facts of what is handed in as they are, until it is taken back or returned', async () => {
    const write = (title: string) =>
      reporter.ask('POST', '/units/440100/facts', conference('2026-11-03', title))
    expect((await write('第一场')).status).toBe(200)
    await step(reporter, 'submit', 0)
    expect((await write('第二场')).problem).toMatchObject({
      code: 'section-handed-in',
      params: { period: '2026-Q4', ledger: 'press-events' },
    })
    const { rows } = (
      await reporter.get<{ rows: { id: string; version: number }[] }>('/units/440100/facts')
    ).body
    const first = `/units/440100/facts/${rows[0]?.id}`
    const gone = { because: '重复', version: 1 }
    expect((await reporter.ask('DELETE', first, gone)).problem.code).toBe('section-handed-in')
    // Another ledger of the same period is not concerned.
    const { body } = await reporter.get<SectionsBody>(Q4)
    expect(sectionOf(body)?.takesFacts).toBe(false)
    expect(sectionOf(body, 'trainings')?.takesFacts).toBe(true)
    await step(reporter, 'withdraw', 1)
    expect((await write('第二场')).status).toBe(200)
    await step(reporter, 'submit', 2)
    await step(office, 'return', 3, { because: '请补充第三场' })
    expect((await write('第三场')).status).toBe(200)
  })

  it('moves all that were named or none', async () => {
    await step(reporter, 'submit', 0, { ledger: 'incidents' })
    const sections = [
      { ledger: 'press-events', version: 0 },
      { ledger: 'incidents', version: 1 },
    ]
    const answer = await reporter.ask('POST', `${Q4}/submission`, { action: 'submit', sections })
    expect(answer.problem.code).toBe('section-step')
    const { body } = await reporter.get<SectionsBody>(Q4)
    expect(sectionOf(body)).toMatchObject({ step: 'open', version: 0 })
  })

  it('does not say that there is nothing where something is registered', async () => {
    await reporter.ask('POST', '/units/440100/facts', conference('2026-10-08', '发布会'))
    const answer = await step(reporter, 'submit', 0, { says: 'nothing-to-report' })
    expect(answer.problem).toMatchObject({
      code: 'invalid-input',
      fields: [{ path: 'says', code: 'has-facts', params: { facts: 1 } }],
    })
  })

  it('refuses an old version, and tells what is stored', async () => {
    await step(reporter, 'submit', 0)
    const late = await step(reporter, 'withdraw', 0)
    expect(late).toMatchObject({ status: 409, problem: { code: 'changed-meanwhile' } })
  })

  it('comes back with reasons on the very entries, and is handed in anew', async () => {
    const fact = await reporter.ask<{ fact: { id: string } }>(
      'POST',
      '/units/440100/facts',
      conference('2026-10-08', '发布会'),
    )
    const { id } = fact.body.fact
    await step(reporter, 'submit', 0)
    const facts = [{ fact: id, because: '链接打不开' }]
    expect((await step(office, 'return', 1, { facts })).problem).toMatchObject({
      code: 'invalid-input',
      fields: [{ path: 'because', code: 'required' }],
    })
    const strange = { because: '请核对', facts: [{ fact: 'unknown', because: '不对' }] }
    expect((await step(office, 'return', 1, strange)).problem.code).toBe('not-found')
    await step(office, 'return', 1, { because: '请核对佐证', facts })
    const { body } = await reporter.get<SectionsBody>(Q4)
    expect(sectionOf(body)).toMatchObject({
      step: 'returned',
      // What it said stands until it is handed in anew.
      state: 'reported',
      decided: { because: '请核对佐证', by: 'inspector@440000' },
      returned: facts,
      may: ['submit'],
    })
    const again = sectionOf((await step(reporter, 'submit', 2)).body)
    expect(again).toMatchObject({ step: 'submitted', late: false })
  })

  it('needs no approver where the unit has none, and says so by naming nobody', async () => {
    const other = await browserOf(host, 'reporter@440300')
    const path = '/units/440300/sections/2026-Q4'
    const { body } = await step(other, 'submit', 0, {}, path)
    expect(sectionOf(body)).toMatchObject({ step: 'approved', approved: null })
  })

  it('is not approved by the one who handed it in, unless nobody else is there', async () => {
    const [both] = [accountId('approver@440100')]
    const grants = [
      { role: 'approver' as const, unit: '440100' },
      { role: 'reporter' as const, unit: '440100' },
    ]
    const told = { by: 'test', now: host.deps.now() }
    await host.storage.write(async ({ tx }) => {
      await setGrants(tx, both, grants, told)
      await setGrants(tx, accountId('reporter@440100'), grants, told)
    })
    const one = await browserOf(host, 'approver@440100')
    const two = await browserOf(host, 'reporter@440100')
    await step(one, 'submit', 0)
    expect((await step(one, 'approve', 1)).problem.code).toBe('not-yourself')
    expect(sectionOf((await step(two, 'approve', 1)).body)?.step).toBe('approved')
  })

  it('is approved by the same person where the scheme says that he may', async () => {
    const told = { by: 'test', now: host.deps.now() }
    const grants = (['approver', 'reporter'] as const).map((role) => ({ role, unit: '440100' }))
    await host.storage.write(async ({ tx }) => {
      await setGrants(tx, accountId('approver@440100'), grants, told)
      await setGrants(tx, accountId('reporter@440100'), grants, told)
      const content = JSON.stringify({ ...testScheme, samePersonMayApprove: true })
      await tx.updateTable('scheme').set({ content }).where('id', '=', testScheme.id).execute()
    })
    const one = await browserOf(host, 'approver@440100')
    await step(one, 'submit', 0)
    const { body } = await step(one, 'approve', 1)
    expect(sectionOf(body)).toMatchObject({ step: 'approved', approved: { by: 'approver@440100' } })
  })

  it('is handed in by the office above only for a unit without an account', async () => {
    const city = await browserOf(host, 'inspector@440100')
    const { body } = await step(city, 'submit', 0, {}, '/units/440104/sections/2026-Q4')
    expect(sectionOf(body)).toMatchObject({
      submitted: { by: 'inspector@440100', onBehalf: true },
      step: 'approved',
      may: ['withdraw', 'return'],
    })
    expect((await step(office, 'submit', 0)).problem.code).toBe('unit-reports-itself')
  })

  it('keeps to the state of the period', async () => {
    const inPeriod = (period: string) =>
      step(reporter, 'submit', 0, {}, `/units/440100/sections/${period}`)
    expect((await inPeriod('2026-Q3')).problem.code).toBe('period-locked')
    expect((await inPeriod('2026-Q2')).problem.code).toBe('period-locked')
    expect((await inPeriod('2027-Q1')).problem.code).toBe('period-not-open')
    expect((await inPeriod('2020-Q1')).problem.code).toBe('not-found')
    expect((await inPeriod('yesterday')).problem.code).toBe('invalid-input')
  })

  it('is marked late on the day after the due day, and not on the due day', async () => {
    // From 2026-11-22 to 2027-01-15 are 54 days.
    host.clock.pass(54 * DAY)
    const who = await browserOf(host, 'reporter@440100')
    expect(sectionOf((await step(who, 'submit', 0)).body)?.late).toBe(false)
    host.clock.pass(DAY)
    const next = await browserOf(host, 'reporter@440100')
    const { body } = await step(next, 'submit', 0, { ledger: 'incidents' })
    expect(sectionOf(body, 'incidents')?.late).toBe(true)
  })

  it('opens in a closed period only when the office grants it, and only that section', async () => {
    await step(reporter, 'submit', 0)
    await setPeriod('closed')
    const event = conference('2026-10-08', '补登的发布会')
    const write = () => reporter.ask('POST', '/units/440100/facts', event)
    expect((await write()).problem.code).toBe('period-locked')
    expect((await step(reporter, 'withdraw', 1)).problem.code).toBe('period-locked')
    expect((await step(office, 'grant', 1, { because: '同意' })).problem.code).toBe('section-step')

    const asked = await step(reporter, 'request', 1, { because: '漏报一场发布会' })
    expect(sectionOf(asked.body)).toMatchObject({
      step: 'submitted',
      request: { state: 'asked', because: '漏报一场发布会', by: 'reporter@440100' },
    })
    expect((await write()).problem.code).toBe('period-locked')

    const granted = await step(office, 'grant', 2, { because: '情况属实，准予补报' })
    expect(sectionOf(granted.body)).toMatchObject({
      step: 'unlocked',
      request: { state: 'granted' },
      decided: { because: '情况属实，准予补报' },
    })
    expect((await write()).status).toBe(200)
    const leaked = { ...event, ledger: 'incidents' }
    expect((await reporter.ask('POST', '/units/440100/facts', leaked)).status).not.toBe(200)

    await step(reporter, 'submit', 3)
    const later = conference('2026-10-09', '又一场发布会')
    const closedAgain = await reporter.ask('POST', '/units/440100/facts', later)
    expect(closedAgain.problem.code).toBe('period-locked')
  })

  it('stays closed when the office refuses, and may be asked for once more', async () => {
    await step(reporter, 'submit', 0)
    await setPeriod('closed')
    await step(reporter, 'request', 1, { because: '漏报一场发布会' })
    const refused = await step(office, 'refuse', 2, { because: '已超过补报期限' })
    expect(sectionOf(refused.body)).toMatchObject({
      step: 'submitted',
      request: { state: 'refused', because: '漏报一场发布会' },
      decided: { because: '已超过补报期限' },
    })
    expect((await step(reporter, 'request', 3, { because: '补充说明' })).status).toBe(200)
  })

  it('never moves in a locked period', async () => {
    await step(reporter, 'submit', 0)
    await setPeriod('locked')
    expect((await step(approver, 'approve', 1)).problem.code).toBe('period-locked')
    const because = '请核对'
    expect((await step(office, 'return', 1, { because })).problem.code).toBe('period-locked')
    const { body } = await reporter.get<SectionsBody>(Q4)
    expect(body.sections.flatMap(({ may }) => may)).toEqual([])
  })

  it('is the business of the unit, its approver and its office alone', async () => {
    const neighbour = await browserOf(host, 'reporter@440300')
    expect((await neighbour.get(Q4)).problem.code).toBe('out-of-scope')
    expect((await step(neighbour, 'submit', 0)).problem.code).toBe('out-of-scope')
    await step(reporter, 'submit', 0)
    expect((await step(reporter, 'approve', 1)).problem.code).toBe('forbidden')
    expect((await step(approver, 'submit', 1)).problem.code).toBe('forbidden')
    expect((await step(approver, 'accept', 1)).problem.code).toBe('forbidden')
    // Nobody inspects himself: the office of the city is not above the city.
    const city = await browserOf(host, 'inspector@440100')
    const because = '请核对'
    expect((await step(city, 'return', 1, { because })).problem.code).toBe('out-of-scope')
    const leader = await browserOf(host, 'leader@440000')
    expect((await leader.get(Q4)).status).toBe(200)
    expect((await step(leader, 'accept', 1)).problem.code).toBe('forbidden')
  })

  it('leaves an entry in the audit chain for every section', async () => {
    await step(reporter, 'submit', 0)
    await step(approver, 'decline', 1, { because: '少报一场' })
    const rows = await host.storage.read
      .selectFrom('audit')
      .select(['action', 'subject', 'detail'])
      .where('action', 'like', 'section.%')
      .orderBy('seq')
      .execute()
    expect(rows.map(({ action }) => action)).toEqual(['section.submit', 'section.decline'])
    expect(rows.at(-1)?.detail).toContain('少报一场')
  })
})
