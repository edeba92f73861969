import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AccountBody } from '#contract/account.ts'
import { openBrowser } from '#tests/api/browser.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { PASSWORD, accountId, people, settle } from '#tests/api/province.ts'

interface Page {
  rows: AccountBody[]
  next: string | null
  total: number
}
interface Made {
  account: AccountBody
  password: string
}

const ME = accountId('system-admin@440000')
const SECURITY = accountId('security-admin@440000')
const REPORTER = accountId('reporter@440100')

describe.each(hosts)('accounts on $name', ({ open }) => {
  let host: OpenHost
  let system: TestBrowser
  let security: TestBrowser

  beforeEach(async () => {
    host = await open()
    await settle(host)
    system = openBrowser(host)
    security = openBrowser(host)
    await system.signIn('system-admin@440000')
    await security.signIn('security-admin@440000')
  })
  afterEach(async () => {
    await host.close()
  })

  const create = (name = 'new@440300') =>
    system.ask<Made>('POST', '/accounts', { name, displayName: '新人', unit: '440300' })
  const give = (account: string, version: number, ...roles: [role: string, unit: string][]) =>
    security.ask<AccountBody>('PUT', `/accounts/${account}/roles`, {
      version,
      roles: roles.map(([role, unit]) => ({ role, unit })),
    })

  describe('in a list', () => {
    it('stand by name, page after page, each once', async () => {
      const names: string[] = []
      for (let cursor: string | null = ''; cursor !== null;) {
        const { body }: { body: Page } = await system.get(
          `/accounts?limit=5${cursor && `&cursor=${cursor}`}`,
        )
        expect(body.total).toBe(people.length)
        names.push(...body.rows.map(({ name }) => name))
        cursor = body.next
      }
      expect(names).toEqual(people.map(([name]) => name).sort())
    })

    it('are found by name, person or unit, by role, and by the unit above', async () => {
      const found = async (query: string) =>
        (await system.get<Page>(`/accounts?${query}`)).body.rows.map(({ name }) => name)
      expect(await found('q=AUDITOR')).toEqual(['auditor@440000'])
      expect(await found(`q=${encodeURIComponent('深圳')}`)).toEqual(['reporter@440300'])
      expect(await found('role=reporter')).toEqual(['reporter@440100', 'reporter@440300'])
      expect(await found('under=440300')).toEqual(['reporter@440300'])
      // % means itself: it is no wildcard that finds everybody.
      expect(await found('q=%25')).toEqual([])
    })

    it('say who is locked out, and until when', async () => {
      const stranger = openBrowser(host)
      for (let at = 0; at < 5; at += 1) await stranger.signIn('reporter@440100', 'Wrong-horse')
      const { body } = await system.get<AccountBody>(`/accounts/${REPORTER}`)
      // A quarter of an hour after 10:00.
      expect(body.lockedUntil).toBe('2026-11-22T10:15:00.000+08:00')
    })
  })

  describe('are created', () => {
    it('with a one-time password that must be changed before anything else', async () => {
      const { body, headers } = await create()
      expect(headers.get('cache-control')).toBe('no-store')
      expect(body.account).toMatchObject({ roles: [], mustChangePassword: true, version: 1 })
      const browser = openBrowser(host)
      await browser.signIn('new@440300', body.password)
      expect((await browser.get('/periods')).problem.code).toBe('password-change-required')
      const next = 'Brand-new-horse-8'
      await browser
        .ask<{ csrf: string }>('PUT', '/session/password', { current: body.password, next })
        .then((answer) => (browser.csrf = answer.body.csrf))
      expect((await browser.get('/periods')).problem.code).toBe('forbidden')
    })

    it('once by a name, however it is written', async () => {
      await create()
      expect((await create('ＮＥＷ@440300')).problem.code).toBe('already-exists')
    })

    it('only at a unit that exists', async () => {
      const body = { name: 'x@nowhere', displayName: '某', unit: 'nowhere' }
      expect((await system.ask('POST', '/accounts', body)).problem.code).toBe('not-found')
    })

    it('and the one-time password is kept nowhere', async () => {
      const headers = { 'idempotency-key': 'key-of-this-test' }
      const body = { name: 'new@440300', displayName: '新人', unit: '440300' }
      const made = await system.ask<Made>('POST', '/accounts', body, { headers })
      for (const table of ['account', 'audit', 'idempotency'] as const) {
        const rows = await host.storage.read.selectFrom(table).selectAll().execute()
        expect(JSON.stringify(rows)).not.toContain(made.body.password)
      }
    })
  })

  describe('are changed', () => {
    it('with the version that was seen; an older one is refused with what is stored', async () => {
      const path = `/accounts/${REPORTER}`
      const first = await system.ask('PATCH', path, { version: 1, displayName: '甲' })
      expect(first.body).toMatchObject({ displayName: '甲', version: 2 })
      const late = await system.ask('PATCH', path, { version: 1, displayName: '乙' })
      expect(late).toMatchObject({
        status: 409,
        problem: { code: 'changed-meanwhile', current: { displayName: '甲', version: 2 } },
      })
    })

    it('and disabled: the sessions end at once, and nobody gets in', async () => {
      const reporter = openBrowser(host)
      await reporter.signIn('reporter@440100')
      await system.ask('PATCH', `/accounts/${REPORTER}`, { version: 1, disabled: true })
      expect((await reporter.get('/session')).body).toMatchObject({ kind: 'visitor' })
      expect((await reporter.signIn('reporter@440100')).problem.code).toBe('account-disabled')
      await system.ask('PATCH', `/accounts/${REPORTER}`, { version: 2, disabled: false })
      expect((await reporter.signIn('reporter@440100')).status).toBe(200)
    })

    it('but nobody disables himself', async () => {
      const { problem } = await system.ask('PATCH', `/accounts/${ME}`, {
        version: 1,
        disabled: true,
      })
      expect(problem.code).toBe('not-yourself')
    })

    it('but the last security administrator stays', async () => {
      const path = `/accounts/${SECURITY}`
      const { problem } = await system.ask('PATCH', path, { version: 1, disabled: true })
      expect(problem).toMatchObject({
        code: 'last-administrator',
        params: { role: 'security-admin' },
      })
      const { account } = (await create()).body
      await give(account.id, 1, ['security-admin', '440000'])
      expect((await system.ask('PATCH', path, { version: 1, disabled: true })).status).toBe(200)
    })
  })

  describe('get another password', () => {
    it('that ends the sessions, opens the lock, and holds once', async () => {
      const reporter = openBrowser(host)
      await reporter.signIn('reporter@440100')
      for (let at = 0; at < 5; at += 1) {
        await openBrowser(host).signIn('reporter@440100', 'Wrong-horse')
      }
      const { body } = await system.ask<Made>('POST', `/accounts/${REPORTER}/password`)
      expect((await reporter.get('/session')).body).toMatchObject({ kind: 'visitor' })
      expect((await reporter.signIn('reporter@440100', PASSWORD)).status).toBe(401)
      expect((await reporter.signIn('reporter@440100', body.password)).body).toMatchObject({
        mustChangePassword: true,
      })
    })

    it('but not those who guard the one who resets it', async () => {
      for (const name of ['security-admin@440000', 'auditor@440000']) {
        const { problem } = await system.ask('POST', `/accounts/${accountId(name)}/password`)
        expect(problem.code).toBe('roles-conflict')
      }
      const own = await system.ask('POST', `/accounts/${ME}/password`)
      expect(own.problem.code).toBe('not-yourself')
    })
  })

  describe('get roles', () => {
    it('that hold at once, in sessions that are open', async () => {
      const reporter = openBrowser(host)
      await reporter.signIn('reporter@440100')
      expect((await reporter.get('/units/440300')).problem.code).toBe('out-of-scope')
      const given = await give(REPORTER, 1, ['inspector', '440000'])
      expect(given.body).toMatchObject({
        version: 2,
        roles: [{ role: 'inspector', unit: { id: '440000', name: '广东省' } }],
      })
      expect((await reporter.get('/units/440300')).status).toBe(200)
      await give(REPORTER, 2)
      expect((await reporter.get('/units/440300')).problem.code).toBe('forbidden')
    })

    it('but nobody gives them to himself', async () => {
      const { problem } = await give(
        SECURITY,
        1,
        ['security-admin', '440000'],
        ['auditor', '440000'],
      )
      expect(problem.code).toBe('not-yourself')
    })

    it.each([
      ['system-admin', 'security-admin'],
      ['system-admin', 'auditor'],
      ['security-admin', 'auditor'],
      // Who administers sees and changes no business data (GB/T 22239-2019).
      ['system-admin', 'inspector'],
      ['auditor', 'reporter'],
    ])('but never both %s and %s', async (one, other) => {
      const { problem } = await give(REPORTER, 1, [one, '440000'], [other, '440100'])
      expect(problem).toMatchObject({ code: 'roles-conflict', params: { role: one, other } })
    })

    it('but not while that takes away the last system administrator', async () => {
      expect((await give(ME, 1, ['reporter', '440100'])).problem.code).toBe('last-administrator')
      const { account } = (await create()).body
      await give(account.id, 1, ['system-admin', '440000'])
      expect((await give(ME, 1, ['reporter', '440100'])).status).toBe(200)
    })

    it('but only at units that exist, and only with the version that was seen', async () => {
      expect((await give(REPORTER, 1, ['reporter', 'nowhere'])).problem.code).toBe('not-found')
      await give(REPORTER, 1, ['reporter', '440300'])
      expect((await give(REPORTER, 1, ['leader', '440000'])).problem.code).toBe('changed-meanwhile')
    })

    it('the same one twice is one', async () => {
      const { body } = await give(REPORTER, 1, ['reporter', '440300'], ['reporter', '440300'])
      expect(body.roles).toHaveLength(1)
    })
  })
})
