import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Purpose } from '#api/deps.ts'
import { isPublicAddress } from '#server/address-check.ts'
import { outside } from '#server/outside.ts'

const MEGABYTE = 1024 * 1024
const html = (response: ServerResponse, body: string | Buffer, more = {}) => {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...more })
  response.end(body)
}
const pages: Record<string, (response: ServerResponse, request: IncomingMessage) => void> = {
  '/good': (response) => html(response, '<title>好</title>'),
  '/zipped': (response) => html(response, gzipSync('好'), { 'content-encoding': 'gzip' }),
  '/echo': (response, request) => html(response, JSON.stringify(request.headers)),
  '/to-private': (response) => response.writeHead(302, { location: '//inside.test/' }).end(),
  '/to-metadata': (response) =>
    response.writeHead(302, { location: 'http://169.254.169.254/' }).end(),
  '/to-file': (response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
  '/to-good': (response) => response.writeHead(301, { location: '/good' }).end(),
  '/loop': (response) => response.writeHead(302, { location: '/loop' }).end(),
  '/huge': (response) => html(response, Buffer.alloc(3 * MEGABYTE, 'a')),
  '/bomb': (response) =>
    html(response, gzipSync(Buffer.alloc(64 * MEGABYTE)), { 'content-encoding': 'gzip' }),
  '/broken-zip': (response) => html(response, 'not gzip', { 'content-encoding': 'gzip' }),
  '/brotli': (response) => html(response, 'x', { 'content-encoding': 'br' }),
  '/slow': (response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    response.write('<p>')
  },
  '/silent': () => {},
  '/picture': (response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x'),
  '/feed': (response) =>
    response.writeHead(200, { 'content-type': 'application/rss+xml' }).end('<rss/>'),
  '/busy': (response) => response.writeHead(503, { 'retry-after': '120' }).end(),
  '/untyped': (response) => response.writeHead(200).end('x'),
  '/gone': (response) => response.writeHead(404, { 'content-type': 'text/html' }).end('x'),
  '/cut': (response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '99' })
    response.write('x')
    setTimeout(() => response.destroy(), 20)
  },
}

describe('asking outside', () => {
  let server: Server
  let port: number
  let asked: string[]

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request.url ?? '')
      pages[request.url ?? '']?.(response, request)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    ;({ port } = server.address() as AddressInfo)
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  const names: Record<string, string[]> = {
    'site.test': ['127.0.0.1'],
    'inside.test': ['10.0.0.8'],
    'both.test': ['127.0.0.1', '192.168.1.1'],
    'nothing.test': [],
  }
  /** As in earnest, but that this test's server is taken for a public one. */
  const read = (path: string, allowed = (_host: string) => true, purpose?: Purpose) => {
    asked = []
    const { read: ask } = outside({
      timeoutMs: 2000,
      ports: [80, 443, port],
      permits: (address) => address === '127.0.0.1' || isPublicAddress(address),
      resolve: async (host) => (names[host] ?? [host]).map((address) => ({ address, family: 4 })),
    })
    const url = path.startsWith('/') ? `http://site.test:${port}${path}` : path
    return ask(new URL(url), allowed, purpose)
  }

  it('reads a page, zipped or moved, with no cookie and an honest name', async () => {
    for (const path of ['/good', '/zipped', '/to-good']) {
      expect(await read(path)).toMatchObject({ kind: 'page', status: 200 })
    }
    const echo = await read('/echo')
    const headers = JSON.parse(new TextDecoder().decode('body' in echo ? echo.body : undefined))
    expect(headers['user-agent']).toContain('Gongxin')
    expect(headers).not.toHaveProperty('cookie')
    expect(headers.host).toBe(`site.test:${port}`)
  })

  it.each([
    ['/to-private', 'address-refused'],
    ['/to-metadata', 'address-refused'],
    ['/to-file', 'url-refused'],
    ['/loop', 'too-many-redirects'],
    ['/huge', 'too-large'],
    ['/bomb', 'too-large'],
    ['/broken-zip', 'unsupported-type'],
    ['/brotli', 'unsupported-type'],
    ['/slow', 'timeout'],
    ['/silent', 'timeout'],
    ['/picture', 'unsupported-type'],
    ['/untyped', 'unsupported-type'],
    ['/gone', 'http-status'],
    ['/cut', 'unreachable'],
    ['http://inside.test/', 'address-refused'],
    ['http://both.test/', 'address-refused'],
    ['http://nothing.test/', 'unreachable'],
    ['http://site.test:22/', 'url-refused'],
    ['http://user:secret@site.test/', 'url-refused'],
    ['ftp://site.test/', 'url-refused'],
    ['javascript:alert(1)', 'url-refused'],
  ])('%s comes to %s', async (path, because) => {
    expect(await read(path)).toMatchObject({ kind: 'failed', because })
  })

  it('takes feeds for a check only, says who asks, and is told how long to wait', async () => {
    const all = () => true
    expect(await read('/feed')).toMatchObject({ because: 'unsupported-type' })
    expect(await read('/feed', all, 'check')).toMatchObject({ kind: 'page', status: 200 })
    const echo = await read('/echo', all, 'check')
    const said = new TextDecoder().decode('body' in echo ? echo.body : undefined)
    expect(said).toContain('Gongxin-checker')
    const busy = { kind: 'failed', because: 'http-status', status: 503, retryAfter: 120 }
    expect(await read('/busy', all, 'check')).toEqual(busy)
  })

  it('asks no more than five times after the first', async () => {
    await read('/loop')
    expect(asked).toHaveLength(6)
  })

  it('asks nothing of a host that is not allowed, nor where a redirect leads to one', async () => {
    const failed = { kind: 'failed', because: 'host-not-allowed', status: null }
    expect(await read('/good', () => false)).toEqual(failed)
    expect(asked).toEqual([])
    expect(await read('/to-private', (host) => host === 'site.test')).toEqual(failed)
    // A dot at the end is another name.
    const dotted = `http://site.test.:${port}/good`
    expect(await read(dotted, (host) => host === 'site.test')).toEqual(failed)
  })

  it.each([
    'http://127.0.0.1/',
    'http://2130706433/',
    'http://0177.0.0.1/',
    'http://0x7f.1/',
    'http://127.1/',
    'http://0/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[fd00::1]/',
    'http://[fe80::1]/',
    'http://[ff02::1]/',
    'http://[2002:7f00:1::]/',
    'http://169.254.169.254/latest/meta-data/',
    'http://10.0.0.1/',
    'http://172.31.255.255/',
    'http://192.168.0.1/',
    'http://100.64.0.1/',
    'http://198.19.0.1/',
    'http://224.0.0.1/',
    'http://255.255.255.255/',
    'http://localhost/',
  ])('refuses %s in earnest, even were it on the list', async (address) => {
    const answer = await outside({ timeoutMs: 2000 }).read(new URL(address), () => true)
    expect(answer).toMatchObject({ kind: 'failed', because: 'address-refused' })
  })

  it('takes public addresses for public', () => {
    const some = ['8.8.8.8', '172.32.0.1', '100.128.0.1', '2400:3200::1']
    expect(some.filter(isPublicAddress)).toEqual(some)
  })
})
