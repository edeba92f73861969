import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { CHANGED, openHostBrowser } from '#tests/host/browser.ts'
import { runCommand, startServer } from '#tests/host/process.ts'

const folder = mkdtempSync(join(tmpdir(), 'gongxin-start-'))
const client = join(import.meta.dirname, '../../dist/client')
beforeAll(() => {
  // The server needs pages to serve; what stands in them is the business of other tests.
  if (existsSync(join(client, 'index.html'))) return
  mkdirSync(client, { recursive: true })
  writeFileSync(join(client, 'index.html'), '<!doctype html><title>Gongxin</title>')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('the server', () => {
  it('makes the first administrators once, and keeps everything at the next start', async () => {
    const settings = { GONGXIN_DATA: join(folder, 'off') }
    const first = await startServer(settings)
    const [, password = ''] = /system-admin\t(\S+)/.exec(first.greeting) ?? []
    const browser = openHostBrowser(first.address)
    await browser.signIn('system-admin', password)
    expect((await browser.ask('GET', '/units/440000')).status).toBe(200)
    expect(await first.end('SIGTERM')).toBe(0)

    const second = await startServer(settings)
    expect(second.greeting).not.toContain('system-admin\t')
    const again = openHostBrowser(second.address)
    await expect(again.signIn('system-admin', password)).rejects.toThrow('could not sign in')
    await again.signIn('system-admin', CHANGED)
    expect(await second.end('SIGINT')).toBe(0)
  }, 60_000)

  it('is answered by one process: the application, the API, and no way around either', async () => {
    const server = await startServer({ GONGXIN_DATA: join(folder, 'pages') })
    const get = (path: string, headers = {}) => fetch(`${server.address}${path}`, { headers })
    const page = await get('/', { 'accept-encoding': 'br' })
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
    const policy = page.headers.get('content-security-policy') ?? ''
    for (const rule of ["default-src 'self'", "script-src 'self'", "frame-ancestors 'none'"]) {
      expect(policy).toContain(rule)
    }
    expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/)
    // A screen's address is answered with the page; a file that is not there is not.
    expect(await (await get('/scorecards/2026-Q3')).text()).toBe(await (await get('/')).text())
    for (const path of ['/assets/nothing.js', '/package.json', '/%2e%2e/package.json', '/..%2f']) {
      expect((await get(path)).status, path).toBe(404)
    }
    const unchanged = await get('/', { 'if-none-match': page.headers.get('etag') ?? '' })
    expect(unchanged.status).toBe(304)
    expect((await fetch(server.address, { method: 'POST' })).status).toBe(405)
    const health = await get('/api/health')
    expect(await health.json()).toEqual({ status: 'ok', database: 'sqlite' })
    expect(health.headers.get('content-security-policy')).toBe(policy)
    await server.end('SIGTERM')
  }, 60_000)

  it('says what a setting may be, and prints them all', () => {
    const wrong = runCommand('main', [], { GONGXIN_PORT: 'many' })
    expect([wrong.status, wrong.stderr]).toEqual([
      1,
      'GONGXIN_PORT is “many”, but has to be a whole number from 0 to 65535\n',
    ])
    expect(runCommand('main', ['--help']).stdout).toContain('GONGXIN_DATABASE=')
  }, 60_000)
})
