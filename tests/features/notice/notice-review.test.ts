import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createApi } from '#api/app.ts'
import type { NoticeBody, NoticeRow } from '#contract/notice-body.ts'
import NoticePage from '#features/notice/NoticePage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { openBrowser } from '#tests/api/browser.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import { draft } from '#tests/api/notice-draft.ts'
import { settleScored } from '#tests/api/scored-province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

/** Where the notice of an address of the API is read. */
const screenOf = (api: string) => {
  const [, , unit, , id] = api.split('/')
  return `/notices/${unit}/${id}`
}

describe('a review of a notice', { timeout: 60_000 }, () => {
  let host: VitestHost
  let screen: Screen
  let page: string

  beforeAll(() => {
    Element.prototype.scrollIntoView = () => {}
  })
  beforeEach(async () => {
    host = await startVitestHost(settleScored, { now: () => TEST_NOW })
    const browserFor = async (name: string) => {
      const browser = openBrowser({ api: createApi(host.deps) })
      await browser.signIn(name)
      return browser
    }
    const office = await browserFor('inspector@440000')
    const chief = await browserFor('chief-inspector@440000')
    const reporter = await browserFor('reporter@440100')
    const { body } = await office.ask<{ rows: NoticeRow[] }>('POST', '/notices', draft())
    page = `/units/440100/notices/${body.rows[0]?.id}`
    await chief.ask('POST', `${page}/approval`, { act: 'approve', version: 1 })
    await office.ask('POST', `${page}/direction`, { act: 'issue', version: 2 })
    await reporter.ask<NoticeBody>('POST', `${page}/work`, { act: 'receive', version: 3 })
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  it('is asked for by the unit, and the office is shown who is barred and why', async () => {
    screen = await mountScreen(NoticePage, 'reporter@440100', screenOf(page))
    await screen.until(() => screen.text().includes('申请期限'))
    expect(screen.text()).toContain('自2026年11月22日起（当日不计）30 日。')
    await screen.press('button', '申请复核')
    // The button of the dialog stands behind that of the page.
    const send = () =>
      screen.get('dialog').querySelector<HTMLButtonElement>('button[type="submit"]')?.click()
    send()
    await screen.until(() => screen.get('dialog').textContent?.includes('必填'))
    await screen.fill('申请理由', '第二项不属于本单位')
    send()
    await screen.until(() => screen.text().includes('待指定复核人'))
    expect(screen.text()).toContain('整件通知')
    screen.close()

    screen = await mountScreen(NoticePage, 'chief-inspector@440000', screenOf(page))
    await screen.until(() => screen.text().includes('待指定复核人'))
    await screen.press('button', '指定复核人')
    const dialog = await screen.until(() => screen.find('dialog'))
    await screen.until(() => dialog.textContent?.includes('应当回避：起草了这件通知'))
    expect(dialog.textContent).toContain('应当回避：批准了这件通知')
  })
})
