import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BulletinBody } from '#contract/bulletin-body.ts'
import type { BulletinReceiptBody, CirculationBody, ColleagueBody } from '#contract/circulation.ts'
import type { DelegationBody } from '#contract/delegation.ts'
import { sendMails } from '#api/send-mails.ts'
import { setGrants } from '#database/role-grant.ts'
import { smtpMailer } from '#server/mailer.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { ask, lockQuarter, step } from '#tests/api/bulletin-desk.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { accountId, settleClerk } from '#tests/api/province.ts'
import { browserOf, settleScored } from '#tests/api/scored-province.ts'
import { startMailServer, textOf } from '#tests/host/smtp.ts'
import type { TestMailServer } from '#tests/host/smtp.ts'

const DAY = 86_400_000
/** Holds no role: whatever he reads, he reads for somebody. */
const CLERK = 'clerk@440300'
/** Reads bulletins himself, and stands in for his leader. */
const APPROVER = 'approver@440100'

// The tests play on Sunday 2026-11-22.
describe.each(hosts)('readers by delegation on $name', ({ open }) => {
  let host: OpenHost
  let office: TestBrowser
  let chief: TestBrowser
  let giver: TestBrowser
  let id: string

  beforeEach(async () => {
    host = await open({ idleMinutes: 200_000, sessionHours: 4000 })
    await settleScored(host)
    await settleClerk(host, CLERK)
    await lockQuarter(host)
    office = await browserOf(host, 'inspector@440000')
    chief = await browserOf(host, 'chief-inspector@440000')
    giver = await browserOf(host, 'reporter@440300')
    id = (await office.ask<BulletinBody>('POST', '/bulletins', ask())).body.id
  })
  afterEach(() => host.close())

  async function issue(result: 'public' | 'internal' = 'public') {
    await step(chief, id, 'review', { result })
    await step(await browserOf(host, 'leader@440000'), id, 'signature', { act: 'sign' })
    await step(chief, id, 'issue')
    host.clock.pass(1000)
  }
  async function handOver(who: TestBrowser, role: string, unit: string, to: string, more = {}) {
    const { body } = await who.ask<DelegationBody>('POST', '/delegations', {
      role,
      unit,
      to: accountId(to),
      from: '2026-11-22',
      until: '2026-11-30',
      because: '年休假',
      ...more,
    })
    expect(body.to.name).toBe(to)
    return body.id
  }
  const toClerk = (more = {}) => handOver(giver, 'reporter', '440300', CLERK, more)
  const leaderToApprover = async () =>
    handOver(await browserOf(host, 'leader@440100'), 'leader', '440100', APPROVER)
  const circulations = async (name: string) =>
    (await (await browserOf(host, name)).get<{ rows: CirculationBody[] }>('/circulations')).body
      .rows
  const receipts = async () =>
    (
      await office.get<{
        rows: BulletinReceiptBody[]
        total: number
        counts: { standing: string; told: number; read: number }[]
      }>(`/bulletins/${id}/receipts`)
    ).body
  const receiptOf = async (name: string) => (await receipts()).rows.find((row) => row.name === name)
  const opens = async (name: string) =>
    (await browserOf(host, name)).ask('PUT', `/bulletins/${id}/reading`)

  it('are told on the day of issue, once, and for whom', async () => {
    await toClerk()
    await issue()
    expect(await circulations(CLERK)).toMatchObject([
      { kind: 'issue', bulletin: { id }, for: ['reporter@440300'], openedAt: null },
    ])
    // Whoever is on leave is a reader all the same.
    expect(await circulations('reporter@440300')).toMatchObject([{ kind: 'issue', for: [] }])
    // Eight readers of their own right, and the clerk.
    expect((await receipts()).total).toBe(9)
    expect(await receiptOf(CLERK)).toMatchObject({
      standing: 'unit',
      unit: { id: '440300' },
      for: [{ name: 'reporter@440300', at: null }],
      readAt: null,
    })
  })

  it('are told once where they are readers themselves, as what they are', async () => {
    await leaderToApprover()
    await issue()
    expect(await circulations(APPROVER)).toMatchObject([{ for: ['leader@440100'] }])
    const { total, rows } = await receipts()
    expect(total).toBe(8)
    expect(rows.filter(({ name }) => name === APPROVER)).toMatchObject([
      { standing: 'unit', for: [{ name: 'leader@440100' }] },
    ])
  })

  it('are told once who stand in for two, and for both', async () => {
    await handOver(await browserOf(host, 'leader@440100'), 'leader', '440100', APPROVER)
    const inspector = await browserOf(host, 'inspector@440100')
    await handOver(inspector, 'inspector', '440100', APPROVER)
    await issue()
    const [one, ...more] = await circulations(APPROVER)
    expect(one?.for).toEqual(['inspector@440100', 'leader@440100'])
    expect(more).toEqual([])
  })

  it('are told only where the delegation is in force that day', async () => {
    const planned = await toClerk({ from: '2026-11-23' })
    await issue()
    expect((await receipts()).rows.some(({ name }) => name === CLERK)).toBe(false)
    expect((await giver.ask('DELETE', `/delegations/${planned}`)).status).toBe(200)
  })

  it('are not told once it is revoked', async () => {
    await giver.ask('DELETE', `/delegations/${await toClerk()}`)
    await issue()
    expect((await receipts()).total).toBe(8)
  })

  it('are not told once it is over', async () => {
    await toClerk({ until: '2026-11-22' })
    host.clock.pass(DAY)
    await issue()
    expect((await receipts()).total).toBe(8)
  })

  it('are not told where the other no longer holds the role', async () => {
    await toClerk()
    await host.storage.write(({ tx }) =>
      setGrants(tx, accountId('reporter@440300'), [], { by: 'test', now: host.deps.now() }),
    )
    host.clock.pass(6000)
    await issue()
    expect((await receipts()).total).toBe(7)
  })

  it('are not told of what does not reach the one they stand in for', async () => {
    await toClerk()
    const city = await browserOf(host, 'inspector@440100')
    const asked = ask({ unit: '440100', classes: ['county'] })
    id = (await city.ask<BulletinBody>('POST', '/bulletins', asked)).body.id
    const head = await browserOf(host, 'chief-inspector@440100')
    await step(head, id, 'review', { result: 'public' })
    await step(await browserOf(host, 'leader@440100'), id, 'signature', { act: 'sign' })
    await step(head, id, 'issue')
    expect(await circulations('leader@440000')).toHaveLength(1)
    expect(await circulations(CLERK)).toEqual([])
  })

  it('are seen to have read it for the other, who has not', async () => {
    await toClerk()
    await issue()
    await opens(CLERK)
    expect(await receiptOf(CLERK)).toMatchObject({
      readAt: expect.any(String),
      for: [{ name: 'reporter@440300', at: expect.any(String) }],
    })
    expect(await receiptOf('reporter@440300')).toMatchObject({
      readAt: null,
      by: [{ name: CLERK, at: expect.any(String) }],
    })
    const { detail } = await host.storage.read
      .selectFrom('audit')
      .select('detail')
      .where('action', '=', 'bulletin.open')
      .executeTakeFirstOrThrow()
    expect(JSON.parse(detail)).toMatchObject({
      readsFor: 'reporter@440300',
      for: { name: 'reporter@440300' },
    })
    // The first time stays the one that is noted.
    const first = await receiptOf(CLERK)
    host.clock.pass(DAY)
    await opens(CLERK)
    expect(await receiptOf(CLERK)).toEqual(first)
  })

  it('have read for nobody once the delegation is over', async () => {
    await leaderToApprover()
    await issue()
    host.clock.pass(9 * DAY)
    await opens(APPROVER)
    expect(await receiptOf(APPROVER)).toMatchObject({
      readAt: expect.any(String),
      for: [{ name: 'leader@440100', at: null }],
    })
    expect((await receiptOf('leader@440100'))?.by).toEqual([])
  })

  it('are reminded while they stand in, and not after', async () => {
    await toClerk()
    await issue()
    const remind = () =>
      office.ask<object>('POST', `/bulletins/${id}/reminders`, {
        accounts: [accountId(CLERK)],
        text: '请阅',
      })
    expect((await remind()).body).toEqual({ reminded: 1, already: 0 })
    host.clock.pass(9 * DAY)
    expect((await remind()).body).toEqual({ reminded: 0, already: 0 })
  })

  it('read it for the other too where the leave began after they had read it themselves', async () => {
    await issue()
    await opens(APPROVER)
    await leaderToApprover()
    host.clock.pass(1000)
    await opens(APPROVER)
    expect((await receiptOf('leader@440100'))?.by).toMatchObject([{ name: APPROVER }])
  })

  it('may be chosen when it is passed on, as those for whom they read', async () => {
    await toClerk()
    await issue()
    const leader = await browserOf(host, 'leader@440000')
    const { rows } = (
      await leader.get<{ rows: ColleagueBody[] }>(`/bulletins/${id}/colleagues?search=clerk`)
    ).body
    expect(rows).toMatchObject([{ name: CLERK, for: ['reporter@440300'] }])
  })

  describe('by mail', () => {
    let server: TestMailServer

    beforeEach(async () => {
      server = await startMailServer({})
      host.deps.mailer = smtpMailer({
        server: new URL(`smtp://localhost:${server.port}`),
        from: '公信 <gongxin@gd.test>',
        link: 'https://gongxin.test',
        requireTls: false,
        timeoutMs: 2000,
      })
      // A Monday, in working hours.
      host.clock.pass(DAY)
      const own = { address: 'approver@gz.test', digest: true }
      await (await browserOf(host, APPROVER)).ask('PUT', '/session/mail', own)
    })
    afterEach(() => server.close())
    const monday = { from: '2026-11-23' }
    const standIn = async () =>
      handOver(await browserOf(host, 'leader@440100'), 'leader', '440100', APPROVER, monday)

    it('get one that says for whom, though they are readers themselves', async () => {
      await standIn()
      await issue()
      expect(await sendMails(host.deps)).toBe(1)
      expect(server.mails.map(({ to }) => to)).toEqual([['approver@gz.test']])
      const text = textOf(server.mails[0]?.content ?? '').replaceAll(/=?\r?\n/g, '')
      expect(text).toContain('您受委托代leader@440100阅读以下通报。')
      expect(text).toContain(`https://gongxin.test/bulletins/${id}/read`)
    })

    it('get one that names nobody where it is not public', async () => {
      await standIn()
      await issue('internal')
      await sendMails(host.deps)
      const text = textOf(server.mails[0]?.content ?? '').replaceAll(/=?\r?\n/g, '')
      expect(text).toContain('您受委托代人阅读一件通报。')
      expect(text).not.toContain('leader@440100')
    })
  })
})
