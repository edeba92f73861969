import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser } from '#tests/api/browser.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { PASSWORD, accountId, settle } from '#tests/api/province.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const REPORTER = 'reporter@440100'

describe.each(hosts)('session on $name', ({ open }) => {
  let host: OpenHost
  let browser: TestBrowser

  beforeEach(async () => {
    host = await open()
    await settle(host)
    browser = openBrowser(host)
  })
  afterEach(async () => {
    await host.close()
  })

  it('knows a visitor as a visitor', async () => {
    expect(await browser.get('/session')).toMatchObject({
      status: 200,
      body: { kind: 'visitor', sample: null },
    })
  })

  it('tells whoever signs in who they are, and which roles they hold where', async () => {
    expect(await browser.signIn(REPORTER)).toMatchObject({
      status: 200,
      body: {
        kind: 'signed-in',
        account: { id: accountId(REPORTER), unit: { id: '440100', name: '广州市' } },
        holdings: [{ role: 'reporter', unit: { id: '440100' }, path: '/440000/440100/' }],
        mustChangePassword: false,
        // Twelve hours after 2026-11-22 10:00, the usual setting.
        endsAt: '2026-11-22T22:00:00.000+08:00',
      },
    })
    expect((await browser.get('/session')).body).toMatchObject({ kind: 'signed-in' })
  })

  it('gives a cookie that scripts cannot read and other sites cannot send', async () => {
    const { headers } = await browser.signIn(REPORTER)
    const [cookie = ''] = headers.getSetCookie()
    expect(cookie).toMatch(/^gx_session=[0-9a-f]{64};/)
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
    expect(cookie).toMatch(/Path=\//i)
  })

  it('takes the name in capitals and full-width letters', async () => {
    expect((await browser.signIn('ＲＥＰＯＲＴＥＲ＠440100')).status).toBe(200)
  })

  it('refuses a wrong password and an unknown name in the same words', async () => {
    const wrong = await browser.signIn(REPORTER, 'Wrong-horse-7')
    const unknown = await browser.signIn('nobody@440100', 'Wrong-horse-7')
    expect(wrong.status).toBe(401)
    const strip = ({ correlation: _correlation, ...rest }: typeof wrong.problem) => rest
    expect(strip(unknown.problem)).toEqual(strip(wrong.problem))
    expect(wrong.problem).toMatchObject({ code: 'wrong-credentials', params: { left: 4 } })
    expect(unknown.headers.getSetCookie()).toEqual([])
  })

  it.each([REPORTER, 'nobody@440100'])('locks %s after five wrong passwords', async (name) => {
    for (let attempt = 1; attempt <= 5; attempt += 1) {
      expect((await browser.signIn(name, 'Wrong-horse-7')).problem.code).toBe('wrong-credentials')
    }
    // Even the right password is refused now.
    const locked = await browser.signIn(name)
    expect(locked).toMatchObject({ status: 423, problem: { params: { minutes: 15 } } })
    expect(locked.headers.get('retry-after')).toBe('900')
  })

  it('opens the lock after its time, and counts anew', async () => {
    for (let attempt = 1; attempt <= 5; attempt += 1) await browser.signIn(REPORTER, 'Wrong-horse')
    host.clock.pass(15 * MINUTE)
    expect((await browser.signIn(REPORTER, 'Wrong-horse')).problem.params).toEqual({ left: 4 })
    expect((await browser.signIn(REPORTER)).status).toBe(200)
  })

  it('does not let many attempts at once past the lock', async () => {
    const attempts = Array.from({ length: 20 }, () => browser.signIn(REPORTER, 'Wrong-horse-7'))
    const codes = (await Promise.all(attempts)).map(({ problem }) => problem.code)
    expect(codes.filter((code) => code === 'wrong-credentials')).toHaveLength(5)
    expect(codes.filter((code) => code === 'account-locked')).toHaveLength(15)
  })

  it('forgets wrong passwords once the right one came', async () => {
    await browser.signIn(REPORTER, 'Wrong-horse-7')
    await browser.signIn(REPORTER)
    const other = openBrowser(host)
    expect((await other.signIn(REPORTER, 'Wrong-horse-7')).problem.params).toEqual({ left: 4 })
  })

  it('ends a session that is not used for half an hour', async () => {
    await browser.signIn(REPORTER)
    host.clock.pass(29 * MINUTE)
    expect((await browser.get('/session')).body).toMatchObject({ kind: 'signed-in' })
    host.clock.pass(29 * MINUTE)
    expect((await browser.get('/session')).body).toMatchObject({ kind: 'signed-in' })
    host.clock.pass(30 * MINUTE)
    expect((await browser.get('/session')).body).toMatchObject({ kind: 'visitor' })
  })

  it('ends every session after twelve hours', async () => {
    await browser.signIn(REPORTER)
    for (let spent = 0; spent < 12 * HOUR; spent += 20 * MINUTE) {
      expect((await browser.get('/session')).body).toMatchObject({ kind: 'signed-in' })
      host.clock.pass(20 * MINUTE)
    }
    expect((await browser.get('/session')).body).toMatchObject({ kind: 'visitor' })
  })

  it('signs out: the token is worth nothing from then on', async () => {
    await browser.signIn(REPORTER)
    const [token = ''] = browser.cookies.values()
    expect((await browser.ask('DELETE', '/session')).status).toBe(204)
    expect(browser.cookies.size).toBe(0)
    browser.cookies.set('gx_session', token)
    expect((await browser.get('/session')).body).toMatchObject({ kind: 'visitor' })
    expect((await browser.ask('DELETE', '/session')).problem.code).toBe('not-signed-in')
  })

  it('never goes on with a token that was there before (fixation)', async () => {
    browser.cookies.set('gx_session', 'a'.repeat(64))
    await browser.signIn(REPORTER)
    expect(browser.cookies.get('gx_session')).not.toBe('a'.repeat(64))
    const first = browser.cookies.get('gx_session') ?? ''
    await browser.signIn(REPORTER)
    expect(browser.cookies.get('gx_session')).not.toBe(first)
    const thief = openBrowser(host)
    thief.cookies.set('gx_session', first)
    expect((await thief.get('/session')).body).toMatchObject({ kind: 'visitor' })
  })

  it('keeps only a digest of the token', async () => {
    await browser.signIn(REPORTER)
    const rows = await host.storage.read.selectFrom('session').selectAll().execute()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toContain(browser.cookies.get('gx_session'))
  })

  describe('a new password', () => {
    const next = 'Brand-new-horse-8'

    it('ends all other sessions of the account and keeps this one', async () => {
      const other = openBrowser(host)
      await other.signIn(REPORTER)
      await browser.signIn(REPORTER)
      const answer = await browser.ask('PUT', '/session/password', { current: PASSWORD, next })
      expect(answer.status).toBe(200)
      expect((await browser.get('/session')).body).toMatchObject({ kind: 'signed-in' })
      expect((await other.get('/session')).body).toMatchObject({ kind: 'visitor' })
      expect((await other.signIn(REPORTER, PASSWORD)).problem.code).toBe('wrong-credentials')
      expect((await other.signIn(REPORTER, next)).status).toBe(200)
    })

    it.each([
      ['Short-1', 'short'],
      ['onlysmallones', 'plain'],
      ['Aa1-Aa1-Aa1-', 'repeats'],
      ['X1-reporter@440100', 'name'],
      [PASSWORD, 'same'],
    ])('is refused when weak: %s', async (weak, why) => {
      await browser.signIn(REPORTER)
      const body = { current: PASSWORD, next: weak }
      const { problem } = await browser.ask('PUT', '/session/password', body)
      expect(problem).toMatchObject({ code: 'weak-password', params: { why } })
    })

    it('needs the old one', async () => {
      await browser.signIn(REPORTER)
      const body = { current: 'Wrong-horse-7', next }
      const { problem } = await browser.ask('PUT', '/session/password', body)
      expect(problem.code).toBe('wrong-credentials')
    })
  })

  it('lets nobody work with a password that was given to them', async () => {
    await host.storage.write(({ tx }) =>
      tx
        .updateTable('account')
        .set({ must_change: 1 })
        .where('id', '=', accountId(REPORTER))
        .execute(),
    )
    expect((await browser.signIn(REPORTER)).body).toMatchObject({ mustChangePassword: true })
    const body = { current: PASSWORD, next: 'Brand-new-horse-8' }
    const changed = await browser.ask('PUT', '/session/password', body)
    expect(changed.body).toMatchObject({ mustChangePassword: false })
  })

  it('writes sign-ins, refusals and sign-outs into the audit chain', async () => {
    await browser.signIn(REPORTER, 'Wrong-horse-7')
    await browser.signIn(REPORTER)
    await browser.ask('DELETE', '/session')
    const rows = await host.storage.read
      .selectFrom('audit')
      .select(['seq', 'action', 'account_name'])
      .orderBy('seq')
      .execute()
    expect(rows).toEqual([
      { seq: 1, action: 'session.refused', account_name: REPORTER },
      { seq: 2, action: 'session.begin', account_name: REPORTER },
      { seq: 3, action: 'session.end', account_name: REPORTER },
    ])
  })

  it('does not store the password anywhere, nor log it', async () => {
    await browser.signIn(REPORTER, 'Wrong-horse-7')
    await browser.signIn(REPORTER)
    for (const table of ['account', 'session', 'audit', 'sign_in_guard'] as const) {
      const rows = await host.storage.read.selectFrom(table).selectAll().execute()
      expect(JSON.stringify(rows)).not.toMatch(/-horse-/)
    }
  })
})
