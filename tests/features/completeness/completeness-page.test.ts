import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApi } from '#api/app.ts'
import CompletenessPage from '#features/completeness/CompletenessPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { toasts } from '#ui/use-toast.ts'
import { openBrowser } from '#tests/api/browser.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import { handIn, settleScored } from '#tests/api/scored-province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'
import { giveSizes } from '#tests/ui/sizes.ts'

describe('the board of completeness', { timeout: 60_000 }, () => {
  let host: VitestHost
  let screen: Screen

  beforeEach(async () => {
    giveSizes({ height: 600 })
    toasts.value = []
    host = await startVitestHost(settleScored, { now: () => TEST_NOW })
    const reporter = openBrowser({ api: createApi(host.deps) })
    await reporter.signIn('reporter@440100')
    await handIn(reporter, '440100', '2026-Q4')
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  const opened = async (query = '', reader = 'chief-inspector@440000') => {
    screen = await mountScreen(CompletenessPage, reader, `/completeness?period=2026-Q4${query}`)
    await screen.until(() => screen.find('grid'))
  }
  const units = () =>
    [...document.querySelectorAll('[role="grid"] tbody th')].map((cell) => cell.textContent?.trim())
  const stored = async (table: 'message' | 'extension') =>
    await host.storage.read.selectFrom(table).select(['unit_id']).orderBy('unit_id').execute()
  const said = () => toasts.value.map(({ text }) => text)

  async function choose(name: string) {
    const radios = [...document.querySelectorAll<HTMLElement>('[role="dialog"] label')]
    radios.find(({ textContent }) => textContent?.trim() === name)?.click()
    await screen.until(() => screen.find('textbox', '延期理由'))
  }
  async function pickAll(count: number, action: string) {
    await screen.press('button', `选中未报齐的 ${count} 个`)
    await screen.until(() => screen.text().includes(`已选 ${count} 个单位`))
    await screen.press('button', action)
    await screen.until(() => screen.find('dialog', `通知 ${count} 个单位`))
  }

  it('shows how far units are, by region and by class', async () => {
    await opened()
    expect(screen.text()).toContain('2026年第四季度 · 报送截止 2027年1月15日')
    expect(screen.get('progressbar', '广州 · 报齐 1 / 2')).toBeDefined()
    expect(screen.get('row', /^广州市/).textContent).toContain('已报齐')
    expect(screen.get('row', /越秀区/).textContent).toContain('尚未报送')
    expect(screen.text()).toContain('数据读取于')
  })

  it('narrows by the filters of the address', async () => {
    await opened('&class=county&state=nothing')
    expect([...units()].sort()).toEqual(['罗湖区', '越秀区'].sort())
    expect(screen.text()).toContain('2 个单位，共 5 个')
    await screen.press('button', '清除筛选')
    await screen.until(() => screen.text().includes('5 个单位，共 5 个'))
  })

  it('narrows to one region', async () => {
    await opened('&region=440300')
    expect([...units()].sort()).toEqual(['深圳市', '罗湖区'].sort())
    await screen.press('button', '清除筛选')
    await screen.until(() => screen.text().includes('5 个单位，共 5 个'))
  })

  it('shows what came in by the minute, and the same as a table', async () => {
    await opened()
    await screen.until(() => screen.find('img', '共报送 3 个台账，最多的一分钟 3 个'))
    await screen.press('radio', '表')
    await screen.until(() => screen.find('row', /^10:003\s*1/))
  })

  it('opens the reminders of a unit from its row', async () => {
    await opened()
    screen.get('row', /^越秀区/).click()
    await screen.until(() => screen.find('dialog', '越秀区的提醒记录'))
    expect(document.body.textContent).toContain('本期没有提醒过该单位')
  })

  it('reminds all units that are incomplete in one step', async () => {
    await opened()
    await pickAll(4, '提醒或延期')
    await screen.press('button', '提醒 4 个单位')
    await screen.until(() => said().includes('已提醒 4 个单位'))
    expect(await stored('message')).toHaveLength(4)
    await screen.until(() => screen.get('row', /越秀区/).textContent?.includes('1 次，未读'))
  })

  it('grants a later due day, and refuses one after the lock before it is sent', async () => {
    await opened('&class=county')
    await pickAll(2, '提醒或延期')
    await choose('延期')
    await screen.fill('延期理由', '系统切换')
    await screen.fill('新的截止日期', '2027-03-01')
    await screen.press('button', '为 2 个单位延期')
    await screen.until(() => screen.text().includes('日期应在 2027年1月15日 至 2027年2月26日 之间'))
    await screen.fill('新的截止日期', '2027-01-29')
    await screen.press('button', '为 2 个单位延期')
    await screen.until(() => said().includes('2 个单位的截止日期已延至2027年1月29日'))
    expect((await stored('extension')).map((one) => one.unit_id)).toEqual(['440104', '440303'])
    await screen.until(() => screen.get('row', /越秀区/).textContent?.includes('2027年1月29日'))
  })

  it('lets an inspector remind those below, and grant nothing', async () => {
    await opened('', 'inspector@440100')
    expect(units()).toHaveLength(2)
    await pickAll(1, '提醒')
    expect(screen.find('radiogroup', '办理事项')).toBeUndefined()
  })

  it('shows a leader the board without its steps', async () => {
    await opened('', 'leader@440000')
    expect(screen.find('button', /选中未报齐/)).toBeUndefined()
    expect(document.querySelector('[role="grid"] input[type="checkbox"]')).toBeNull()
  })
})
