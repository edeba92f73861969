import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createApi } from '#api/app.ts'
import type { InstructionBody } from '#contract/instruction.ts'
import InstructionPage from '#features/instruction/InstructionPage.vue'
import InstructionsPage from '#features/instruction/InstructionsPage.vue'
import NewInstructionPage from '#features/instruction/NewInstructionPage.vue'
import NewNoticePage from '#features/notice/NewNoticePage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { openBrowser } from '#tests/api/browser.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import { settleScored } from '#tests/api/scored-province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

const TEXT = '请办公厅督促整改，结果报我。'

describe('instructions', { timeout: 60_000 }, () => {
  let host: VitestHost
  let screen: Screen

  beforeAll(() => {
    Element.prototype.scrollIntoView = () => {}
  })
  beforeEach(async () => {
    localStorage.clear()
    host = await startVitestHost(settleScored, { now: () => TEST_NOW })
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  async function ask(name: string, path: string, body: object) {
    const browser = openBrowser({ api: createApi(host.deps) })
    await browser.signIn(name)
    return (await browser.ask<InstructionBody>('POST', path, body)).body
  }
  const written = () =>
    ask('leader@440000', '/units/440000/instructions', {
      about: { kind: 'figure', unit: '440100', period: '2026-Q3', item: 'plan' },
      text: TEXT,
      urgency: 'difficult',
      days: 30,
    })
  async function takenUp() {
    const { id } = await written()
    const path = `/units/440000/instructions/${id}/work`
    await ask('inspector@440000', path, { act: 'take-up', version: 1 })
    return id
  }

  it('are written on a line by name, with a usual word and the term of their urgency', async () => {
    const query = 'unit=440100&period=2026-Q3&item=plan'
    screen = await mountScreen(NewInstructionPage, 'leader@440000', `/instructions/new?${query}`)
    await screen.until(() => screen.text().includes('广州市 2026年第三季度 “方案”'))
    const days = () => (screen.get('textbox', '办理期限（天）') as HTMLInputElement).value
    expect(days()).toBe('15')
    await screen.press('button', '送办')
    await screen.until(() => screen.text().includes('请填写此项') || screen.find('alert'))
    await screen.press('button', TEXT)
    await screen.press('radio', '急办')
    await screen.until(() => days() === '5')
    await screen.fill('办理期限（天）', '6')
    await screen.press('button', '送办')
    await screen.until(() => screen.text().includes('请填写 1 至 5 的整数'))
    await screen.fill('批示内容', '阅')
    await screen.until(() => screen.text().includes('至少需要 2 个字'))
    await screen.fill('批示内容', '办'.repeat(2001))
    await screen.until(() => screen.text().includes('最多 2000 个字'))
  })

  it('wait half written for their writer, also when the session was lost, until they are sent', async () => {
    const path = '/instructions/new?unit=440100'
    const text = () => (screen.get('textbox', '批示内容') as HTMLTextAreaElement).value
    const open = async (at = path) => {
      screen = await mountScreen(NewInstructionPage, 'leader@440000', at)
      await screen.until(() => screen.find('textbox', '批示内容'))
    }
    await open()
    await screen.fill('批示内容', TEXT)
    screen.close()
    await open('/instructions/new?unit=440100&period=2026-Q3')
    expect(text()).toBe('')
    screen.close()
    await open()
    expect(text()).toBe(TEXT)
    expect(screen.text()).toContain('已恢复上次未提交的内容')
    await screen.press('button', '送办')
    await screen.until(() => Object.keys(localStorage).length === 0)
    screen.close()
    await open()
    expect(text()).toBe('')
  })

  it('are not begun on what nobody knows', async () => {
    screen = await mountScreen(NewInstructionPage, 'leader@440000', '/instructions/new?unit=449999')
    await screen.until(() => screen.find('alert'))
    expect(screen.find('textbox', '批示内容')).toBeUndefined()
  })

  it('say so where there is nothing to write on', async () => {
    screen = await mountScreen(NewInstructionPage, 'leader@440000', '/instructions/new')
    await screen.until(() => screen.text().includes('没有选定批示对象'))
  })

  it('stand in one place for the leader, with the days that are left', async () => {
    screen = await mountScreen(InstructionsPage, 'leader@440000')
    await screen.until(() => screen.text().includes('没有这样的批示'))
    screen.close()
    await written()
    screen = await mountScreen(InstructionsPage, 'leader@440000')
    await screen.until(() => screen.find('link', `查看批示：${TEXT}`))
    expect(screen.text()).toContain('待承办')
    expect(screen.text()).toMatch(/还有 \d+ 个工作日/)
  })

  it('are taken up by the office, which can then turn them into a notice', async () => {
    const { id } = await written()
    screen = await mountScreen(InstructionPage, 'inspector@440000', `/instructions/440000/${id}`)
    await screen.press('button', await screen.until(() => screen.find('button', '承办') && '承办'))
    const dialog = await screen.until(() => screen.find('dialog'))
    ;[...dialog.querySelectorAll('button')].findLast(({ type }) => type === 'submit')?.click()
    await screen.until(() => screen.find('link', '转为督查通知'))
    expect(screen.text()).toContain('批示时得分 0.00，满分 30')
  })

  it('start the draft of a notice, whose words are not those of the leader', async () => {
    const id = await takenUp()
    const path = `/notices/new?instruction=${id}&office=440000`
    screen = await mountScreen(NewNoticePage, 'inspector@440000', path)
    const valueOf = (label: string) => (screen.find('textbox', label) as HTMLInputElement).value
    await screen.until(() => screen.find('textbox', '测评指标'))
    expect([valueOf('测评指标'), valueOf('指标分值')]).toEqual(['方案', '30'])
    expect(screen.text()).toContain(TEXT)
    const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')]
    expect(fields.some(({ value }) => value.includes(TEXT))).toBe(false)
    expect(fields.some(({ value }) => value.startsWith('根据领导批示要求'))).toBe(true)
  })
})
