import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApi } from '#api/app.ts'
import type { NoticeRow } from '#contract/notice-body.ts'
import NoticeStatisticsPage from '#features/notice/NoticeStatisticsPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { openBrowser } from '#tests/api/browser.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import { draft } from '#tests/api/notice-draft.ts'
import { settleScored } from '#tests/api/scored-province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

const PAGE = '/notices/statistics?period=2026-Q3&from=2026-01-01&to=2026-12-31'

describe('statistics of notices', { timeout: 60_000 }, () => {
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
    return path
  }

  it('say so where none was issued, and where the days stand in the wrong order', async () => {
    screen = await mountScreen(NoticeStatisticsPage, 'inspector@440000', PAGE)
    await screen.until(() => screen.text().includes('这段时间没有发出督查通知'))
    screen.close()
    const wrong = PAGE.replace('from=2026', 'from=2027')
    screen = await mountScreen(NoticeStatisticsPage, 'inspector@440000', wrong)
    await screen.until(() => screen.text().includes('开始日期晚于结束日期'))
  })

  it('show a dash for what has not happened, and group by what is chosen', async () => {
    await issue()
    screen = await mountScreen(NoticeStatisticsPage, 'leader@440000', PAGE)
    await screen.until(() => screen.text().includes('广州'))
    expect(screen.text()).toContain('0.0%（0/1）')
    expect(screen.text()).toContain('—')
    await screen.press('radio', '按条款')
    await screen.until(() => screen.text().includes('Y0-01'))
    expect(screen.text()).toContain('在每项条款下各计一次')
    expect(screen.text()).not.toContain('待决定')
  })

  it('tell what came of reviews, in a table of their own', async () => {
    const path = await issue()
    const reporter = openBrowser({ api: createApi(host.deps) })
    await reporter.signIn('reporter@440100')
    await reporter.ask('POST', `${path}/work`, { act: 'receive', version: 3 })
    const claim = { act: 'file', text: '不属于本单位', problems: [], evidence: [], version: 1 }
    await reporter.ask('POST', `${path}/review`, claim)
    screen = await mountScreen(NoticeStatisticsPage, 'leader@440000', PAGE)
    await screen.until(() => screen.text().includes('共 1 件：维持 0 · 变更 0 · 撤销 0 · 待决定 1'))
    const head = screen.get('row', /逾期决定率/)
    const [row] = [...(head.closest('table')?.querySelectorAll('tbody tr') ?? [])]
    // Region, filed, upheld, changed, revoked, waiting, late.
    expect([...(row?.children ?? [])].map(({ textContent }) => textContent?.trim())).toEqual([
      '广州',
      '1',
      '0',
      '0',
      '0',
      '1',
      '0.0%（0/1）',
    ])
  })
})
