import { describe, expect, it } from 'vitest'
import { openBrowser } from '#tests/api/browser.ts'
import { hosts } from '#tests/api/hosts.ts'
import { settle } from '#tests/api/province.ts'

describe.each(hosts)('the clock of the server on $name', ({ open }) => {
  it('stands on every answer, so that pages need not trust their device', async () => {
    const host = await open()
    await settle(host)
    const browser = openBrowser(host)
    const signedIn = await browser.signIn('reporter@440100')
    // 10:00 in Shanghai.
    expect(signedIn.headers.get('date')).toBe('Sun, 22 Nov 2026 02:00:00 GMT')
    host.clock.pass(24 * 3_600_000)
    const again = await browser.get('/session')
    expect(again.headers.get('date')).toBe('Mon, 23 Nov 2026 02:00:00 GMT')
    // Also where the browser has the content already.
    const known = { 'if-none-match': again.headers.get('etag') ?? '' }
    expect((await browser.get('/session', known)).headers.get('date')).toBe(
      'Mon, 23 Nov 2026 02:00:00 GMT',
    )
    await host.close()
  })
})
