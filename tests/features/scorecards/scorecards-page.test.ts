import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApi } from '#api/app.ts'
import ComparePage from '#features/scorecards/ComparePage.vue'
import PrintPage from '#features/scorecards/PrintPage.vue'
import ScorecardsPage from '#features/scorecards/ScorecardsPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { openBrowser } from '#tests/api/browser.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import { conference, handIn, plan, settleScored } from '#tests/api/scored-province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'
import { giveSizes } from '#tests/ui/sizes.ts'

describe('the list of results', { timeout: 60_000 }, () => {
  let host: VitestHost
  let screen: Screen

  beforeEach(async () => {
    giveSizes({ height: 600 })
    host = await startVitestHost(settleScored, { now: () => TEST_NOW })
    // 广州 has a conference and a plan, 40 + 30 of 100; quality of no unit is judged yet.
    const reporter = openBrowser({ api: createApi(host.deps) })
    await reporter.signIn('reporter@440100')
    await reporter.ask('POST', '/units/440100/facts', conference('2026-11-03', '交通新闻发布会'))
    await reporter.ask('POST', '/units/440100/facts', plan('2014-01-01'))
    await handIn(reporter, '440100', '2026-Q4')
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  const opened = async (query = '', reader = 'inspector@440000') => {
    screen = await mountScreen(ScorecardsPage, reader, `/scorecards?period=2026-Q4${query}`)
    await screen.until(() => screen.find('heading', '评分表'))
    await screen.until(() => screen.find('grid'))
  }
  const units = () =>
    [...document.querySelectorAll('[role="grid"] tbody th')].map((cell) => cell.textContent?.trim())

  it('shows every unit of the classes with its total, and counts those in none', async () => {
    await opened()
    // Three prefectures and two counties; the province, an office and a department are in no class.
    expect(screen.text()).toContain('5 个单位')
    expect(screen.text()).toContain('另有 3 个单位不在本方案的考核类别内')
    expect(screen.get('row', /广州市/).textContent).toContain('70.0–100.0')
    expect(screen.get('row', /越秀区/).textContent).toContain('未报齐')
  })

  it('reads only what lies in the reach of its reader', async () => {
    await opened('', 'inspector@440100')
    expect(units()).toContain('越秀区')
    expect(units()).not.toContain('深圳市')
  })

  it('narrows by the filters of the address, and takes them away again', async () => {
    await opened('&class=county&q=罗湖')
    expect(units()).toEqual(['罗湖区'])
    expect(screen.text()).toContain('1 个单位，共 5 个')
    await screen.press('button', '清除筛选')
    await screen.until(() => units().length === 5)
  })

  it('sorts by what is exact, whatever is shown of it', async () => {
    await opened('&sort=-total&class=city')
    // 广州 has 70 for sure, the others nothing.
    expect(units()[0]).toBe('广州市')
  })

  it('says so when nothing fits, with a way out', async () => {
    await opened('&q=没有这个单位')
    await screen.until(() => screen.text().includes('没有符合条件的单位'))
    expect(screen.find('button', '清除筛选')).toBeDefined()
  })

  it('leads from two chosen units to their comparison', async () => {
    await opened('&pick=440100,440300')
    expect(screen.text()).toContain('已选 2 个单位')
    const link = screen.get('link', '比较所选单位') as HTMLAnchorElement
    const query = new URLSearchParams(link.search)
    expect([query.get('units'), query.get('period')]).toEqual(['440100,440300', '2026-Q4'])
  })

  it('compares units item by item, and names highest and lowest', async () => {
    screen = await mountScreen(
      ComparePage,
      'inspector@440000',
      '/scorecards/compare?units=440100,440300&period=2026-Q4',
    )
    await screen.until(() => screen.find('heading', '逐项比较'))
    const conferences = screen.get('row', /^发布会.*\/ 40\.0/)
    expect(conferences.textContent).toMatch(/40\.0 \/ 40\.0\s*最高.*0\.0 \/ 40\.0\s*未报\s*最低/)
    // Quality is open for both alike: no difference to show.
    expect(screen.find('row', /^质量.*\/ 30\.0/)).toBeUndefined()
  })

  it('puts every row on paper, in the order and with the filter of the address', async () => {
    screen = await mountScreen(
      PrintPage,
      'inspector@440000',
      '/print/scorecards?period=2026-Q4&class=city&sort=-total',
    )
    await screen.until(() => screen.find('heading', '2026年第四季度考核结果一览表'))
    const names = [...document.querySelectorAll('tbody tr')].map((row) =>
      row.querySelectorAll('td')[1]?.textContent?.trim(),
    )
    expect(names[0]).toBe('广州市')
    expect(names).toHaveLength(3)
    expect(screen.text()).toContain('筛选条件：考核类别 城市')
    expect(document.querySelector('thead')).not.toBeNull()
  })
})
