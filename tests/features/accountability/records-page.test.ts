import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createApi } from '#api/app.ts'
import type { RecordBody, RecordRow } from '#contract/accountability-body.ts'
import type { RecordProposal } from '#contract/accountability.ts'
import ProposePage from '#features/accountability/ProposePage.vue'
import RecordPage from '#features/accountability/RecordPage.vue'
import RecordsPage from '#features/accountability/RecordsPage.vue'
import TasksPage from '#features/tasks/TasksPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { openBrowser } from '#tests/api/browser.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import { decided, proposal } from '#tests/api/record-proposal.ts'
import { conference, settleScored } from '#tests/api/scored-province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

const OFFICE = 'inspector@440000'
const CHIEF = 'chief-inspector@440000'
const TITLE = '网站发布严重失实信息'

describe('accountability', { timeout: 60_000 }, () => {
  let host: VitestHost
  let screen: Screen

  beforeAll(() => {
    Element.prototype.scrollIntoView = () => {}
  })
  beforeEach(async () => {
    host = await startVitestHost(settleScored, { now: () => TEST_NOW })
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  async function ask<T>(name: string, method: string, path: string, body?: object) {
    const browser = openBrowser({ api: createApi(host.deps) })
    await browser.signIn(name)
    return (await browser.ask<T>(method, path, body)).body
  }
  async function proposed(more: Partial<RecordProposal> = {}) {
    const made = await ask<{ rows: RecordRow[] }>(OFFICE, 'POST', '/accountability', proposal(more))
    return made.rows[0]?.id ?? ''
  }
  async function step(name: string, id: string, place: string, said: object) {
    const path = `/units/440100/accountability/${id}`
    const { version } = await ask<RecordBody>(CHIEF, 'GET', path)
    await ask(name, 'POST', `${path}/${place}`, { text: '说明如下', ...said, version })
  }
  const open = (id: string) => `/accountability/440100/${id}`
  const submit = () =>
    [...document.querySelectorAll<HTMLButtonElement>('[role="dialog"] button')]
      .findLast(({ type }) => type === 'submit')
      ?.click()
  async function pick(label: string) {
    const radio = screen.get('radio', new RegExp(`^${label}`)) as HTMLInputElement
    radio.checked = true
    radio.dispatchEvent(new Event('change'))
    await screen.until(() => true)
  }

  it('lists who is held to account, names masked, each counted once', async () => {
    screen = await mountScreen(RecordsPage, OFFICE)
    await screen.until(() => screen.text().includes('没有这样的记录'))
    screen.close()
    await proposed()
    await proposed({ title: '另一件事', decided: decided() })
    screen = await mountScreen(RecordsPage, CHIEF)
    await screen.until(() => screen.text().includes(TITLE))
    expect(screen.text()).toContain('王某某')
    expect(screen.text()).not.toContain('王小明')
    expect(screen.text()).toContain('拟：约谈')
    expect(screen.text()).toContain('政务处分：警告 1')
    expect(screen.find('button', '导出含姓名的名单')).toBeTruthy()
    screen.close()
    screen = await mountScreen(RecordsPage, 'leader@440000')
    await screen.until(() => screen.text().includes(TITLE))
    expect(screen.find('button', '导出含姓名的名单')).toBeUndefined()
    expect(screen.find('link', '提出问责')).toBeUndefined()
  })

  it('lets the unit state its case, once it is asked', async () => {
    const id = await proposed()
    screen = await mountScreen(RecordsPage, 'approver@440100')
    await screen.until(() => screen.text().includes('督查机构告知后'))
    screen.close()
    await step(OFFICE, id, 'handling', { act: 'ask', day: '2026-11-30' })
    screen = await mountScreen(TasksPage, 'approver@440100')
    await screen.until(() => screen.text().includes('陈述期限：2026年11月30日'))
    screen.close()
    screen = await mountScreen(RecordPage, 'approver@440100', open(id))
    await screen.until(() => screen.find('button', '陈述和申辩'))
    expect(screen.text()).toContain('坚持谁发布谁负责')
    await screen.press('button', '陈述和申辩')
    await screen.until(() => screen.find('dialog'))
    submit()
    await screen.until(() => screen.text().includes('1 处'))
    await screen.fill('陈述和申辩', '当日值班人员未审核')
    submit()
    await screen.until(() => !screen.find('dialog'))
    await screen.until(() => screen.text().includes('当日值班人员未审核'))
  })

  it('offers four measures to decide and no other, and says which need approval', async () => {
    const id = await proposed()
    await step(OFFICE, id, 'handling', { act: 'ask', day: '2026-11-30' })
    await step(OFFICE, id, 'handling', { act: 'hear', hearing: 'oral' })
    screen = await mountScreen(RecordPage, CHIEF, open(id))
    await screen.until(() => screen.find('button', '作出决定'))
    await screen.press('button', '作出决定')
    await screen.until(() => screen.find('dialog'))
    const radios = [...document.querySelectorAll('[role="dialog"] input[type="radio"]')]
    expect(radios.map((one) => one.closest('label')?.textContent?.replaceAll(/\s+/g, ''))).toEqual([
      '督促整改',
      '提出处理建议须经批准后送达',
      '约谈',
      '通报批评须经批准后送达',
    ])
    await pick('通报批评')
    await screen.fill('说明', '事实清楚')
    submit()
    await screen.until(() => screen.text().includes('待批准'))
    expect(screen.text()).toContain('决定：通报批评')
    expect(screen.find('button', '批准')).toBeUndefined()
  })

  it('tells what others decided with its document, its end and its remedies', async () => {
    const id = await proposed({
      decided: decided({ day: '2026-11-18', told: '2026-11-20', until: '2027-05-18' }),
    })
    screen = await mountScreen(RecordPage, OFFICE, open(id))
    await screen.until(() => screen.text().includes('政务处分：警告'))
    for (const text of [
      '登记：由有权机关决定',
      '穗监〔2026〕9号',
      '复审：2026年12月21日前（含当日）',
      '救济期间不停止执行',
      '2027年5月19日 期满，自动解除',
      '查看每一条记录都会记入审计日志',
    ]) {
      expect(screen.text()).toContain(text)
    }
  })

  it('is proposed from a false report, with both figures and who published it', async () => {
    const entry = conference('2026-10-12', '旧闻发布会')
    const { fact } = await ask<{ fact: { id: string } }>(
      'reporter@440100',
      'POST',
      '/units/440100/facts',
      entry,
    )
    await ask(OFFICE, 'PUT', `/units/440100/facts/${fact.id}/verification`, {
      outcome: 'corrected',
      values: { ...entry.values, day: '2026-10-13' },
      because: '日期不实',
      version: 1,
    })
    const query = `unit=440100&facts=${fact.id}`
    screen = await mountScreen(ProposePage, OFFICE, `/accountability/new?${query}`)
    await screen.until(() => screen.find('textbox', '填报'))
    const valueOf = (label: string) => (screen.get('textbox', label) as HTMLInputElement).value
    expect([valueOf('填报'), valueOf('核实')]).toEqual(['2026-10-12', '2026-10-13'])
    expect(valueOf('事实经过')).toBe('旧闻发布会：日期不实')
    expect(screen.text()).toContain('P39-4')
    expect(screen.text()).toContain('填报发布：旧闻发布会')
    await screen.press('button', '列为责任人：reporter@440100')
    expect(valueOf('姓名')).toBe('reporter@440100')
    await screen.press('button', '提出')
    await screen.until(() => screen.text().includes('1 处'))
    await screen.fill('职务', '网站编辑科科长')
    await screen.press('button', '提出')
    let rows: RecordRow[] = []
    for (let turn = 0; turn < 100 && rows.length === 0; turn += 1) {
      rows = (await ask<{ rows: RecordRow[] }>(CHIEF, 'GET', '/accountability')).rows
    }
    expect(rows).toMatchObject([{ source: 'false-report', state: 'proposed', proposed: 'talk' }])
  })

  it('says in the proposal what is missing', async () => {
    screen = await mountScreen(ProposePage, OFFICE, '/accountability/new?mode=record')
    await screen.until(() => screen.find('textbox', '标题'))
    await screen.press('button', '登记')
    await screen.until(() => screen.text().includes('请至少选择一个责任主体'))
    expect(screen.text()).toContain('请至少选择一条依据')
    expect(screen.text()).toContain('请选择责任单位')
    expect(screen.find('textbox', '决定机关')).toBeTruthy()
  })
})
