import { describe, expect, it } from 'vitest'
import { NOW_HEADER } from '#contract/endpoint.ts'
import { openBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import { settle } from '#tests/api/province.ts'

describe.each(hosts)('the clock of the server on $name', ({ open }) => {
  it('stands on every answer, so that pages need not trust their device', async () => {
    const host = await open()
    await settle(host)
    const browser = openBrowser(host)
    const signedIn = await browser.signIn('reporter@440100')
    expect(signedIn.headers.get(NOW_HEADER)).toBe('2026-11-22T10:00:00.000+08:00')
    host.clock.pass(24 * 3_600_000)
    const again = await browser.get('/session')
    expect(again.headers.get(NOW_HEADER)).toBe('2026-11-23T10:00:00.000+08:00')
    // Also where the browser has the content already.
    const known = { 'if-none-match': again.headers.get('etag') ?? '' }
    expect((await browser.get('/session', known)).headers.get(NOW_HEADER)).toBe(
      '2026-11-23T10:00:00.000+08:00',
    )
    await host.close()
  })
})
