import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApi } from '#api/app.ts'
import InboxPage from '#features/inbox/InboxPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { openBrowser } from '#tests/api/browser.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import { settleScored } from '#tests/api/scored-province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

describe('the inbox of a unit', { timeout: 60_000 }, () => {
  let host: VitestHost
  let screen: Screen

  beforeEach(async () => {
    host = await startVitestHost(settleScored, { now: () => TEST_NOW })
    const chief = openBrowser({ api: createApi(host.deps) })
    await chief.signIn('chief-inspector@440000')
    await chief.ask('POST', '/reminders', {
      period: '2026-Q4',
      units: ['440100'],
      text: '请尽快填报',
    })
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  it('shows what the office wrote, and notes who read it', async () => {
    screen = await mountScreen(InboxPage, 'reporter@440100')
    await screen.until(() => screen.text().includes('1 条未读'))
    expect(screen.text()).toContain('请尽快填报')
    expect(screen.text()).toContain('2026年第四季度 · 报送截止 2027年1月15日')
    expect(screen.get('link', '查看台账').getAttribute('href')).toBe(
      '/facts?unit=440100&period=2026-Q4',
    )
    await screen.press('button', /^标为已读/)
    await screen.until(() => screen.text().includes('全部已读'))
    expect(screen.text()).toContain('reporter@440100 已于')
    expect(screen.find('button', /^标为已读/)).toBeUndefined()
  })

  it('says so where nothing has been written yet', async () => {
    screen = await mountScreen(InboxPage, 'reporter@440300')
    await screen.until(() => screen.text().includes('还没有消息'))
    expect(screen.text()).not.toContain('请尽快填报')
  })
})
