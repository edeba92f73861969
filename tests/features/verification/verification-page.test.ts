import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApi } from '#api/app.ts'
import { insertFacts } from '#database/fact.ts'
import VerificationPage from '#features/verification/VerificationPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { openBrowser } from '#tests/api/browser.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { conference, settleScored } from '#tests/api/scored-province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

const TITLES = ['甲场发布会', '乙场发布会', '丙场发布会']

async function settleFacts(host: Pick<OpenHost, 'deps' | 'storage'>) {
  await settleScored(host)
  const now = host.deps.now()
  const facts = TITLES.map((title, at) => {
    const day = `2026-11-0${9 - at}`
    const { values } = conference(day, title)
    return {
      id: `fact-${at}`,
      unit: '440100',
      ledger: 'press-events' as const,
      day,
      values,
      evidence: [],
      state: 'in-force' as const,
      because: null,
      sameEvent: title,
      correctedDay: null,
      until: null,
      version: 1,
      createdAt: now,
      createdBy: 'test',
      updatedAt: now,
      updatedBy: 'test',
    }
  })
  await host.storage.write(({ tx }) => insertFacts(tx, facts))
}

describe('the work list of the office', { timeout: 30_000 }, () => {
  let host: VitestHost
  let screen: Screen

  beforeEach(async () => {
    host = await startVitestHost(settleFacts)
    const path = '/?period=2026-Q4&order=newest'
    screen = await mountScreen(VerificationPage, 'inspector@440000', path)
    await screen.until(() => screen.find('button', /甲场发布会/))
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  const key = (pressed: string, at: EventTarget = document.body) =>
    at.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, bubbles: true }))
  const isOpen = (title: string) =>
    screen.until(() => document.querySelector('h2')?.textContent.includes(title))
  const said = (text: string) => screen.until(() => screen.text().includes(text))

  it('says in short words why a fact stands where it stands, and in full beside it', async () => {
    expect(screen.get('button', /甲场发布会/).textContent).toContain('缺佐证')
    await screen.press('button', /甲场发布会/)
    await said('台账要求佐证，本条没有')
    await said('该单位同类事项（最近 2 条）')
  })

  it('goes from one to the next and confirms by keyboard', async () => {
    key('j')
    await isOpen('甲场发布会')
    key('j')
    await isOpen('乙场发布会')
    key('k')
    await isOpen('甲场发布会')
    await screen.until(() => screen.find('button', '确认属实'))
    key('c')
    await isOpen('乙场发布会')
    await said('已核查 1 / 3 条')
    expect(screen.find('button', /甲场发布会/)).toBeUndefined()
  })

  it('keeps a reason that is half written while another fact is looked at', async () => {
    const reason = () => screen.find('textbox', '理由') as HTMLTextAreaElement | undefined
    key('j')
    await isOpen('甲场发布会')
    await screen.until(reason)
    await screen.fill('理由', '链接打不开')
    key('j')
    await isOpen('乙场发布会')
    await screen.until(() => reason()?.value === '')
    key('k')
    await isOpen('甲场发布会')
    await screen.until(() => reason()?.value === '链接打不开')
    await screen.press('button', '不予认定')
    await isOpen('乙场发布会')
    await screen.until(() => reason()?.value === '')
  })

  it('rejects only with a reason, and does nothing while somebody types', async () => {
    key('j')
    await isOpen('甲场发布会')
    await screen.until(() => screen.find('textbox', '理由'))
    key('x')
    await said('请写明理由')
    key('j', screen.get('textbox', '理由'))
    await isOpen('甲场发布会')
    await screen.fill('理由', '链接打不开')
    key('x')
    await isOpen('乙场发布会')
    await said('已核查 1 / 3 条')
  })

  it('leads from a rejected fact to a draft about it, in the period that is looked at', async () => {
    screen.close()
    const office = openBrowser({ api: createApi(host.deps) })
    await office.signIn('inspector@440000')
    const verdict = { outcome: 'rejected', because: '并非发布会', version: 1 }
    await office.ask('PUT', '/units/440100/facts/fact-0/verification', verdict)
    const path = '/?period=2026-Q4&order=newest&state=all'
    screen = await mountScreen(VerificationPage, 'inspector@440000', path)
    await screen.until(() => screen.find('button', /甲场发布会/))
    await screen.press('button', /甲场发布会/)
    const link = await screen.until(() => screen.find('link', '起草整改通知'))
    expect(link.getAttribute('href')).toBe('/notices/new?unit=440100&fact=fact-0&period=2026-Q4')
  })

  it('shows its keys', async () => {
    key('?')
    await screen.until(() => screen.find('dialog', '快捷键'))
    expect(await said('下一条')).toBe(true)
  })

  it('says one word on those that were selected', async () => {
    const [first, , third] = document.querySelectorAll<HTMLElement>('input[type="checkbox"]')
    first?.click()
    await said('已选 1 条')
    third?.click()
    await said('已选 2 条')
    await screen.fill('共同理由', '逐条核对链接')
    await screen.press('button', '确认属实')
    expect(await said('已核查 2 / 3 条')).toBe(true)
  })

  it('draws a sample and shows its record', async () => {
    await screen.press('button', '随机抽样')
    await screen.until(() => screen.find('dialog', '随机抽样'))
    expect((screen.get('textbox', '种子') as HTMLInputElement).value).toMatch(/^[0-9a-f]{16}$/)
    await screen.fill('种子', '20261122')
    await screen.press('button', '抽取并记录')
    await said('抽样记录')
    expect(await said('用同一种子重抽，结果相同')).toBe(true)
    await said('20261122')
  })
})
