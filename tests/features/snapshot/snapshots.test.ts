import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import type { FactBody } from '#contract/fact.ts'
import { createApi } from '#api/app.ts'
import type { PageRead } from '#api/deps.ts'
import FactForm from '#features/facts/FactForm.vue'
import FactRead from '#features/facts/FactRead.vue'
import { ledgerOf } from '#domain/ledgers/all.ts'
import HostsPage from '#features/snapshot/HostsPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { openBrowser } from '#tests/api/browser.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import { conference, settleScored } from '#tests/api/scored-province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

const LINK = 'https://www.gz.gov.cn/press/1'

describe('snapshots', { timeout: 60_000 }, () => {
  let host: VitestHost
  let screen: Screen
  let answer: PageRead

  beforeEach(async () => {
    const outside = { read: async () => answer }
    // Time goes on, so that of two snapshots one is the later.
    let now = TEST_NOW
    host = await startVitestHost(settleScored, { now: () => (now += 1), outside })
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  async function asked<T>(name: string, path: string, body: object): Promise<T> {
    const browser = openBrowser({ api: createApi(host.deps) })
    await browser.signIn(name)
    const done = await browser.ask<T>('POST', path, body)
    expect(done.status).toBe(200)
    return done.body
  }
  const says = (text: string): PageRead => ({
    kind: 'page',
    status: 200,
    type: 'text/html',
    body: new TextEncoder().encode(text),
  })

  it('are taken at a press, compared, and worded as failures of their own', async () => {
    const entry = conference('2026-10-08', '发布会')
    const path = '/units/440100/facts'
    const { fact } = await asked<{ fact: FactBody }>('reporter@440100', path, entry)
    const allowed = { host: 'gov.cn', subdomains: true, note: '政府网站' }
    await asked('security-admin@440000', '/allowed-hosts', allowed)
    const reading = defineComponent({
      render: () => h(FactRead, { fact, period: '2026-Q4', path: '/440000/440100/' }),
    })
    screen = await mountScreen(reading, 'inspector@440000')
    await screen.until(() => screen.text().includes('还没有快照'))
    const take = async (next: PageRead, shown: string) => {
      answer = next
      await screen.press('button', `读取快照：${LINK}`)
      await screen.until(() => screen.text().includes(shown))
    }
    await take(says('<title>实录</title><p>问答全文</p>'), '网站应答 200')
    await screen.press('button', '实录')
    expect(screen.text()).toContain('问答全文')
    await take(says('<title>改版</title><p>问答摘要</p>'), '与上次不同')
    await screen.press('button', '与上次快照的差异')
    await screen.until(() => screen.text().includes('删去： 问答全文'))
    expect(screen.text()).toContain('新增： 问答摘要')
    const gone: PageRead = { kind: 'failed', because: 'http-status', status: 404 }
    await take(gone, '网站应答 404')
  })

  it('can be taken from the form of the entry', async () => {
    const path = '/units/440100/facts'
    const entry = conference('2026-10-08', '发布会')
    const { fact } = await asked<{ fact: FactBody }>('reporter@440100', path, entry)
    const allowed = { host: 'gov.cn', subdomains: true, note: '政府网站' }
    await asked('security-admin@440000', '/allowed-hosts', allowed)
    answer = says('<title>实录</title>')
    const editing = defineComponent({
      render: () =>
        h(FactForm, { unit: '440100', period: '2026-Q4', ledger: ledgerOf(fact.ledger), fact }),
    })
    screen = await mountScreen(editing, 'reporter@440100')
    await screen.until(() => screen.find('button', `读取快照：${LINK}`))
    await screen.press('button', `读取快照：${LINK}`)
    await screen.until(() => screen.text().includes('网站应答 200'))
  })

  it('are taken only from hosts that the security administrator keeps', async () => {
    screen = await mountScreen(HostsPage, 'security-admin@440000')
    await screen.until(() => screen.text().includes('还没有允许的网站'))
    await screen.press('button', '添加网站')
    await screen.fill('域名', '10.0.0.1')
    await screen.fill('说明', '省政府门户网站')
    await screen.press('button', '添加')
    await screen.until(() => document.body.textContent.includes('请填写完整的域名'))
    await screen.fill('域名', 'www.example.gov.cn')
    await screen.press('button', '添加')
    await screen.until(() =>
      /www\.example\.gov\.cn\s*仅此域名\s*省政府门户网站/.test(screen.text()),
    )
    await screen.press('button', '移除 www.example.gov.cn')
    await screen.until(() => screen.find('alertdialog', /移除/) ?? screen.find('dialog', /移除/))
    const dialog = screen.find('alertdialog') ?? screen.get('dialog')
    const sure = [...dialog.querySelectorAll('button')].find((one) =>
      one.textContent.includes('移除'),
    )
    sure?.click()
    await screen.until(() => screen.text().includes('还没有允许的网站'))
  })
})
