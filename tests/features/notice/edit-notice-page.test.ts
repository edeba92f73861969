import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createApi } from '#api/app.ts'
import type { NoticeBody, NoticeRow } from '#contract/notice-body.ts'
import type { NoticeDraft } from '#contract/notice.ts'
import EditNoticePage from '#features/notice/EditNoticePage.vue'
import NewNoticePage from '#features/notice/NewNoticePage.vue'
import NoticePage from '#features/notice/NoticePage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { openBrowser } from '#tests/api/browser.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import { draft } from '#tests/api/notice-draft.ts'
import { conference, settleScored } from '#tests/api/scored-province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

describe('the draft of a notice', { timeout: 60_000 }, () => {
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

  async function ask<T>(name: string, method: 'GET' | 'POST' | 'PUT', path: string, body?: object) {
    const browser = openBrowser({ api: createApi(host.deps) })
    await browser.signIn(name)
    return (await browser.ask<T>(method, path, body)).body
  }
  async function drafted(more: Partial<NoticeDraft> = {}) {
    const { rows } = await ask<{ rows: NoticeRow[] }>(
      'inspector@440000',
      'POST',
      '/notices',
      draft(more),
    )
    return `440100/${rows[0]?.id}`
  }
  const api = (place: string) => `/units/${place.replace('/', '/notices/')}`
  const valueOf = (label: string) => (screen.find('textbox', label) as HTMLInputElement).value
  async function open(place: string) {
    screen = await mountScreen(EditNoticePage, 'inspector@440000', `/notices/${place}/edit`)
    await screen.until(() => screen.find('textbox', '标题'))
  }
  async function stored(place: string, fits: (one: NoticeBody) => boolean) {
    for (let turn = 0; turn < 100; turn += 1) {
      const one = await ask<NoticeBody>('inspector@440000', 'GET', api(place))
      if (fits(one)) return one
    }
    throw new Error('never stored')
  }

  it('is opened with what it says, changed, and its story tells which fields', async () => {
    const place = await drafted()
    screen = await mountScreen(NoticePage, 'inspector@440000', `/notices/${place}`)
    await screen.until(() => screen.find('link', '修改草稿'))
    screen.close()
    await open(place)
    expect(valueOf('标题')).toBe('关于政策解读公开问题的整改通知')
    expect(valueOf('依据条款')).toBe('Y0-01')
    expect(screen.text()).toContain('广州市')
    await screen.fill('标题', '关于解读方案的整改通知')
    await screen.press('button', '保存修改')
    await stored(place, ({ version }) => version === 2)
    screen.close()
    screen = await mountScreen(NoticePage, 'chief-inspector@440000', `/notices/${place}`)
    await screen.until(() => screen.text().includes('修改了：标题'))
  })

  it('keeps what was typed over a reload, for a new one too', async () => {
    const place = await drafted()
    await open(place)
    await screen.fill('整改要求', '十日内整改')
    screen.close()
    await open(place)
    expect(valueOf('整改要求')).toBe('十日内整改')
    expect(screen.text()).toContain('已恢复上次未提交的内容')
    await screen.press('button', '放弃恢复的内容')
    expect(valueOf('整改要求')).toBe('逐项整改，举一反三。')
    screen.close()
    screen = await mountScreen(NewNoticePage, 'inspector@440000')
    await screen.until(() => screen.find('textbox', '标题'))
    await screen.fill('标题', '写了一半')
    screen.close()
    screen = await mountScreen(NewNoticePage, 'inspector@440000')
    await screen.until(() => screen.find('textbox', '标题'))
    expect(valueOf('标题')).toBe('写了一半')
  })

  it('shows both sides where somebody else changed it meanwhile, and goes on from the choice', async () => {
    const place = await drafted()
    await open(place)
    await screen.fill('标题', '我的标题')
    await screen.fill('签发人', '赵六')
    const { units: _units, earlier: _earlier, ...said } = draft()
    const other = { ...said, title: '他人的标题', ask: '他人的要求', version: 1 }
    await ask('chief-inspector@440000', 'PUT', api(place), other)
    await screen.press('button', '保存修改')
    await screen.until(() => screen.text().includes('他人已修改同一事项，请逐项选择'))
    expect(screen.text()).toContain('他人保存：他人的标题')
    expect(screen.text()).toContain('本人填写：我的标题')
    expect(screen.text()).not.toContain('本人填写：赵六')
    await screen.press('button', '按所选内容继续')
    expect(valueOf('整改要求')).toBe('他人的要求')
    await screen.press('button', '保存修改')
    expect(await stored(place, ({ version }) => version === 3)).toMatchObject({
      title: '我的标题',
      ask: '他人的要求',
      signatory: '赵六',
    })
  })

  it('leads to the clauses and the facts that it rests on', async () => {
    const { fact } = await ask<{ fact: { id: string } }>(
      'reporter@440100',
      'POST',
      '/units/440100/facts',
      conference('2026-10-12', '旧闻发布会'),
    )
    const place = await drafted({ facts: [fact.id] })
    screen = await mountScreen(NoticePage, 'inspector@440000', `/notices/${place}`)
    const link = await screen.until(() => screen.find('link', '旧闻发布会'))
    expect(link.getAttribute('href')).toContain(`fact=${fact.id}`)
    expect(screen.get('link', 'Y0-01').getAttribute('href')).toContain('clause=Y0-01')
  })

  it('says so once it is approved', async () => {
    const place = await drafted()
    await ask('chief-inspector@440000', 'POST', `${api(place)}/approval`, {
      act: 'approve',
      version: 1,
    })
    screen = await mountScreen(EditNoticePage, 'inspector@440000', `/notices/${place}/edit`)
    await screen.until(() => screen.text().includes('这件通知已不是草稿，不能修改'))
    expect(screen.find('link', '查看通知')).toBeTruthy()
  })
})
