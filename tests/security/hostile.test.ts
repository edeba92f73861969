import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '#tests/api/browser.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { settle, units } from '#tests/api/province.ts'
import { settlePeriod } from '#tests/api/settled-period.ts'

const MEBIBYTE = 1024 * 1024
const JSON_TYPE = { 'content-type': 'application/json' }

describe.each(hosts)('hostile requests on $name', ({ open }) => {
  let host: OpenHost
  let admin: TestBrowser
  let reporter: TestBrowser

  beforeAll(async () => {
    host = await open()
    await settle(host)
    await settlePeriod(host)
    admin = openBrowser(host)
    reporter = openBrowser(host)
    await admin.signIn('system-admin@440000')
    await reporter.signIn('reporter@440100')
  }, 60_000)
  // Closing fails when any of these requests was a fault of ours (500).
  afterAll(() => host.close())

  const patch = (raw: BodyInit, headers: Record<string, string> = JSON_TYPE) =>
    admin.ask('PATCH', '/units/440300', undefined, { raw, headers })

  describe('bodies', () => {
    it('are refused when too large, by their own word', async () => {
      const { problem } = await patch('{}', {
        ...JSON_TYPE,
        'content-length': String(2 * MEBIBYTE),
      })
      expect(problem.code).toBe('file-too-large')
    })

    it('are refused when too large although they do not say so', async () => {
      let sent = 0
      const endless = new ReadableStream({
        pull(controller) {
          sent += 65_536
          controller.enqueue(new Uint8Array(65_536).fill(0x20))
        },
      })
      expect((await patch(endless)).problem.code).toBe('file-too-large')
      // It stopped reading soon after the limit.
      expect(sent).toBeLessThan(2 * MEBIBYTE)
    })

    it.each([
      ['nothing', ''],
      ['half a JSON', '{"version":1,'],
      ['no UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d])],
      ['a list', '[1,2,3]'],
      ['a number', '7'],
      ['null', 'null'],
      ['a hundred thousand lists in each other', '['.repeat(100_000) + ']'.repeat(100_000)],
      // Where it is looked through for a zero byte, too.
      [
        'deep, with a zero byte at the bottom',
        `${'['.repeat(100_000)}"\\u0000"${']'.repeat(100_000)}`,
      ],
    ])('that are %s are refused as invalid', async (_what, raw) => {
      const { status, problem } = await patch(raw)
      expect([status, problem.code]).toEqual([422, 'invalid-input'])
    })

    it.each([
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      '',
    ])('of the type “%s”, which a form of another site could send, are refused', async (type) => {
      const headers: Record<string, string> = type ? { 'content-type': type } : {}
      const raw = new TextEncoder().encode('{"version":1}')
      expect((await patch(raw, headers)).problem.code).toBe('unsupported-type')
    })

    it('may not hold fields that nobody asked for', async () => {
      const { problem } = await patch('{"version":1,"path":"/","id":"x"}')
      expect(problem.fields).toMatchObject([
        { code: 'unrecognized-keys', params: { keys: 'path, id' } },
      ])
    })

    it('cannot reach what all objects share', async () => {
      const polluted =
        '{"version":1,"__proto__":{"admin":true},"constructor":{"prototype":{"admin":1}}}'
      expect((await patch(polluted)).problem.code).toBe('invalid-input')
      const fact = {
        ledger: 'press-events',
        evidence: [],
        values: JSON.parse('{"__proto__":{"admin":true},"constructor":"x"}'),
      }
      const raw = JSON.stringify(fact).replace(
        '"values":{',
        '"values":{"__proto__":{"admin":true},',
      )
      const { status } = await reporter.ask('POST', '/units/440100/facts', undefined, {
        raw,
        headers: JSON_TYPE,
      })
      expect(status).toBe(422)
      expect(({} as Record<string, unknown>)['admin']).toBeUndefined()
    })
  })

  describe('addresses', () => {
    it.each([
      '/units/..%2f..%2fetc%2fpasswd',
      '/units/440100%2f..%2f440300',
      '/units/%00',
      '/units/%ff%fe',
      '/units/%E0%A4%A',
      '/units/440100;440300',
      '/units/__proto__',
      '/units/constructor',
      `/units/${'9'.repeat(5000)}`,
      "/units/440300'--",
      '/units/440100/facts?ledger=press-events&ledger=incidents',
      '/units?__proto__=1',
      '/units?limit=1e9',
      '/units?limit=-1',
      '/units?limit=NaN',
      '/units?cursor=AAAA',
      '/units?cursor=bnVsbA',
      '/units/440100/unknown',
      '//units',
      '/units//',
    ])('lead nowhere: %s', async (path) => {
      const { status, problem } = await reporter.get(path)
      expect([403, 404, 422]).toContain(status)
      expect(problem.correlation).toMatch(/^[0-9a-f]{16}$/)
    })

    it.each(['PUT', 'DELETE', 'POST', 'PATCH', 'OPTIONS'])(
      'answer no method that the contract lacks: %s',
      async (method) => {
        expect((await admin.ask(method, '/audit/head')).status).toBe(404)
      },
    )
  })

  describe('text that means something to a database', () => {
    const TRICKS = [
      "'; drop table unit; --",
      "' or '1'='1",
      '%',
      '_',
      String.raw`\%`,
      '"',
      '\u0000',
      '＇ or １＝１',
      '𠮷野家',
    ]

    it.each(TRICKS)('is only text in a search: %s', async (trick) => {
      const q = encodeURIComponent(trick)
      for (const path of ['/units?q=', '/accounts?q=']) {
        const { status, body } = await admin.get<{ rows: unknown[] }>(`${path}${q}`)
        expect([200, 422]).toContain(status)
        expect(body.rows ?? []).toEqual([])
      }
      expect((await admin.get<{ total: number }>('/units')).body.total).toBe(units.length)
    })

    it.each(TRICKS.filter((trick) => trick !== '\u0000'))(
      'comes back as it was written: %s',
      async (trick) => {
        const { version } = (await admin.get<{ version: number }>('/units/440300')).body
        const name = `深圳市 ${trick}`
        const { body } = await admin.ask<{ name: string }>('PATCH', '/units/440300', {
          version,
          name,
        })
        expect(body.name).toBe(name)
        expect((await admin.get<{ name: string }>('/units/440300')).body.name).toBe(name)
      },
    )

    it('with a zero byte, which PostgreSQL cannot hold, is refused on every engine', async () => {
      const { version } = (await admin.get<{ version: number }>('/units/440300')).body
      const { problem } = await admin.ask('PATCH', '/units/440300', { version, name: 'a\u0000b' })
      expect(problem.code).toBe('invalid-input')
      expect((await admin.get('/units?q=%00')).problem.code).toBe('invalid-input')
    })
  })

  describe('headers', () => {
    it('of the answer never hold what the caller wrote', async () => {
      const { headers } = await admin.get('/units?q=%0d%0aset-cookie:%20gx_session=x', {
        'x-file-name': '%0d%0aset-cookie: a=b',
        'x-correlation-id': 'mine',
      })
      expect(headers.getSetCookie()).toEqual([])
      expect(headers.get('x-correlation-id')).toMatch(/^[0-9a-f]{16}$/)
    })

    it.each([
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': 'none' },
      { origin: 'http://evil.test' },
      { origin: 'null' },
      { origin: 'http://gongxin.test.evil.test' },
      { origin: 'http://gongxin.test:8081' },
    ])('that tell of another origin make a write forged: %o', async (headers) => {
      const answer = await admin.ask('PATCH', '/units/440300', { version: 1 }, { headers })
      expect(answer.problem.code).toBe('forged-request')
      const signIn = { name: 'x', password: 'y' }
      const visit = openBrowser(host).ask('POST', '/session', signIn, { headers })
      expect((await visit).problem.code).toBe('forged-request')
    })

    it('that tell of our own origin are fine, by http or by https', async () => {
      for (const origin of ['http://gongxin.test', 'https://gongxin.test']) {
        const headers = { origin, 'sec-fetch-site': 'same-origin' }
        const { version } = (await admin.get<{ version: number }>('/units/440303')).body
        const answer = await admin.ask('PATCH', '/units/440303', { version }, { headers })
        expect(answer.status).toBe(200)
      }
    })

    it.each(['', 'x', 'a'.repeat(64), '🍪', 'a; gx_session=b', 'x'.repeat(5000)])(
      'with a cookie that is none are those of a visitor: %s',
      async (value) => {
        const cookie = `gx_session=${encodeURIComponent(value)}`
        expect((await openBrowser(host).get('/session', { cookie })).body).toMatchObject({
          kind: 'visitor',
        })
      },
    )
  })
})
