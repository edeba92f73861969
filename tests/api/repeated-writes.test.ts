import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openBrowser } from '#tests/api/browser.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { settle } from '#tests/api/province.ts'
import { sweep } from '#api/sweep.ts'

const KEY = { 'idempotency-key': 'a-key-of-the-client' }
const HOUR = 3_600_000

describe.each(hosts)('a write with a key on $name', ({ open }) => {
  let host: OpenHost
  let admin: TestBrowser

  beforeEach(async () => {
    host = await open()
    await settle(host)
    admin = openBrowser(host)
    await admin.signIn('system-admin@440000')
  })
  afterEach(() => host.close())

  const rename = (version: number, name: string, headers: Record<string, string> = KEY) =>
    admin.ask('PATCH', '/units/440300', { version, name }, { headers })
  const writes = async () =>
    (
      await host.storage.read
        .selectFrom('audit')
        .select('seq')
        .where('action', '=', 'unit.change')
        .execute()
    ).length

  it('is done once, and answered the same as often as it comes', async () => {
    const first = await rename(1, '深圳特区')
    expect(first).toMatchObject({ status: 200, body: { version: 2 } })
    expect(await rename(1, '深圳特区')).toMatchObject({ status: 200, body: first.body })
    expect(await writes()).toBe(1)
  })

  it('is done once although it comes ten times at once', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => rename(1, '深圳特区')))
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 200))
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect(await writes()).toBe(1)
  })

  it('is refused when the key was used for something else', async () => {
    await rename(1, '深圳特区')
    expect((await rename(2, '另一个名字')).problem.code).toBe('key-reused')
    const other = await admin.ask(
      'PATCH',
      '/units/440303',
      { version: 1, name: '深圳特区' },
      { headers: KEY },
    )
    expect(other.problem.code).toBe('key-reused')
  })

  it('may use the key of another account', async () => {
    await rename(1, '深圳特区')
    const chief = openBrowser(host)
    await chief.signIn('chief-inspector@440000')
    const scheme = { id: 'unknown', version: 1 }
    const period = {
      period: '2026-Q3',
      opens: '2026-07-01',
      due: '2026-07-02',
      locks: '2026-07-03',
      scheme,
    }
    const answer = await chief.ask('POST', '/periods', period, { headers: KEY })
    expect(answer.problem.code).toBe('not-found')
  })

  it('that was refused may be tried again', async () => {
    expect((await rename(7, '深圳特区')).problem.code).toBe('changed-meanwhile')
    expect((await rename(1, '深圳特区')).status).toBe(200)
  })

  it('is forgotten after a day', async () => {
    await rename(1, '深圳特区')
    host.clock.pass(24 * HOUR + 1)
    await sweep(host.deps)
    await admin.signIn('system-admin@440000')
    expect((await rename(1, '深圳特区')).problem.code).toBe('changed-meanwhile')
  })

  it.each(['short', 'with a space in it', 'ü'.repeat(10), 'x'.repeat(101)])(
    'has a key of a certain form, unlike “%s”',
    async (key) => {
      const headers = { 'idempotency-key': encodeURI(key) === key ? key : 'ü'.slice(1) }
      expect((await rename(1, '深圳特区', headers)).problem.code).toBe('invalid-input')
    },
  )
})

describe.each(hosts)('a read on $name', ({ open }) => {
  it('is not answered twice while nothing changed', async () => {
    const host = await open()
    await settle(host)
    const admin = openBrowser(host)
    await admin.signIn('system-admin@440000')
    const first = await admin.get('/units/440300')
    const etag = first.headers.get('etag') ?? ''
    expect(first.headers.get('cache-control')).toBe('private, no-cache')
    const again = await admin.get('/units/440300', { 'if-none-match': `"other", ${etag}` })
    expect(again).toMatchObject({ status: 304, body: '' })
    await admin.ask('PATCH', '/units/440300', { version: 1, name: '深圳特区' })
    expect((await admin.get('/units/440300', { 'if-none-match': etag })).status).toBe(200)
    // Who is signed in, and with which token, is kept nowhere.
    expect((await admin.get('/session')).headers.get('cache-control')).toBe('no-store')
    await host.close()
  })
})
