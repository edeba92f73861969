import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createApi } from '#api/app.ts'
import type { NoticeBody, NoticeRow } from '#contract/notice-body.ts'
import NoticePage from '#features/notice/NoticePage.vue'
import NoticePrintPage from '#features/notice/NoticePrintPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { openBrowser } from '#tests/api/browser.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { SECOND, hireSecond } from '#tests/api/hire-second.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import { draft } from '#tests/api/notice-draft.ts'
import { accountId } from '#tests/api/province.ts'
import { settleScored } from '#tests/api/scored-province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

describe('the decision of a review on paper', { timeout: 60_000 }, () => {
  let host: VitestHost
  let screen: Screen
  let id: string

  beforeAll(() => {
    Element.prototype.scrollIntoView = () => {}
  })
  beforeEach(async () => {
    host = await startVitestHost(
      async (opened) => {
        await settleScored(opened)
        await hireSecond(opened)
      },
      { now: () => TEST_NOW },
    )
    const browserFor = async (name: string) => {
      const browser = openBrowser({ api: createApi(host.deps) })
      await browser.signIn(name)
      return browser
    }
    const office = await browserFor('inspector@440000')
    const chief = await browserFor('chief-inspector@440000')
    const reporter = await browserFor('reporter@440100')
    const { body } = await office.ask<{ rows: NoticeRow[] }>('POST', '/notices', draft())
    id = body.rows[0]?.id ?? ''
    const path = `/units/440100/notices/${id}`
    await chief.ask('POST', `${path}/approval`, { act: 'approve', version: 1 })
    await office.ask('POST', `${path}/direction`, { act: 'issue', version: 2 })
    await reporter.ask('POST', `${path}/work`, { act: 'receive', version: 3 })
    const step = async (who: TestBrowser, method: string, act: object) => {
      const { review } = (await chief.get<NoticeBody>(path)).body
      return who.ask(method, `${path}/review`, { version: review?.version, ...act })
    }
    const claim = { text: '不属于本单位', problems: [], evidence: [] }
    await step(reporter, 'POST', { act: 'file', ...claim })
    await step(chief, 'PUT', { act: 'name', reviewer: accountId(SECOND) })
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  const paper = (who: string) =>
    mountScreen(NoticePrintPage, who, `/print/notices/440100/${id}?part=review`)

  it('says so while nothing is decided, and is offered by nobody', async () => {
    screen = await paper('reporter@440100')
    await screen.until(() => screen.text().includes('这件复核目前的环节不能这样办理'))
    screen.close()
    screen = await mountScreen(NoticePrintPage, 'reporter@440100', `/print/notices/440100/${id}`)
    await screen.until(() => screen.find('radio', '答复'))
    expect(screen.find('radio', '复核决定')).toBeUndefined()
  })

  it('gets its number from the decision, and is read by the unit', async () => {
    screen = await mountScreen(NoticePage, SECOND, `/notices/440100/${id}`)
    await screen.until(() => screen.find('button', '作出复核决定'))
    await screen.press('button', '作出复核决定')
    const dialog = await screen.until(() => screen.find('dialog'))
    const send = () => dialog.querySelector<HTMLButtonElement>('button[type="submit"]')?.click()
    await screen.press('radio', '维持：通知照旧办理')
    await screen.fill('理由', '经核，属于本单位职责')
    await screen.fill('机关代字', 'abc')
    send()
    await screen.until(() => dialog.querySelector('[aria-invalid="true"]'))
    await screen.fill('机关代字', '粤府办复')
    send()
    const link = await screen.until(() => screen.find('link', '复核决定（打印、下载 Word）'))
    expect(screen.text()).toContain('粤府办复〔2026〕1号')
    expect(link.getAttribute('href')).toBe(`/print/notices/440100/${id}?part=review`)
    screen.close()

    screen = await paper('reporter@440100')
    await screen.until(() => screen.text().includes('关于维持粤府办督〔2026〕1号的复核决定'))
    expect(screen.text()).toContain('经核，属于本单位职责')
    expect(screen.find('button', '下载 Word')).toBeDefined()
  })
})
