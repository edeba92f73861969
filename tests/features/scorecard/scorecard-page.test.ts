import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createApi } from '#api/app.ts'
import ScorecardPage from '#features/scorecard/ScorecardPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { openBrowser } from '#tests/api/browser.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import { conference, handIn, leak, plan, settleScored } from '#tests/api/scored-province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

describe('the scorecard', { timeout: 60_000 }, () => {
  let host: VitestHost
  let screen: Screen
  let signedIn: (name: string) => Promise<TestBrowser>

  beforeAll(() => {
    // jsdom draws nothing, so nothing can be scrolled to.
    Element.prototype.scrollIntoView = () => {}
  })
  beforeEach(async () => {
    host = await startVitestHost(settleScored, { now: () => TEST_NOW })
    const api = createApi(host.deps)
    signedIn = async (name) => {
      const browser = openBrowser({ api })
      await browser.signIn(name)
      return browser
    }
    // 广州 held a press conference and has a plan in force: 40 + 30 of 100; quality is not judged yet.
    const reporter = await signedIn('reporter@440100')
    await reporter.ask('POST', '/units/440100/facts', conference('2026-11-03', '交通新闻发布会'))
    await reporter.ask('POST', '/units/440100/facts', plan('2014-01-01'))
    await handIn(reporter, '440100', '2026-Q4')
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  const opened = async (reader: string, query = 'unit=440100&period=2026-Q4') => {
    screen = await mountScreen(ScorecardPage, reader, `/scorecard?${query}`)
    await screen.until(() => screen.find('heading', '从满分到总分'))
  }
  const figure = () => document.querySelector('.figure')?.textContent ?? ''
  /** The row of an item in the tree: it says points of points or —, as no row of the waterfall does. */
  const line = (name: string) => screen.find('row', new RegExp(`^${name}.*(/ [\\d.]+|—)`))
  const openLine = async (name: string) => {
    line(name)?.querySelector('button')?.click()
    await screen.until(() => line(name)?.getAttribute('aria-expanded') === 'true')
  }
  const submit = () =>
    [...document.querySelectorAll<HTMLButtonElement>('[role="dialog"] button')]
      .find(({ type }) => type === 'submit')
      ?.click()

  it('says a total that is open as a range, and why', async () => {
    await opened('inspector@440000')
    // 70 for sure, and up to 30 by judgement.
    expect(figure()).toContain('70.0–100.0')
    expect(screen.text()).toContain('1 项有待查明')
    expect(line('质量')?.textContent).toContain('待评分')
    expect(screen.text()).toContain('填报尚未截止')
  })

  it('shows first what lost points, and every line on demand', async () => {
    await opened('inspector@440000')
    expect(line('发布会')).toBeUndefined()

    document.querySelector<HTMLInputElement>('input[value="all"]')?.click()
    await screen.until(() => line('发布会')?.textContent?.includes('40.0 / 40.0'))
  })

  it('opens a line down to the fact and to the words of the clause', async () => {
    await opened('inspector@440000', 'unit=440100&period=2026-Q4&item=conference')
    await screen.until(() => screen.find('link', '交通新闻发布会'))
    expect(screen.text()).toContain('未核查')
    // Y1-07 as the document has it.
    expect(screen.text()).toContain('原则上每季度至少举办一次新闻发布会')
  })

  it('takes the points of an inspector, with the reason, and computes the card anew', async () => {
    await opened('inspector@440000')
    await openLine('质量')
    await screen.press('button', '评分')
    await screen.until(() => screen.find('textbox', '得分'))

    await screen.fill('得分', '31')
    await screen.fill('理由', '抽查二十条')
    await screen.press('button', '保存评分')
    await screen.until(() => screen.text().includes('不能超过 30.0 分'))

    await screen.fill('得分', '２０')
    await screen.press('button', '保存评分')
    await screen.until(() => figure().includes('90.0'))
    expect(screen.find('dialog')).toBeUndefined()
    expect(line('质量')?.textContent).toContain('抽查二十条')
  })

  it('keeps what was typed when somebody else has judged meanwhile, and says so', async () => {
    await opened('inspector@440000')
    await openLine('质量')
    await screen.press('button', '评分')
    await screen.until(() => screen.find('textbox', '得分'))
    const other = await signedIn('chief-inspector@440000')
    await other.ask('PUT', '/units/440100/judgements/2026-Q4/quality', {
      points: '10',
      because: '另一位督查员的意见',
      version: 0,
    })

    await screen.fill('得分', '20')
    await screen.fill('理由', '抽查二十条')
    await screen.press('button', '保存评分')
    const refusal = await screen.until(() => screen.find('alert'))
    expect(refusal.textContent).toMatch(/他人|已被|更新|修改/)
    expect((screen.get('textbox', '得分') as HTMLInputElement).value).toBe('20')
  })

  it('lets a reporter claim points, and judge nothing', async () => {
    await opened('reporter@440100')
    await openLine('质量')
    expect(screen.find('button', '评分')).toBeUndefined()
    await screen.press('button', '填写自评分')
    await screen.until(() => screen.find('textbox', '得分'))
    await screen.fill('得分', '25')
    await screen.fill('理由', '对照标准')
    await screen.press('button', '保存自评分')
    // Self-scored 40 + 30 + 25; the official total stays open.
    await screen.until(() => screen.text().includes('自评 95.0'))
    expect(figure()).toContain('70.0–100.0')
  })

  it('shows a veto before everything else, and the sum before it as unofficial', async () => {
    const reporter = await signedIn('reporter@440100')
    const move = (action: string, version: number) =>
      reporter.ask('POST', '/units/440100/sections/2026-Q4/submission', {
        action,
        sections: [{ ledger: 'incidents', version }],
      })
    await move('withdraw', 1)
    await reporter.ask('POST', '/units/440100/facts', leak('2026-11-10'))
    await move('submit', 2)
    await opened('inspector@440000')
    const text = screen.text()
    expect(text).toContain('网站误发涉密文件')
    expect(text.indexOf('触发单项否决')).toBeLessThan(text.indexOf('无正式总分'))
    expect(text).toContain('非正式')
    expect(text).toContain('否决前 70.0–100.0 分')
  })

  it('agrees to an exception from a duty that holds in principle, and ends it', async () => {
    // 深圳 handed nothing in for the quarter.
    await opened('chief-inspector@440000', 'unit=440300&period=2026-Q3&lines=all')
    await openLine('发布会')
    await screen.press('button', '同意例外')
    await screen.until(() => screen.find('textbox', '理由'))
    await screen.fill('理由', '机构改革期间')
    submit()
    await screen.until(() => line('发布会')?.textContent?.includes('例外'))
    expect(screen.text()).toContain('机构改革期间')

    await screen.press('button', '结束例外')
    await screen.until(() => screen.find('textbox', '结束的理由'))
    await screen.fill('例外到这一天为止', '2026-08-31')
    await screen.fill('结束的理由', '改革已经完成')
    submit()
    // It no longer covers the last day of the quarter.
    await screen.until(() => line('发布会')?.textContent?.includes('未报'))
  })

  it('says what to do where the scheme does not take the unit in', async () => {
    screen = await mountScreen(
      ScorecardPage,
      'inspector@440000',
      '/scorecard?unit=gd-jt&period=2026-Q4',
    )
    await screen.until(() => screen.text().includes('本周期没有评分卡'))
  })
})
