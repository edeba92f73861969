import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { FactBody } from '#contract/fact.ts'
import { createApi } from '#api/app.ts'
import FactsPage from '#features/facts/FactsPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { openBrowser } from '#tests/api/browser.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import { conference, settleScored } from '#tests/api/scored-province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

const FACTS = '/units/440100/facts'
const PAGE = '/facts?unit=440100&period=2026-Q4&ledger=press-events'

/** The clock of a device, which goes as fast as any other. */
function dateOf(day: string) {
  const RealDate = Date
  const ahead = RealDate.parse(`${day}T10:00:00+08:00`) - RealDate.now()
  return class extends RealDate {
    constructor(...given: [] | [number | string]) {
      if (given.length === 0) super(RealDate.now() + ahead)
      else super(given[0])
    }

    static override now = () => RealDate.now() + ahead
  }
}

// The server says 2026-11-22.
describe.each(['2020-01-01', '2031-05-05'])('an entry on a device that says %s', (device) => {
  let host: VitestHost
  let screen: Screen
  let colleague: TestBrowser

  beforeAll(() => {
    Element.prototype.scrollIntoView = () => {}
  })
  beforeEach(async () => {
    localStorage.clear()
    vi.stubGlobal('Date', dateOf(device))
    host = await startVitestHost(settleScored, { now: () => TEST_NOW })
    colleague = openBrowser({ api: createApi(host.deps) })
    await colleague.signIn('reporter@440100')
    await colleague.ask('POST', FACTS, conference('2026-10-08', '三季度发布会'))
    screen = await mountScreen(FactsPage, 'reporter@440100', PAGE)
    await screen.until(() => screen.find('button', '复制“三季度发布会”'))
    await screen.press('button', '复制“三季度发布会”')
    await screen.until(() => screen.find('textbox', '活动名称'))
    await screen.fill('活动名称', '今日发布会')
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
    vi.unstubAllGlobals()
  })

  const stored = async () =>
    (await colleague.ask<{ rows: FactBody[] }>('GET', `${FACTS}?ledger=press-events`)).body.rows

  it(
    'takes the day that it is on the server, and refuses the one after',
    { timeout: 30_000 },
    async () => {
      await screen.fill('活动日期', '2026-11-23')
      await screen.press('button', '保存')
      await screen.until(() => screen.text().includes('尚未发生的事项不登记'))
      expect(await stored()).toHaveLength(1)
      await screen.fill('活动日期', '2026-11-22')
      await screen.until(() => !screen.text().includes('尚未发生的事项不登记'))
      const reason = screen.find('textbox', '理由')
      if (reason) await screen.fill('理由', '链接另补')
      await screen.press('button', '保存')
      await expect.poll(async () => (await stored()).length, { timeout: 10_000 }).toBe(2)
    },
  )

  it(
    'opens its calendar on the month of the server, and marks its day',
    { timeout: 30_000 },
    async () => {
      await screen.press('button', '打开日历')
      const marked = await screen.until(() => document.querySelector('[data-today]'))
      expect(marked.getAttribute('data-value')).toBe('2026-11-22')
      expect(document.querySelectorAll('[data-today]')).toHaveLength(1)
    },
  )
})
