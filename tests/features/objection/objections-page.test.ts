import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createApi } from '#api/app.ts'
import { saveJudgement } from '#database/judgement.ts'
import ObjectionsPage from '#features/objection/ObjectionsPage.vue'
import ScorecardPage from '#features/scorecard/ScorecardPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { openBrowser } from '#tests/api/browser.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import { settleObjections } from '#tests/api/objection-scheme.ts'
import { accountId } from '#tests/api/province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

const PATH = '/units/440100/objections/2026-Q2'
const CLAIM = '抽查的20条中有5条不属于本单位'

describe('objections', { timeout: 60_000 }, () => {
  let host: VitestHost
  let screen: Screen

  beforeAll(() => {
    Element.prototype.scrollIntoView = () => {}
  })
  beforeEach(async () => {
    host = await startVitestHost(settleObjections, { now: () => TEST_NOW })
    const judgement = {
      unit: '440100',
      period: '2026-Q2',
      item: 'quality',
      view: 'official' as const,
      points: '12',
      because: '抽查',
      by: accountId('inspector@440000'),
    }
    await host.deps.storage.write(({ tx }) => saveJudgement(tx, judgement, TEST_NOW - 1000, 0))
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  async function asked(name: string, method: 'POST' | 'PUT', path: string, body: object) {
    const browser = openBrowser({ api: createApi(host.deps) })
    await browser.signIn(name)
    return (await browser.ask<{ id: string }>(method, path, body)).body
  }
  const filed = () =>
    asked('reporter@440100', 'POST', PATH, { item: 'quality', claim: CLAIM, evidence: [] })
  const submit = () =>
    [...document.querySelectorAll<HTMLButtonElement>('[role="dialog"] button')]
      .findLast(({ type }) => type === 'submit')
      ?.click()
  const openCard = async (name: string) => {
    const query = 'unit=440100&period=2026-Q2&item=quality'
    screen = await mountScreen(ScorecardPage, name, `/scorecard?${query}`)
    await screen.until(() => screen.text().includes('2026年11月27日前'))
  }

  it('are filed by the unit from the line, and stand there with the points', async () => {
    await openCard('reporter@440100')
    await screen.until(() => screen.find('button', '提出异议'))
    await screen.press('button', '提出异议')
    await screen.until(() => screen.find('textbox', '异议理由'))
    expect(screen.text()).toContain('现有评定')
    submit()
    await screen.until(() => screen.text().includes('必填'))
    await screen.fill('异议理由', CLAIM)
    await screen.fill('依据（选填）', '不是文号')
    submit()
    await screen.until(() => screen.text().includes('既不是网页链接，也不是文号'))
    await screen.fill('依据（选填）', '穗府办〔2026〕9号')
    submit()
    await screen.until(() => screen.text().includes('待受理'))
    expect(screen.text()).toContain('提出时得分 12.0')
    expect(screen.find('button', '提出异议')).toBeUndefined()
    expect(screen.find('button', '撤回异议')).toBeDefined()
  })

  it('are not filed by the office, nor where the scheme sets no term', async () => {
    await openCard('inspector@440000')
    expect(screen.find('button', '提出异议')).toBeUndefined()
    screen.close()
    const query = 'unit=440100&period=2026-Q4'
    screen = await mountScreen(ScorecardPage, 'reporter@440100', `/scorecard?${query}`)
    await screen.until(() => screen.text().includes('不受理异议'))
  })

  it('are listed for the office, which names a reviewer who took no part', async () => {
    await filed()
    screen = await mountScreen(ObjectionsPage, 'chief-inspector@440000', '/objections')
    await screen.until(() => screen.find('button', '查看广州市对“质量”的异议'))
    await screen.press('button', '查看广州市对“质量”的异议')
    await screen.until(() => screen.text().includes('应当回避：为这一项评过分'))
    expect(screen.text()).toContain(CLAIM)
    const barred = document.querySelector<HTMLInputElement>('input[type="radio"]:disabled')
    expect(barred?.value).toBe(accountId('inspector@440000'))
    const free = `[role="dialog"] input[value="${accountId('chief-inspector@440000')}"]`
    document.querySelector<HTMLInputElement>(free)?.click()
    submit()
    await screen.until(() => screen.find('heading', '作出决定'))
  })

  it('are decided by the reviewer with a reason', async () => {
    const { id } = await filed()
    const reviewer = accountId('chief-inspector@440000')
    const takeUp = { act: 'take-up', reviewer, version: 1 }
    await asked('chief-inspector@440000', 'PUT', `${PATH}/${id}/steps`, takeUp)
    const open = `/objections?open=440100/2026-Q2/${id}`
    screen = await mountScreen(ObjectionsPage, 'chief-inspector@440000', open)
    await screen.until(() => screen.find('textbox', '理由'))
    document.querySelector<HTMLInputElement>('input[value="uphold-partly"]')?.click()
    await screen.fill('理由', '5条中有3条不属于')
    await screen.press('button', '作出决定')
    await screen.until(() => screen.text().includes('决定：部分成立'))
    expect(screen.text()).toContain('5条中有3条不属于')
    expect(screen.find('heading', '作出决定')).toBeUndefined()
  })

  it('say so where there are none', async () => {
    screen = await mountScreen(ObjectionsPage, 'leader@440000', '/objections')
    await screen.until(() => screen.text().includes('没有异议'))
  })
})
