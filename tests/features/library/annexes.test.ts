import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApi } from '#api/app.ts'
import type { BulletinBody } from '#contract/bulletin-body.ts'
import BulletinPage from '#features/bulletin/BulletinPage.vue'
import LibraryPage from '#features/library/LibraryPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { openBrowser } from '#tests/api/browser.ts'
import { ask, lockQuarter, step } from '#tests/api/bulletin-desk.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { settleScored } from '#tests/api/scored-province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

describe('units in annexes of the library', { timeout: 60_000 }, () => {
  let host: VitestHost
  let screen: Screen
  let bulletin: string

  beforeAll(() => {
    Element.prototype.scrollIntoView = () => {}
    // The simulated browser draws nothing, so nothing has a size.
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe() {}
        disconnect() {}
      },
    )
  })
  beforeEach(async () => {
    host = await startVitestHost(settleScored, { now: () => TEST_NOW })
    const api = createApi(host.deps)
    await lockQuarter({ api } as OpenHost)
    const as = async (name: string) => {
      const browser = openBrowser({ api })
      await browser.signIn(name)
      return browser
    }
    const office = await as('inspector@440000')
    const chief = await as('chief-inspector@440000')
    bulletin = (await office.ask<BulletinBody>('POST', '/bulletins', ask())).body.id
    await step(chief, bulletin, 'review', { result: 'public' })
    await step(await as('leader@440000'), bulletin, 'signature', { act: 'sign' })
    await step(chief, bulletin, 'issue')
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  const linesOfUnits = () => {
    const list = document.querySelector('[aria-label="附件中的单位"]')
    return [...(list?.querySelectorAll('li') ?? [])].map(({ textContent }) =>
      textContent.replaceAll(/\s+/g, ' ').trim(),
    )
  }

  it('says which annex a unit stands in, and its class, points, grade and rank there', async () => {
    screen = await mountScreen(LibraryPage, 'reporter@440300')
    await screen.fill('检索词', '广州市')
    await screen.press('button', '检索')
    await screen.until(() => linesOfUnits().length > 0)
    // 广州: 40 for the conference, 30 for the plan, 30 by judgement.
    expect(linesOfUnits()[0]).toBe(
      '广州市城市 · 100.0 分 · 良好 · 第 1 名附件1：2026年第三季度城市得分情况表',
    )
    const link = screen.get('link', '广州市：在“2026年第三季度城市得分情况表”中查看')
    expect(link.getAttribute('href')).toBe(`/bulletins/${bulletin}?annex=scores-city&line=440100`)
  })

  it('names the problems in the list of problems', async () => {
    screen = await mountScreen(LibraryPage, 'reporter@440300', '/library?text=罗湖')
    await screen.until(() => linesOfUnits().length > 1)
    // A list of problems prints neither grade nor rank.
    expect(linesOfUnits()[1]).toMatch(
      /^罗湖区县区( · [\d.–]+ 分)? · (不合格 · )?未完成报送附件3：2026年第三季度存在问题单位名单$/,
    )
  })

  it('narrows to the text or to the annexes, only while something is sought', async () => {
    screen = await mountScreen(LibraryPage, 'reporter@440300')
    await screen.until(() => screen.text().includes('粤府办通报〔2026〕1号'))
    expect(screen.find('radio', '附件')).toBeUndefined()
    await screen.fill('检索词', '政务公开考核')
    await screen.press('button', '检索')
    await screen.until(() => document.querySelector('mark'))
    await screen.press('radio', '附件')
    await screen.until(() => screen.text().includes('没有找到相符的通报'))
    await screen.press('radio', '正文')
    await screen.until(() => document.querySelector('mark'))
  })

  it('leads to the line in the annex, which is marked and has the focus', async () => {
    const path = `/bulletins/${bulletin}?annex=scores-city&line=440100`
    screen = await mountScreen(BulletinPage, 'reporter@440300', path)
    const row = await screen.until(() => document.querySelector('tr[aria-current="true"]'))
    expect(row.textContent).toContain('广州市')
    await screen.until(() => document.activeElement === row)
    expect(document.querySelectorAll('tr[aria-current]')).toHaveLength(1)
  })

  it('says so where the unit is not in the annex', async () => {
    const path = `/bulletins/${bulletin}?annex=scores-city&line=gd-jt`
    screen = await mountScreen(BulletinPage, 'reporter@440300', path)
    await screen.until(() => screen.text().includes('这份附件中没有要查看的单位'))
    expect(document.querySelector('tr[aria-current]')).toBeNull()
  })
})
