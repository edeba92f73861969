import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApi } from '#api/app.ts'
import type { NoticeRow } from '#contract/notice-body.ts'
import WaitingPage from '#features/waiting/WaitingPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { openBrowser } from '#tests/api/browser.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import { draft } from '#tests/api/notice-draft.ts'
import { settleScored } from '#tests/api/scored-province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'
import { giveSizes } from '#tests/ui/sizes.ts'

const DAY = 86_400_000

describe('reviews that wait for the office', { timeout: 60_000 }, () => {
  let host: VitestHost
  let screen: Screen
  let now: number

  beforeEach(async () => {
    giveSizes({ height: 600 })
    now = TEST_NOW
    host = await startVitestHost(settleScored, {
      now: () => now,
    })
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  async function filed(): Promise<string> {
    const browserFor = async (name: string) => {
      const browser = openBrowser({ api: createApi(host.deps) })
      await browser.signIn(name)
      return browser
    }
    const office = await browserFor('inspector@440000')
    const chief = await browserFor('chief-inspector@440000')
    const reporter = await browserFor('reporter@440100')
    const { body } = await office.ask<{ rows: NoticeRow[] }>('POST', '/notices', draft())
    const path = `/units/440100/notices/${body.rows[0]?.id}`
    await chief.ask('POST', `${path}/approval`, { act: 'approve', version: 1 })
    await office.ask('POST', `${path}/direction`, { act: 'issue', version: 2 })
    await reporter.ask('POST', `${path}/work`, { act: 'receive', version: 3 })
    const claim = { act: 'file', text: '不属于本单位', problems: [], evidence: [], version: 1 }
    await reporter.ask('POST', `${path}/review`, claim)
    return body.rows[0]?.id ?? ''
  }
  const opened = (query: string, reader = 'chief-inspector@440000') =>
    mountScreen(WaitingPage, reader, `/waiting?period=2026-Q4${query}`)

  it('are counted beside the sections, and lead to their notices with their day', async () => {
    const id = await filed()
    screen = await opened('')
    await screen.until(() => screen.find('radio', '复核申请 1'))
    await screen.press('radio', '复核申请 1')
    const link = await screen.until(() =>
      screen.find('link', '广州市，关于政策解读公开问题的整改通知'),
    )
    expect(link.getAttribute('href')).toBe(`/notices/440100/${id}`)
    expect(screen.text()).toContain('2026年12月22日前（含当日）决定')
    expect(screen.text()).toContain('尚未指定复核人')
    expect(screen.text()).toContain('待您指定复核人')
    expect(screen.text()).toContain('待受理 0')
  })

  it('say how many are late, and wait for nobody who may only draft', async () => {
    await filed()
    now += 31 * DAY
    screen = await opened('&waits=review', 'inspector@440000')
    await screen.until(() => screen.text().includes('1 件已过决定期限'))
    expect(screen.text()).not.toContain('待您')
  })

  it('say what to do where none waits', async () => {
    screen = await opened('&waits=review')
    await screen.until(() => screen.text().includes('没有等待办理的复核申请'))
    expect(screen.text()).toContain('单位对督查通知申请复核后，会出现在这里')
  })
})
