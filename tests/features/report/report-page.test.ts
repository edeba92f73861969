import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { ReportBody } from '#contract/report.ts'
import { createApi } from '#api/app.ts'
import FactsPage from '#features/facts/FactsPage.vue'
import PaperCheckPage from '#features/report/PaperCheckPage.vue'
import ReportPage from '#features/report/ReportPage.vue'
import TasksPage from '#features/tasks/TasksPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { openBrowser } from '#tests/api/browser.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import { conference, plan, settleScored } from '#tests/api/scored-province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

const PLACE = 'unit=440100&period=2026-Q4'
const SECTIONS = '/units/440100/sections/2026-Q4'

describe('the report as handed in', { timeout: 60_000 }, () => {
  let host: VitestHost
  let screen: Screen
  let reporter: TestBrowser
  let fact: string

  beforeEach(async () => {
    sessionStorage.clear()
    host = await startVitestHost(settleScored, { now: () => TEST_NOW })
    reporter = await someone('reporter@440100')
    const written = await reporter.ask<{ fact: { id: string } }>(
      'POST',
      '/units/440100/facts',
      conference('2026-10-08', '第一场发布会'),
    )
    fact = written.body.fact.id
    await reporter.ask('POST', '/units/440100/facts', plan('2014-01-01'))
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  async function someone(name: string) {
    const browser = openBrowser({ api: createApi(host.deps) })
    await browser.signIn(name)
    return browser
  }
  const submit = (version: number, ledgers: readonly string[]) =>
    reporter.ask('POST', `${SECTIONS}/submission`, {
      action: 'submit',
      sections: ledgers.map((ledger) => ({ ledger, version })),
    })
  const handInAll = () => submit(0, ['press-events', 'mechanisms', 'incidents'])
  async function sealed() {
    const { seal } = (await reporter.get<ReportBody>('/units/440100/report/2026-Q4')).body
    if (!seal) throw new Error('a draft')
    return seal
  }
  async function returned() {
    const office = await someone('inspector@440000')
    await office.ask('POST', `${SECTIONS}/acceptance`, {
      action: 'return',
      because: '请核对日期',
      sections: [{ ledger: 'press-events', version: 1 }],
      facts: [{ fact, because: '日期不对' }],
    })
    await reporter.ask('PUT', `/units/440100/facts/${fact}`, {
      ...conference('2026-10-09', '第一场发布会'),
      version: 1,
    })
  }

  it('is a draft until all is handed in', async () => {
    screen = await mountScreen(ReportPage, 'reporter@440100', `/print/report?${PLACE}`)
    await screen.until(() => screen.find('button', '打印草稿'))
    expect(document.querySelector('.draft')?.getAttribute('data-mark')).toBe('草稿')
    expect(screen.text()).toContain('草稿不能用于盖章上报')
  })

  it('has number, code, every entry and places to sign once it is', async () => {
    await handInAll()
    const { number, code } = await sealed()
    screen = await mountScreen(ReportPage, 'reporter@440100', `/print/report?${PLACE}`)
    await screen.until(() => screen.find('button', '打印报送表'))
    await screen.until(() => screen.text().includes('自评得分'))
    expect(document.querySelector('.draft')).toBeNull()
    for (const words of [number, code, '第一场发布会', '贯彻落实方案', '单位（盖章）']) {
      expect(screen.text()).toContain(words)
    }
  })

  it('is checked by the office, which sees what changed since', async () => {
    await handInAll()
    const { number, code } = await sealed()
    await returned()
    screen = await mountScreen(PaperCheckPage, 'inspector@440000', '/report/check')
    await screen.press('button', '核对')
    await screen.until(() => screen.text().includes('这不是报送表的编号'))
    const typed = async (text: string) => {
      await screen.fill('编号', number)
      await screen.fill('校验码', text)
      await screen.press('button', '核对')
    }
    await typed('00000-00000')
    await screen.until(() => screen.text().includes('不一致'))
    await typed(code.toLowerCase())
    await screen.until(() => screen.text().includes('一致：这份报送表与系统留存的报送内容相同'))
    expect(screen.text()).toContain('2026年10月8日 → 2026年10月9日')
  })

  it('shows the unit what it changed since a section came back, in the ledger and in its tasks', async () => {
    await handInAll()
    await returned()
    const label = /自上次报送.*新增 0、修改 1、撤回 0/
    screen = await mountScreen(FactsPage, 'reporter@440100', `/facts?${PLACE}&ledger=press-events`)
    await screen.until(() => screen.find('button', label))
    await screen.press('button', label)
    await screen.until(() => screen.text().includes('2026年10月8日 → 2026年10月9日'))
    screen.close()
    screen = await mountScreen(TasksPage, 'reporter@440100')
    await screen.until(() => screen.find('button', label))
  })

  it('shows the office what is other than the time before, once it is handed in anew', async () => {
    await handInAll()
    await returned()
    await submit(2, ['press-events'])
    screen = await mountScreen(FactsPage, 'inspector@440000', `/facts?${PLACE}&ledger=press-events`)
    await screen.until(() => screen.find('button', /与前一次报送.*修改 1/))
  })
})
