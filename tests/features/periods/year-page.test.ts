import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import YearPage from '#features/periods/YearPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import { settleScored } from '#tests/api/scored-province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

describe('the calendar of a year', { timeout: 60_000 }, () => {
  let host: VitestHost
  let screen: Screen

  beforeEach(async () => {
    host = await startVitestHost(settleScored, { now: () => TEST_NOW })
    screen = await mountScreen(YearPage, 'chief-inspector@440000', '/admin/periods/year?year=2026')
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  it('tells dates, working days and make-up days, and plans the year after in one step', async () => {
    await screen.until(() => screen.find('link', '2026年第二季度'))
    expect(screen.text()).toContain('开放至截止 10 个工作日')
    expect(screen.text()).toContain('调休上班')
    await screen.press('button', '下一年')
    await screen.until(() => screen.find('button', '建立这 3 个周期'))
    expect(screen.text()).toContain('2027年节假日尚未公布')
    // Those of this year stood here before, and are opened and closed by hand.
    expect(screen.text().match(/由系统按日历开放和结束填报(?!，仍)/g)).toHaveLength(3)
    await screen.press('button', '建立这 3 个周期')
    await screen.until(() => screen.find('link', '2027年第四季度'))
    expect(screen.find('button', /建立这/)).toBeUndefined()
    await screen.press('button', '上一年')
    await screen.until(() => screen.find('link', '2026年第四季度'))
    expect(screen.text()).not.toContain('由系统按日历开放和结束填报')
  })
})
