import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { DelegationBody } from '#contract/delegation.ts'
import type { SectionsBody } from '#contract/section.ts'
import type { SessionBody } from '#contract/session.ts'
import { setGrants } from '#database/role-grant.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { accountId } from '#tests/api/province.ts'
import { browserOf, settleScored } from '#tests/api/scored-province.ts'

const DAY = 86_400_000
const SECTIONS = '/units/440100/sections/2026-Q4'

// The tests play on Sunday 2026-11-22.
describe.each(hosts)('delegations on $name', ({ open }) => {
  let host: OpenHost
  let approver: TestBrowser
  let reporter: TestBrowser
  let inspector: TestBrowser
  let security: TestBrowser

  beforeEach(async () => {
    host = await open({ idleMinutes: 20_000, sessionHours: 400 })
    await settleScored(host)
    approver = await browserOf(host, 'approver@440100')
    reporter = await browserOf(host, 'reporter@440100')
    inspector = await browserOf(host, 'inspector@440100')
    security = await browserOf(host, 'security-admin@440000')
  })
  afterEach(async () => {
    await host.close()
  })

  const leave = (more: object = {}) => ({
    role: 'approver',
    unit: '440100',
    to: accountId('inspector@440100'),
    from: '2026-11-22',
    until: '2026-11-24',
    because: '年休假',
    ...more,
  })
  const handOver = (more: object = {}, who = approver) =>
    who.ask<DelegationBody>('POST', '/delegations', leave(more))
  const submit = (who = reporter) =>
    who.ask<SectionsBody>('POST', `${SECTIONS}/submission`, {
      action: 'submit',
      sections: [{ ledger: 'press-events', version: 0 }],
    })
  const approve = (who: TestBrowser, version = 1) =>
    who.ask<SectionsBody>('POST', `${SECTIONS}/approval`, {
      action: 'approve',
      sections: [{ ledger: 'press-events', version }],
    })
  const rows = async (who: TestBrowser) =>
    (await who.get<{ rows: DelegationBody[] }>('/delegations')).body.rows

  it('lets the delegate act in his own name for the other, and says both', async () => {
    await submit()
    expect((await approve(inspector)).problem.code).toBe('forbidden')
    expect((await handOver()).body).toMatchObject({
      state: 'in-force',
      from: { name: 'approver@440100' },
      to: { name: 'inspector@440100' },
      mayRevoke: true,
    })
    const { body } = await approve(inspector)
    const section = body.sections.find(({ ledger }) => ledger === 'press-events')
    expect(section).toMatchObject({
      step: 'approved',
      approved: { by: 'inspector@440100', for: 'approver@440100' },
      submitted: { by: 'reporter@440100', for: null },
    })
    const told = await host.storage.read
      .selectFrom('audit')
      .select(['account_name', 'detail'])
      .where('action', '=', 'section.approve')
      .executeTakeFirstOrThrow()
    expect(told.account_name).toBe('inspector@440100')
    expect(JSON.parse(told.detail)).toMatchObject({
      for: { account: accountId('approver@440100'), name: 'approver@440100' },
    })
    const session = (await inspector.get<SessionBody>('/session')).body
    expect(session.kind === 'signed-in' && session.holdings.map((one) => one.for)).toEqual([
      null,
      'approver@440100',
    ])
  })

  it('marks nothing that a role of one’s own allows', async () => {
    await handOver({ to: accountId('reporter@440100') })
    await submit()
    const { detail } = await host.storage.read
      .selectFrom('audit')
      .select('detail')
      .where('action', '=', 'section.submit')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(detail)).not.toHaveProperty('for')
  })

  it('begins and ends by itself, at midnight in Asia/Shanghai', async () => {
    await submit()
    await handOver({ from: '2026-11-23' })
    expect((await approve(inspector)).problem.code).toBe('forbidden')
    // It is 10:00 on the 22nd: 14 hours to midnight.
    host.clock.pass(14 * 3_600_000)
    expect((await inspector.get('/units/440100/sections/2026-Q4')).status).toBe(200)
    expect((await rows(inspector))[0]?.state).toBe('in-force')
    expect((await approve(inspector, 7)).problem.code).toBe('changed-meanwhile')
    host.clock.pass(2 * DAY)
    expect((await approve(inspector)).problem.code).toBe('forbidden')
    expect((await rows(approver))[0]).toMatchObject({ state: 'over', mayRevoke: false })
  })

  it('does not let anybody approve what he handed in himself', async () => {
    await handOver({ to: accountId('reporter@440100') })
    await submit()
    expect((await approve(reporter)).problem.code).toBe('not-yourself')
  })

  it('does not let the delegate approve what the delegator handed in', async () => {
    // Who approves reports too, as in a small unit.
    await host.storage.write(({ tx }) =>
      setGrants(
        tx,
        accountId('approver@440100'),
        [
          { role: 'approver', unit: '440100' },
          { role: 'reporter', unit: '440100' },
        ],
        { by: 'test', now: host.deps.now() },
      ),
    )
    host.clock.pass(6000)
    await host.storage.write(({ tx }) =>
      setGrants(tx, accountId('leader@440100'), [{ role: 'approver', unit: '440100' }], {
        by: 'test',
        now: host.deps.now(),
      }),
    )
    await handOver()
    await submit(approver)
    expect((await approve(inspector)).problem.code).toBe('not-yourself')
  })

  it('does not let the delegator approve what his delegate handed in for him', async () => {
    const told = { by: 'test', now: host.deps.now() }
    const both = (['approver', 'reporter'] as const).map((role) => ({ role, unit: '440100' }))
    await host.storage.write(async ({ tx }) => {
      await setGrants(tx, accountId('approver@440100'), both, told)
      await setGrants(tx, accountId('leader@440100'), both.slice(0, 1), told)
    })
    host.clock.pass(6000)
    await handOver({ role: 'reporter' })
    expect((await submit(inspector)).status).toBe(200)
    expect((await approve(approver)).problem.code).toBe('not-yourself')
    const leader = await browserOf(host, 'leader@440100')
    expect((await approve(leader)).status).toBe(200)
  })

  it('counts nobody as another approver for whom the delegate handed in', async () => {
    const told = { by: 'test', now: host.deps.now() }
    const both = (['approver', 'reporter'] as const).map((role) => ({ role, unit: '440100' }))
    await host.storage.write(({ tx }) => setGrants(tx, accountId('approver@440100'), both, told))
    host.clock.pass(6000)
    await handOver({ role: 'reporter' })
    // The only approver could not approve it, so it would wait for ever.
    const { body } = await submit(inspector)
    expect(body.sections.find(({ ledger }) => ledger === 'press-events')).toMatchObject({
      step: 'approved',
      approved: null,
    })
  })

  it('cannot be handed on, and only one’s own role can be handed over', async () => {
    await handOver()
    expect((await handOver({ to: accountId('leader@440100') }, inspector)).problem.code).toBe(
      'forbidden',
    )
    expect((await handOver({ role: 'reporter' })).problem.code).toBe('forbidden')
    expect(
      (await handOver({ role: 'security-admin', unit: '440000' }, security)).problem.code,
    ).toBe('forbidden')
  })

  it('goes to an account of the unit, never to an administrator or a stranger', async () => {
    const { body } = await approver.get<{ rows: { name: string }[] }>(
      '/delegations/candidates?role=approver&unit=440100',
    )
    expect(body.rows.map(({ name }) => name)).toEqual([
      'chief-inspector@440100',
      'inspector@440100',
      'leader@440100',
      'reporter@440100',
    ])
    expect((await handOver({ to: accountId('reporter@440300') })).problem.code).toBe('not-found')
    expect((await handOver({ to: accountId('approver@440100') })).problem.code).toBe('not-found')
  })

  it('goes to the office above where the unit has one account only', async () => {
    const alone = await browserOf(host, 'reporter@440300')
    // Its inspector is gone: nobody else is left in 深圳.
    await host.storage.write(({ tx }) =>
      tx
        .updateTable('account')
        .set({ disabled: 1 })
        .where('unit_id', '=', '440300')
        .where('id', '<>', accountId('reporter@440300'))
        .execute(),
    )
    const { body } = await alone.get<{ rows: { name: string }[] }>(
      '/delegations/candidates?role=reporter&unit=440300',
    )
    expect(body.rows.map(({ name }) => name)).toEqual([
      'chief-inspector@440000',
      'inspector@440000',
    ])
  })

  it('names the day that cannot be, and refuses the same twice', async () => {
    expect((await handOver({ from: '2026-11-21' })).problem).toMatchObject({
      code: 'invalid-input',
      fields: [{ path: 'from', code: 'past-day' }],
    })
    expect((await handOver({ until: '2026-11-21' })).problem.fields).toMatchObject([
      { path: 'until', code: 'before-begin' },
    ])
    expect((await handOver()).status).toBe(200)
    expect((await handOver({ from: '2026-11-24', until: '2026-11-30' })).problem.code).toBe(
      'already-exists',
    )
  })

  it('ends at once when it is revoked, by who made it or by the security administrator', async () => {
    await submit()
    const { id } = (await handOver()).body
    expect((await inspector.ask('DELETE', `/delegations/${id}`)).problem.code).toBe('forbidden')
    expect((await reporter.ask('DELETE', `/delegations/${id}`)).problem.code).toBe('not-found')
    expect((await security.ask<DelegationBody>('DELETE', `/delegations/${id}`)).body).toMatchObject(
      {
        state: 'revoked',
        revoked: { by: 'security-admin@440000' },
      },
    )
    expect((await approve(inspector)).problem.code).toBe('forbidden')
    expect((await approver.ask('DELETE', `/delegations/${id}`)).problem.code).toBe('already-exists')
  })

  it('ends with the role of who made it', async () => {
    await submit()
    await handOver()
    await host.storage.write(({ tx }) =>
      setGrants(tx, accountId('approver@440100'), [], { by: 'test', now: host.deps.now() }),
    )
    host.clock.pass(6000)
    expect((await approve(inspector)).problem.code).toBe('forbidden')
  })

  it('is seen by both, by the security administrator, and by nobody else', async () => {
    await handOver()
    expect(await rows(approver)).toHaveLength(1)
    expect(await rows(inspector)).toHaveLength(1)
    expect(await rows(security)).toHaveLength(1)
    expect(await rows(reporter)).toEqual([])
  })
})
