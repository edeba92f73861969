import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FactBody } from '#contract/fact.ts'
import { createApi } from '#api/app.ts'
import FactsPage from '#features/facts/FactsPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { openBrowser } from '#tests/api/browser.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import { settleScored } from '#tests/api/scored-province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

const PAGE = '/facts?unit=440100&period=2026-Q4&ledger=consultations'

/** As a browser hands over what was copied in a spreadsheet. */
function pasteOnto(element: Element, text: string) {
  const event = new Event('paste', { bubbles: true, cancelable: true })
  element.dispatchEvent(Object.assign(event, { clipboardData: { getData: () => text } }))
}

describe('a block pasted onto a ledger', { timeout: 60_000 }, () => {
  let host: VitestHost
  let screen: Screen
  let colleague: TestBrowser

  const stored = async () =>
    (
      await colleague.ask<{ rows: FactBody[] }>(
        'GET',
        '/units/440100/facts?ledger=consultations&period=2026-Q4',
      )
    ).body.rows.map(({ values }) => values['decision'])
  const before = ['道路命名']

  beforeAll(() => {
    Element.prototype.scrollIntoView = () => {}
  })
  beforeEach(async () => {
    sessionStorage.clear()
    localStorage.clear()
    host = await startVitestHost(settleScored, { now: () => TEST_NOW })
    colleague = openBrowser({ api: createApi(host.deps) })
    await colleague.signIn('reporter@440100')
    const values = {
      day: '2026-10-12',
      decision: '道路命名',
      vitalInterests: false,
      consulted: false,
    }
    await colleague.ask('POST', '/units/440100/facts', {
      ledger: 'consultations',
      values,
      evidence: [],
    })
    screen = await mountScreen(FactsPage, 'reporter@440100', PAGE)
    await screen.until(() => screen.find('button', '从表格粘贴'))
    await screen.until(() => screen.text().includes('道路命名'))
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  it('shows each row as it was read, is mended in place, and is taken without what is known', async () => {
    pasteOnto(
      document.body,
      [
        '决策事项\t决策日期\t是否涉及群众切身利益\t是否在政府网站公开征求意见',
        '公园改造\t2026年10月9日\t是\t否',
        '票价调整\t2026-10-10\t也许\t否',
        '道路命名\t2026-10-12\t否\t否',
      ].join('\r\n'),
    )
    await screen.until(() => screen.text().includes('共 3 行，选中 1 行，1 行有错误'))
    expect(screen.text()).toContain('已登记过，不再重复')
    const cell = screen.get('textbox', '第 2 行，是否涉及群众切身利益')
    expect(cell.getAttribute('aria-invalid')).toBe('true')
    await screen.fill('第 2 行，是否涉及群众切身利益', '是')
    await screen.until(() => screen.find('button', '登记选中的 2 行'))
    await screen.press('button', '登记选中的 2 行')
    await expect.poll(stored, { timeout: 10_000 }).toHaveLength(3)
    expect([...(await stored())].sort()).toEqual([...before, '公园改造', '票价调整'].sort())
  })

  it('takes only the rows that are chosen', async () => {
    await screen.press('button', '从表格粘贴')
    await screen.until(() => screen.find('textbox', '粘贴处'))
    await screen.fill('粘贴处', '2026-10-09\t甲\t是\t否\n2026-10-10\t乙\t是\t否')
    await screen.press('button', '查看读取结果')
    await screen.until(() => screen.find('checkbox', '登记第 1 行'))
    await screen.press('checkbox', '登记第 1 行')
    await screen.press('button', '登记选中的 1 行')
    await expect.poll(stored, { timeout: 10_000 }).toContain('乙')
    expect(await stored()).not.toContain('甲')
  })

  it('asks for the reason that a row needs, where it is to be written', async () => {
    screen.close()
    const page = PAGE.replace('consultations', 'press-events')
    screen = await mountScreen(FactsPage, 'reporter@440100', page)
    await screen.until(() => screen.find('button', '从表格粘贴'))
    // Nothing proves it.
    pasteOnto(
      document.body,
      '2026-10-12\t通气会\t新闻发布会\t本单位\t\t重点工作发布\t张三（新闻发言人）\t',
    )
    await screen.until(() => screen.find('button', '登记选中的 1 行'))
    await screen.press('button', '登记选中的 1 行')
    const reason = await screen.until(() => screen.find('textbox', '理由'))
    await screen.until(() => reason.getAttribute('aria-invalid') === 'true')
    expect(document.activeElement).toBe(reason)
    await screen.fill('理由', '实录稍后公开')
    await screen.press('button', '登记选中的 1 行')
    await screen.until(() => !screen.find('dialog'))
  })

  it('leaves to a field what is pasted into a field', async () => {
    await screen.press('button', '从表格粘贴')
    const field = await screen.until(() => screen.find('textbox', '粘贴处'))
    pasteOnto(field, '2026-10-09\t甲\t是\t否')
    expect(screen.text()).not.toContain('登记选中的')
  })

  it('survives a reload as it stood, with what was mended', async () => {
    const rows = ['决策日期\t决策事项', '2026-10-09\t公园改造']
    pasteOnto(document.body, rows.join('\n'))
    await screen.until(() => screen.find('textbox', '第 1 行，决策事项'))
    await screen.fill('第 1 行，决策事项', '公园改造二期')
    screen.close()
    screen = await mountScreen(FactsPage, 'reporter@440100', `${PAGE}&paste=yes`)
    const cell = await screen.until(() => screen.find('textbox', '第 1 行，决策事项'))
    expect((cell as HTMLInputElement).value).toBe('公园改造二期')
    // Another paste begins anew, and leaves nothing of the first.
    await screen.press('button', '重新粘贴')
    await screen.until(() => screen.find('textbox', '粘贴处'))
    await expect.poll(() => Object.keys(localStorage).join()).not.toContain('.paste.')
  })

  it('takes a column for what the clerk says it is', async () => {
    const rows = [
      '决策日期\t名称\t是否涉及群众切身利益\t是否在政府网站公开征求意见',
      '2026-10-09\t公园改造\t是\t否',
    ]
    pasteOnto(document.body, rows.join('\n'))
    const select = await screen.until(() => screen.find('combobox', '“名称”列对应'))
    await screen.until(() => screen.text().includes('选中 0 行'))
    const list = select as HTMLSelectElement
    list.value = 'decision'
    list.dispatchEvent(new Event('change'))
    await screen.until(() => screen.find('button', '登记选中的 1 行'))
    await screen.press('button', '登记选中的 1 行')
    await expect.poll(stored, { timeout: 10_000 }).toContain('公园改造')
  })
})
