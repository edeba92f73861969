import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApi } from '#api/app.ts'
import type { BulletinBody } from '#contract/bulletin-body.ts'
import EditionPage from '#features/public-edition/EditionPage.vue'
import PublicEditionPage from '#features/public-edition/PublicEditionPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { openBrowser } from '#tests/api/browser.ts'
import { ask, lockQuarter, step } from '#tests/api/bulletin-desk.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { settleScored } from '#tests/api/scored-province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

describe('the public edition', { timeout: 60_000 }, () => {
  let host: VitestHost
  let screen: Screen

  beforeEach(async () => {
    host = await startVitestHost(settleScored, { now: () => TEST_NOW })
    await lockQuarter({ api: createApi(host.deps) } as OpenHost)
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  async function browserOf(name: string) {
    const browser = openBrowser({ api: createApi(host.deps) })
    await browser.signIn(name)
    return browser
  }
  async function issued() {
    const office = await browserOf('inspector@440000')
    const { id } = (await office.ask<BulletinBody>('POST', '/bulletins', ask())).body
    const chief = await browserOf('chief-inspector@440000')
    await step(chief, id, 'review', { result: 'public' })
    await step(await browserOf('leader@440000'), id, 'signature', { act: 'sign' })
    await step(chief, id, 'issue')
    return id
  }
  const submit = () =>
    [...document.querySelectorAll<HTMLButtonElement>('[role="dialog"] button')]
      .findLast(({ type }) => type === 'submit')
      ?.click()

  it('is decided with its authority, shown in the preview, and withdrawn', async () => {
    const id = await issued()
    screen = await mountScreen(EditionPage, 'chief-inspector@440000', `/public-edition/${id}`)
    await screen.until(() => screen.text().includes('尚未决定'))
    await screen.press('button', '决定公开属性')
    await screen.until(() => screen.find('dialog'))
    submit()
    await screen.until(() => screen.text().includes('请写明由谁决定'))
    await screen.fill('决定依据', '办公厅主任办公会')
    await screen.fill('决定日期', '2026-11-22')
    submit()
    await screen.until(() => screen.find('button', '撤下公开版'))
    expect(screen.text()).toContain('2026年11月22日，办公厅主任办公会')
    screen.close()

    screen = await mountScreen(PublicEditionPage, 'inspector@440000', '/public-edition')
    const frame = await screen.until(() => document.querySelector('iframe'))
    expect(frame.getAttribute('sandbox')).toBe('allow-same-origin')
    expect(frame.srcdoc).toContain('2026年第三季度政务公开考核情况的通报')
    expect(frame.srcdoc).not.toMatch(/<script|<style|href=/)
    await screen.until(() => screen.text().includes('data/datapackage.json'))
    // An inspector looks and takes the files; he decides nothing.
    expect(screen.find('button', '下载网站文件包')).toBeDefined()
    expect(screen.find('button', '使用条件与网址')).toBeUndefined()
    screen.close()

    screen = await mountScreen(EditionPage, 'chief-inspector@440000', `/public-edition/${id}`)
    await screen.until(() => screen.find('button', '撤下公开版'))
    await screen.press('button', '撤下公开版')
    await screen.until(() => screen.find('dialog'))
    await screen.fill('撤下的理由', '数据需要更正')
    submit()
    await screen.until(() => screen.text().includes('已撤下'))
  })

  it('says so where nothing is issued, and takes the terms of use', async () => {
    screen = await mountScreen(PublicEditionPage, 'chief-inspector@440000', '/public-edition')
    await screen.until(() => screen.text().includes('还没有已印发的通报'))
    await screen.press('button', '使用条件与网址')
    await screen.until(() => screen.find('dialog'))
    await screen.fill('网站地址', 'javascript:alert(1)')
    submit()
    await screen.until(() => screen.text().includes('请填写以 http:// 或 https:// 开头的地址'))
    await screen.fill('网站地址', 'https://www.example.gov.cn/gk/')
    await screen.fill('数据使用条件', '注明来源即可使用')
    submit()
    await screen.until(() => screen.text().includes('sitemap.xml'))
  })
})
