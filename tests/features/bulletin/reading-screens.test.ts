import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createApi } from '#api/app.ts'
import type { BulletinBody } from '#contract/bulletin-body.ts'
import BulletinPage from '#features/bulletin/BulletinPage.vue'
import ReadingPage from '#features/bulletin/reading/ReadingPage.vue'
import CirculationsPage from '#features/circulation/CirculationsPage.vue'
import InboxPage from '#features/inbox/InboxPage.vue'
import BulletinReceiptsPage from '#features/receipts/BulletinReceiptsPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { openBrowser } from '#tests/api/browser.ts'
import { ask, lockQuarter, step } from '#tests/api/bulletin-desk.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { accountId } from '#tests/api/province.ts'
import { settleScored } from '#tests/api/scored-province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

describe('reading a bulletin', { timeout: 60_000 }, () => {
  let host: VitestHost
  let screen: Screen
  let id: string

  beforeAll(() => {
    Element.prototype.scrollIntoView = () => {}
  })
  beforeEach(async () => {
    host = await startVitestHost(settleScored, { now: () => TEST_NOW })
    await lockQuarter({ api: createApi(host.deps) } as OpenHost)
    const office = await browserOf('inspector@440000')
    id = (await office.ask<BulletinBody>('POST', '/bulletins', ask())).body.id
    const chief = await browserOf('chief-inspector@440000')
    await step(chief, id, 'review', { result: 'public' })
    await step(await browserOf('leader@440000'), id, 'signature', { act: 'sign' })
    await step(chief, id, 'issue')
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
  const submit = () =>
    [...document.querySelectorAll<HTMLButtonElement>('[role="dialog"] button')]
      .findLast(({ type }) => type === 'submit')
      ?.click()

  it('begins with three sentences, and ends with the whole text', async () => {
    screen = await mountScreen(ReadingPage, 'leader@440000', `/bulletins/${id}/read`)
    await screen.until(() => screen.find('heading', /2026年第三季度政务公开考核情况的通报/))
    expect(document.querySelectorAll('h1')).toHaveLength(1)
    expect(screen.text()).toContain('2026年第三季度考核共 5 个单位，平均 80.0 分')
    expect(screen.text()).toContain('合格率 40%，按期报送率 0%。合格率提高 40 个百分点。')
    expect(screen.text()).toContain('需要联系 3 个单位，不合格 3 个，未完成报送 3 个。')
    await screen.until(() => screen.text().includes('一、总体情况'))
    // Long tables wait until somebody wants them.
    expect(document.querySelector('table')).toBeNull()
  })

  it('leads from a figure to its units, and from a unit to its scorecard', async () => {
    screen = await mountScreen(ReadingPage, 'leader@440000', `/bulletins/${id}/read`)
    await screen.until(() => screen.text().includes('一、总体情况'))
    await screen.press('button', '平均 80.0 分：查看来源')
    const card = await screen.until(() =>
      [...document.querySelectorAll<HTMLAnchorElement>('[role="dialog"] a')].find(
        ({ textContent }) => textContent === '广州市',
      ),
    )
    expect(card.getAttribute('href')).toContain('/scorecard?unit=440100&period=2026-Q3')
  })

  it('opens to a unit its own scorecard, and nobody else’s', async () => {
    screen = await mountScreen(ReadingPage, 'reporter@440100', `/bulletins/${id}/read`)
    await screen.until(() => screen.text().includes('一、总体情况'))
    expect(screen.text()).toContain('越秀区')
    expect(screen.find('link', /越秀区：查看成绩单/)).toBeUndefined()
    expect(screen.find('link', '批示')).toBeUndefined()
    await screen.press('button', '平均 80.0 分：查看来源')
    await screen.until(() => document.body.textContent?.includes('深圳市'))
    const names = [...document.querySelectorAll('[role="dialog"] a')].map((one) => one.textContent)
    expect(names.filter((name) => name !== '查看历次变化')).toEqual(['广州市'])
  })

  it('leads from a row of an annex to the scorecard, where the reader may follow', async () => {
    const open = async (who: string) => {
      screen = await mountScreen(ReadingPage, who, `/bulletins/${id}/read`)
      await screen.until(() => screen.text().includes('一、总体情况'))
      await screen.press('button', '2026年第三季度城市得分情况表')
      await screen.until(() => document.querySelectorAll('.annex tbody tr').length === 3)
      return [...document.querySelectorAll('.annex a')].map((one) => one.getAttribute('aria-label'))
    }
    const all = ['广州市', '深圳市', '似广州市'].map((name) => `${name}：查看成绩单`)
    expect(await open('leader@440000')).toEqual(all)
    await screen.press('link', '深圳市：查看成绩单')
    await screen.until(() => screen.place() === '/scorecard?unit=440300&period=2026-Q3')
    screen.close()
    expect(await open('reporter@440100')).toEqual(all.slice(0, 1))
  })

  it('grows to letters of 30 pixels, and remembers it', async () => {
    screen = await mountScreen(ReadingPage, 'leader@440000', `/bulletins/${id}/read`)
    const largest = await screen.until(() => screen.find('radio', '特大'))
    largest.click()
    const size = () => document.querySelector<HTMLElement>('article')?.style.fontSize
    await screen.until(() => size() === '1.875rem')
    screen.close()
    screen = await mountScreen(ReadingPage, 'leader@440000', `/bulletins/${id}/read`)
    await screen.until(() => size() === '1.875rem')
    localStorage.removeItem('gongxin.reading-size')
  })

  it('is kept at hand, and found again among what is kept', async () => {
    screen = await mountScreen(ReadingPage, 'leader@440000', `/bulletins/${id}/read`)
    await screen.until(() => screen.find('button', '收藏'))
    await screen.press('button', '收藏')
    await screen.until(() => screen.find('button', '已收藏'))
    screen.close()
    screen = await mountScreen(CirculationsPage, 'leader@440000', '/reading?view=favourites')
    await screen.until(() => screen.find('link', /速读：.*第三季度/))
  })

  it('is passed on with a sentence, and comes before the colleague', async () => {
    screen = await mountScreen(ReadingPage, 'leader@440000', `/bulletins/${id}/read`)
    await screen.until(() => screen.find('button', '转送'))
    await screen.press('button', '转送')
    await screen.until(() => document.body.textContent?.includes('reporter@440300'))
    submit()
    await screen.until(() => document.body.textContent?.includes('请至少选择一人'))
    await screen.fill('查找姓名或单位', 'reporter@440100')
    await screen.until(() => !document.body.textContent?.includes('reporter@440300'))
    await screen.press('checkbox', /reporter@440100/)
    await screen.fill('附一句话', '请看第二部分')
    submit()
    await screen.until(() => screen.find('dialog') === undefined)
    screen.close()
    screen = await mountScreen(InboxPage, 'reporter@440100', '/inbox')
    await screen.until(() => screen.text().includes('请看第二部分'))
    expect(screen.text()).toContain('2 件待阅')
  })

  it('is noted, and the office sees by whom and reminds the others', async () => {
    screen = await mountScreen(ReadingPage, 'leader@440000', `/bulletins/${id}/read`)
    const office = await browserOf('inspector@440000')
    const unread = async () =>
      (await office.get<{ rows: { name: string }[] }>(`/bulletins/${id}/receipts?state=unread`))
        .body.rows.length
    // Of eight, one has read it now.
    await expect.poll(unread).toBe(7)
    screen.close()
    screen = await mountScreen(
      BulletinReceiptsPage,
      'inspector@440000',
      `/bulletins/${id}/receipts`,
    )
    await screen.until(() => screen.text().includes('8 人中 1 人已读，7 人未读'))
    await screen.press('checkbox', '选择 leader@440100')
    await screen.press('button', '提醒所选 1 人')
    await screen.until(() => screen.find('dialog'))
    await screen.fill('附一句话', '请于今日阅读')
    submit()
    await screen.until(() => screen.text().includes('1 次，最近'))
    screen.close()
    screen = await mountScreen(CirculationsPage, 'leader@440100', '/reading')
    await screen.until(() => screen.text().includes('请于今日阅读'))
    expect(screen.text()).toContain('提醒阅读')
  })

  it('is offered on the page of the document as well, which notes it too', async () => {
    screen = await mountScreen(BulletinPage, 'inspector@440000', `/bulletins/${id}`)
    await screen.until(() => screen.find('link', '速读'))
    const office = await browserOf('inspector@440000')
    const read = async () =>
      (await office.get<{ rows: { account: string }[] }>(`/bulletins/${id}/receipts?state=read`))
        .body.rows
    await expect.poll(read).toMatchObject([{ account: accountId('inspector@440000') }])
  })
})
