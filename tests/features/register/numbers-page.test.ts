import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApi } from '#api/app.ts'
import type { NoticeRow } from '#contract/notice-body.ts'
import NumbersPage from '#features/register/NumbersPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { openBrowser } from '#tests/api/browser.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import { draft } from '#tests/api/notice-draft.ts'
import { settleScored } from '#tests/api/scored-province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

describe('the register of numbers', { timeout: 60_000 }, () => {
  let host: VitestHost
  let screen: Screen

  beforeEach(async () => {
    host = await startVitestHost(settleScored, { now: () => TEST_NOW })
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  async function issue() {
    const [office, chief] = [
      openBrowser({ api: createApi(host.deps) }),
      openBrowser({ api: createApi(host.deps) }),
    ]
    await office.signIn('inspector@440000')
    await chief.signIn('chief-inspector@440000')
    const { body } = await office.ask<{ rows: NoticeRow[] }>('POST', '/notices', draft())
    const path = `/units/440100/notices/${body.rows[0]?.id}`
    await chief.ask('POST', `${path}/approval`, { act: 'approve', version: 1 })
    await office.ask('POST', `${path}/direction`, { act: 'issue', version: 2 })
  }

  it('says so while no number was given', async () => {
    screen = await mountScreen(NumbersPage, 'inspector@440000', '/numbers')
    await screen.until(() => screen.text().includes('还没有编过文号'))
  })

  it('leads from a number to what has it, and says why none is missing', async () => {
    await issue()
    screen = await mountScreen(NumbersPage, 'inspector@440000', '/numbers')
    await screen.until(() => screen.text().includes('粤府办督〔2026〕1号'))
    const link = screen.get('link', '关于政策解读公开问题的整改通知')
    expect(link.getAttribute('href')).toMatch(/^\/notices\/440100\//)
    expect(screen.text()).toContain('为什么不会缺号')
    await screen.fill('查找', '没有这样的')
    await screen.until(() => screen.text().includes('没有找到'))
  })

  it('gives the auditor the number without the way into the document', async () => {
    await issue()
    screen = await mountScreen(NumbersPage, 'auditor@440000', '/numbers')
    await screen.until(() => screen.text().includes('粤府办督〔2026〕1号'))
    expect(screen.find('link', '关于政策解读公开问题的整改通知')).toBeUndefined()
  })
})
