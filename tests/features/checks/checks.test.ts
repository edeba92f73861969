import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createApi } from '#api/app.ts'
import type { Outside } from '#api/deps.ts'
import { checker } from '#api/run-checks.ts'
import ChecksPage from '#features/checks/ChecksPage.vue'
import { readColumnLines } from '#features/checks/column-lines.ts'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { openBrowser } from '#tests/api/browser.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import { settle } from '#tests/api/province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

const SITE = 'https://www.gz.gov.cn/'
const silent: Outside = { read: async () => ({ kind: 'failed', because: 'timeout', status: null }) }

describe('site checks', { timeout: 60_000 }, () => {
  let host: VitestHost
  let screen: Screen

  beforeAll(() => {
    Element.prototype.scrollIntoView = () => {}
  })
  beforeEach(async () => {
    host = await startVitestHost(settle, { now: () => TEST_NOW })
    await asked('security-admin@440000', '/allowed-hosts', {
      host: 'gz.gov.cn',
      subdomains: true,
      note: '市政府网站',
    })
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  async function asked(name: string, path: string, body: object) {
    const browser = openBrowser({ api: createApi(host.deps) })
    await browser.signIn(name)
    const answer = await browser.ask<{ id: string }>('POST', path, body)
    expect(answer.status).toBe(200)
    return answer.body.id
  }
  const add = () =>
    asked('inspector@440000', '/units/440100/checks', {
      kind: 'homepage',
      url: SITE,
      columns: [],
      everyHours: 24,
    })
  const submit = () =>
    [...document.querySelectorAll<HTMLButtonElement>('[role="dialog"] button')]
      .findLast(({ type }) => type === 'submit')
      ?.click()

  it('say plainly that a browser asks no other site', async () => {
    screen = await mountScreen(ChecksPage, 'inspector@440000', '/checks')
    await screen.until(() => screen.text().includes('浏览器演示不访问外部网站'))
    expect(screen.text()).toContain('还没有检查对象')
  })

  it('are added by the office; an address must be one', async () => {
    screen = await mountScreen(ChecksPage, 'inspector@440000', '/checks')
    await screen.press('button', '添加检查对象')
    await screen.until(() => screen.find('textbox', '地址'))
    submit()
    await screen.until(() => screen.text().includes('请填写以 http:// 或 https:// 开头的完整地址'))
  })

  it('show a failure of the checker as that, and take a look out of turn', async () => {
    host.deps.outside = silent
    const id = await add()
    await asked('inspector@440000', `/units/440100/checks/${id}/runs`, {})
    await checker({ pause: async () => {} })(host.deps)
    screen = await mountScreen(ChecksPage, 'inspector@440000', `/checks?open=440100/${id}`)
    await screen.until(() => screen.text().includes('未能检查'))
    expect(screen.text()).toContain(
      '没有其他允许的网站可供核对本系统网络 · 检查方的问题，不计入单位',
    )
    await screen.press('button', '立即检查')
    await screen.until(() => screen.text().includes('等待开始'))
  })
})

describe('lines of columns', () => {
  const words = { news: '动态要闻', notices: '通知公告', policies: '政策文件', other: '其他' }

  it('are kind, name and address', () => {
    const text = `动态要闻 政务 要闻 ${SITE}news\n\n其他 专题\t${SITE}topic`
    expect(readColumnLines(text, words)).toEqual({
      columns: [
        { name: '政务 要闻', url: `${SITE}news`, kind: 'news' },
        { name: '专题', url: `${SITE}topic`, kind: 'other' },
      ],
    })
  })

  it.each([
    [`要闻 政务 ${SITE}`, 1],
    [`动态要闻 ${SITE}`, 1],
    [`其他 甲 ${SITE}\n其他 乙 javascript:alert(1)`, 2],
  ])('%s is wrong in line %i', (text, wrongLine) => {
    expect(readColumnLines(text, words)).toEqual({ wrongLine })
  })
})
