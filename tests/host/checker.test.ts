import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { look } from '#api/check-look.ts'
import { newManners, visitor } from '#api/check-visits.ts'
import type { CheckKind } from '#domain/checker/target.ts'
import { isPublicAddress } from '#server/address-check.ts'
import { outside } from '#server/outside.ts'

const PAGES: Record<string, string> = {
  '/robots.txt': 'User-agent: gongxin-checker\nDisallow: /kept-out',
  // 国 in GB18030 is B9 FA: the page is read by the charset that it names.
  '/': '<meta charset="gb18030"><li>\u00b9\u00fa 2026-11-12</li><li>2026-11-02</li><li>2026-10-30</li>',
  '/kept-out': '<li>2026-11-20</li><li>2026-11-19</li><li>2026-11-18</li>',
}

describe('the checker over a real connection', () => {
  let server: Server
  let port: number
  let asked: { url: string; agent: string | undefined }[] = []

  beforeAll(async () => {
    server = createServer((request, response) => {
      const { url = '' } = request
      asked.push({ url, agent: request.headers['user-agent'] })
      const type = url === '/robots.txt' ? 'text/plain' : 'text/html'
      response.writeHead(PAGES[url] === undefined ? 404 : 200, { 'content-type': type })
      response.end(Buffer.from(PAGES[url] ?? '', 'latin1'))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    ;({ port } = server.address() as AddressInfo)
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  /** As in earnest, but that this test's server is taken for a public one. */
  function lookAt(kind: CheckKind, url: string) {
    asked = []
    const names: Record<string, string> = {
      'inside.test': '10.0.0.8',
      'meta.test': '169.254.169.254',
    }
    const way = outside({
      timeoutMs: 3000,
      ports: [80, 443, port],
      permits: (address) => address === '127.0.0.1' || isPublicAddress(address),
      resolve: async (host) => [{ address: names[host] ?? '127.0.0.1', family: 4 }],
    })
    const hosts = ['site.test', 'inside.test', 'meta.test'].map((host) => ({
      host,
      subdomains: false,
    }))
    const options = { manners: newManners(), hosts, pause: async () => {}, before: async () => {} }
    const visits = visitor({ now: Date.now, outside: way }, options)
    return look({ kind, url, columns: [] }, visits, '2026-11-22', Date.now)
  }

  it('reads a list page by its own charset, in its own name, after robots.txt', async () => {
    const result = await lookAt('homepage', `http://site.test:${port}/`)
    expect(result).toMatchObject({ outcome: 'done', status: 200, seen: { last: '2026-11-12' } })
    expect(asked.map(({ url }) => url)).toEqual(['/robots.txt', '/'])
    expect(asked.every(({ agent }) => agent?.startsWith('Gongxin-checker'))).toBe(true)
  })

  it('asks for no page that robots.txt keeps from it by name', async () => {
    const result = await lookAt('homepage', `http://site.test:${port}/kept-out`)
    expect(result).toMatchObject({ outcome: 'checker-failed', because: 'robots' })
    expect(asked.map(({ url }) => url)).toEqual(['/robots.txt'])
  })

  it.each(['inside.test', 'meta.test'])(
    'asks nothing of %s, which is allowed but not public, and blames nobody',
    async (host) => {
      const result = await lookAt('availability', `http://${host}/`)
      expect(result).toMatchObject({ outcome: 'checker-failed', because: 'address-refused' })
      expect(asked).toEqual([])
    },
  )
})
