import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import PeriodsPage from '#features/periods/PeriodsPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { periodOf } from '#domain/period/period.ts'
import { insertPeriod } from '#database/period.ts'
import { scoringPeriod } from '#database/scored-in.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import { settleScored, testScheme } from '#tests/api/scored-province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

const scheme = { id: testScheme.id, version: testScheme.version }

describe('periods that keep the calendar', { timeout: 30_000 }, () => {
  let host: VitestHost
  let screen: Screen

  beforeEach(async () => {
    host = await startVitestHost(
      async (made) => {
        await settleScored(made)
        await made.storage.write(async ({ tx }) => {
          const dates = { opens: '2026-10-09', due: '2026-11-10', locks: '2026-11-25' }
          const done = { state: 'closed' as const, byCalendar: true, byClock: true }
          const period = periodOf('2026-10')
          await insertPeriod(tx, { period, ...dates, ...done, scheme }, TEST_NOW)
        })
      },
      { now: () => TEST_NOW },
    )
    screen = await mountScreen(PeriodsPage, 'chief-inspector@440000')
    await screen.until(() => screen.find('button', '查看2026年10月'))
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  const stored = async (id: string) => await scoringPeriod(host.storage.read, id)
  const button = (name: string) => screen.get('button', name) as HTMLButtonElement
  const page = () => document.body.textContent ?? ''

  it('say what the clock did; undoing it asks for a reason, going on does not', async () => {
    await screen.press('button', '查看2026年10月')
    await screen.until(() => page().includes('系统已按日历结束填报'))
    expect(button('锁定成绩').disabled).toBe(false)
    expect(button('重新开放填报').disabled).toBe(true)
    await screen.fill('撤回系统所办步骤的理由', '网络故障，补报一天')
    await screen.press('button', '重新开放填报')
    const question = await screen.until(() => screen.find('dialog', '2026年10月 · 重新开放填报'))
    expect(question.textContent).toContain('此后本周期改由人工开放和结束填报')
    ;[...question.querySelectorAll('button')]
      .find(({ textContent }) => textContent?.trim() === '重新开放填报')
      ?.click()
    await screen.until(() => page().includes('由人工办理'))
    expect(await stored('2026-10')).toMatchObject({
      state: 'open',
      byCalendar: false,
      byClock: false,
    })
    // Whoever saves other days afterwards does not switch it on again.
    const box = screen.get('checkbox', /^按日历自动开放和结束填报/) as HTMLInputElement
    expect(box.checked).toBe(false)
  })

  it('are switched on for those that were there before, and off again', async () => {
    await screen.press('button', '查看2027年第一季度')
    await screen.until(() => page().includes('由人工办理'))
    const box = () => screen.get('checkbox', /^按日历自动开放和结束填报/) as HTMLInputElement
    expect(box().checked).toBe(false)
    box().click()
    await screen.until(() => !button('保存').disabled)
    await screen.press('button', '保存')
    await screen.until(() => page().includes('到开放日由系统自动开放填报'))
    expect(await stored('2027-Q1')).toMatchObject({ byCalendar: true, state: 'planned' })
    box().click()
    await screen.until(() => !button('保存').disabled)
    await screen.press('button', '保存')
    await screen.until(() => page().includes('由人工办理'))
    expect((await stored('2027-Q1'))?.byCalendar).toBe(false)
  })

  it('are planned to keep it, unless the office says otherwise', async () => {
    await screen.press('button', '计划新周期')
    await screen.until(() => screen.find('dialog', '计划新周期'))
    const box = screen.get('checkbox', /^按日历自动开放和结束填报/) as HTMLInputElement
    expect(box.checked).toBe(true)
    const select = screen.get('combobox', '考核方案及版本') as HTMLSelectElement
    select.value = 'test/1'
    select.dispatchEvent(new Event('change', { bubbles: true }))
    await screen.press('button', '建立周期')
    await screen.until(() => screen.find('button', '查看2027年第二季度'))
    expect((await stored('2027-Q2'))?.byCalendar).toBe(true)
  })
})
