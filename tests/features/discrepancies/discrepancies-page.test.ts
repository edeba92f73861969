import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createApi } from '#api/app.ts'
import DiscrepanciesPage from '#features/discrepancies/DiscrepanciesPage.vue'
import KeysPage from '#features/keys/KeysPage.vue'
import ScorecardPage from '#features/scorecard/ScorecardPage.vue'
import TasksPage from '#features/tasks/TasksPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { openBrowser } from '#tests/api/browser.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { settle } from '#tests/api/province.ts'
import { settlePeriod } from '#tests/api/settled-period.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

const PERIOD = '2026-Q3'
const SITE = 'https://www.gz.gov.cn'

describe('discrepancies', { timeout: 60_000 }, () => {
  let host: VitestHost
  let screen: Screen

  beforeAll(() => {
    Element.prototype.scrollIntoView = () => {}
  })
  beforeEach(async () => {
    const settled = async (one: Pick<OpenHost, 'deps' | 'storage'>) => {
      await settle(one)
      await settlePeriod(one as OpenHost, PERIOD)
    }
    host = await startVitestHost(settled, { now: () => TEST_NOW })
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  async function asked(name: string, path: string, body: object) {
    const browser = openBrowser({ api: createApi(host.deps) })
    await browser.signIn(name)
    const answer = await browser.ask('POST', path, body)
    expect(answer.status).toBe(200)
  }

  /** One column with news of one reported: 100 %. Seen from outside: 60 %. */
  async function differ() {
    const values = {
      day: '2026-09-30',
      column: '政务动态',
      field: 'other',
      count: 5,
      secrecyReviewed: 5,
      link: `${SITE}/news`,
    }
    await asked('reporter@440100', '/units/440100/facts', {
      ledger: 'website-updates',
      values,
      evidence: [],
      because: '按栏目统计',
    })
    await asked('reporter@440100', `/units/440100/sections/${PERIOD}/submission`, {
      action: 'submit',
      sections: [{ ledger: 'website-updates', version: 0 }],
      says: 'reported',
    })
    await bring('columns-updated', '2026-09-30', 60)
  }
  const bring = (kind: string, day: string, value: number) =>
    asked('inspector@440000', '/observations', {
      observations: [{ unit: '440100', kind, subject: SITE, day, value }],
    })
  const submit = () =>
    [...document.querySelectorAll<HTMLButtonElement>('[role="dialog"] button')]
      .findLast(({ type }) => type === 'submit')
      ?.click()

  it('are decided by the office, with a reason', async () => {
    await differ()
    screen = await mountScreen(
      DiscrepanciesPage,
      'inspector@440000',
      `/discrepancies?period=${PERIOD}`,
    )
    await screen.until(() => screen.text().includes('填报 100% · 监测 60%'))
    expect(screen.text()).toContain('相差 40 个百分点 · 填报优于监测')
    await screen.press('button', '广州市：本期有更新的栏目比例')
    await screen.until(() => screen.find('textbox', '理由'))
    expect(screen.text()).toContain('总分为区间')
    submit()
    await screen.until(() => screen.text().includes('必填'))
    screen.get('radio', '采信监测值').click()
    await screen.fill('理由', '逐栏核对，四成栏目没有更新')
    submit()
    await screen.until(() => screen.text().includes('采信监测值 · 60%'))
    await screen.until(() => screen.text().includes('没有差异'))
  })

  it('are narrowed to a ledger', async () => {
    await differ()
    screen = await mountScreen(
      DiscrepanciesPage,
      'inspector@440000',
      `/discrepancies?period=${PERIOD}`,
    )
    await screen.until(() => screen.find('button', /广州市/))
    const choose = (value: string) => {
      const list = screen.get('combobox', '台账') as HTMLSelectElement
      list.value = value
      list.dispatchEvent(new Event('change'))
    }
    choose('inquiries')
    await screen.until(() => !screen.find('button', /广州市/))
    choose('website-updates')
    await screen.until(() => screen.find('button', /广州市/))
  })

  it('are answered by the unit, which cannot decide them', async () => {
    await differ()
    screen = await mountScreen(
      DiscrepanciesPage,
      'reporter@440100',
      `/discrepancies?period=${PERIOD}&open=440100/${PERIOD}/columns-updated`,
    )
    await screen.until(() => screen.find('textbox', '对这一差异的说明'))
    expect(screen.find('textbox', '理由')).toBeUndefined()
    expect(screen.find('button', '导入监测结果')).toBeUndefined()
    await screen.until(() => !document.querySelector('[aria-busy]'))
    await screen.fill('对这一差异的说明', '监测当日栏目改版')
    submit()
    await screen.until(() => screen.text().includes('单位说明监测当日栏目改版'))
  })

  it('say on the line of the scorecard why it is open, with the way there', async () => {
    await differ()
    screen = await mountScreen(
      ScorecardPage,
      'inspector@440000',
      `/scorecard?unit=440100&period=${PERIOD}&item=web-columns`,
    )
    await screen.until(() => screen.text().includes('填报值为 100，监测值为 60'))
    const link = await screen.until(() => screen.find('link', '查看监测差异'))
    expect(link.getAttribute('href')).toContain('open=440100/2026-Q3/columns-updated')
  })

  it('are preceded by a warning in the tasks of the unit', async () => {
    await bring('homepage-age', '2026-11-20', 9)
    screen = await mountScreen(TasksPage, 'reporter@440100', '/tasks')
    // 9 days on the 20th are 11 on the 22nd, and 14 are a veto.
    await screen.until(() => screen.text().includes('首页未更新天数：11 天'))
    expect(screen.text()).toContain('距单项否决还有 3 天（2026年11月25日）')
    expect(screen.text()).toContain('请立即在首页发布新的信息')
  })

  it('come through keys that are shown once and revoked at once', async () => {
    await asked('security-admin@440000', '/api-keys', {
      name: '省监测平台',
      unit: '440100',
      until: '2026-12-31',
    })
    screen = await mountScreen(KeysPage, 'security-admin@440000', '/keys')
    await screen.until(() => screen.text().includes('省监测平台'))
    expect(screen.text()).toContain('未使用')
    await screen.press('button', '撤销')
    await screen.until(() => screen.text().includes('撤销密钥“省监测平台”？'))
    const sure = [
      ...document.querySelectorAll<HTMLButtonElement>('[role="alertdialog"] button'),
    ].find(({ textContent }) => textContent?.trim() === '撤销')
    sure?.click()
    await screen.until(() => screen.text().includes('已撤销'))
  })
})
