import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApi } from '#api/app.ts'
import NoticesPage from '#features/notice/NoticesPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { openBrowser } from '#tests/api/browser.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import { settleScored } from '#tests/api/scored-province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

describe('saved views', { timeout: 60_000 }, () => {
  let host: VitestHost
  let screen: Screen

  beforeEach(async () => {
    host = await startVitestHost(settleScored, { now: () => TEST_NOW })
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  const show = async (path: string) =>
    (screen = await mountScreen(NoticesPage, 'inspector@440000', path))

  async function keep(name: string, filters: object, isDefault = false) {
    const browser = openBrowser({ api: createApi(host.deps) })
    await browser.signIn('inspector@440000')
    await browser.ask('POST', '/saved-views', { list: 'notices', name, filters, isDefault })
  }

  const state = () => (screen.get('combobox', '环节') as HTMLSelectElement).value
  const pressed = (name: RegExp) => screen.find('button', name)?.getAttribute('aria-pressed')

  it('keep what is filtered under a name, and show it again at one press', async () => {
    await show('/notices?state=overdue')
    await screen.until(() => screen.find('button', '保存当前筛选'))
    await screen.press('button', '保存当前筛选')
    await screen.until(() => screen.find('dialog', '保存当前筛选'))
    await screen.fill('视图名称', '逾期的')
    await screen.press('button', '保存')
    await screen.until(() => pressed(/^逾期的/) === 'true')

    await screen.press('button', '初始列表')
    await screen.until(() => pressed(/^初始列表/) === 'true')
    expect(state()).toBe('open')
    await screen.press('button', /^逾期的/)
    await screen.until(() => state() === 'overdue')
  })

  it('open the list with the default, but leave an address that was sent as it is', async () => {
    await keep('全部', { state: 'all' }, true)
    await show('/notices')
    await screen.until(() => pressed(/^全部/) === 'true')
    screen.close()
    await show('/notices?state=closed')
    await screen.until(() => screen.find('button', /^全部/))
    expect(pressed(/^全部/)).toBe('false')
    screen.close()
    await show('/notices?view=none')
    await screen.until(() => pressed(/^初始列表/) === 'true')
  })

  it('say what no longer fits, and show the rest', async () => {
    await keep('旧的', { state: 'long-gone', severity: 'urgent' })
    await show('/notices')
    await screen.until(() => screen.find('button', /旧的.*部分条件失效/))
    await screen.press('button', /^旧的/)
    await screen.until(() => screen.text().includes('“状态”条件已不适用'))
    expect(pressed(/^旧的/)).toBe('true')
    expect(state()).toBe('open')
  })

  it('are taken away without a trace in the list', async () => {
    await keep('逾期的', { state: 'overdue' })
    await show('/notices?state=overdue')
    await screen.until(() => pressed(/^逾期的/) === 'true')
    const menu = screen.get('button', '管理视图：逾期的')
    menu.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    await screen.until(() => screen.find('menuitem', '删除'))
    await screen.press('menuitem', '删除')
    await screen.until(() => screen.find('dialog', '删除视图“逾期的”？'))
    await screen.press('button', '删除')
    await screen.until(() => !screen.find('button', /^逾期的/))
    expect(state()).toBe('overdue')
  })
})
