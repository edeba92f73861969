import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { createApi } from '#api/app.ts'
import type { BulletinBody } from '#contract/bulletin-body.ts'
import { figuresIn } from '#domain/bulletin/content.ts'
import { keyOf } from '#domain/bulletin/figure.ts'
import BulletinPage from '#features/bulletin/BulletinPage.vue'
import FigureSeriesPage from '#features/library/FigureSeriesPage.vue'
import LibraryPage from '#features/library/LibraryPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { openBrowser } from '#tests/api/browser.ts'
import { ask, lockQuarter, step } from '#tests/api/bulletin-desk.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { settleScored } from '#tests/api/scored-province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

describe('the library of bulletins', { timeout: 60_000 }, () => {
  let host: VitestHost
  let screen: Screen

  beforeAll(() => {
    Element.prototype.scrollIntoView = () => {}
    // The simulated browser draws nothing, so nothing has a size.
    vi.stubGlobal(
      'ResizeObserver',
      class {
        observe() {}
        disconnect() {}
      },
    )
  })
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
  async function issued(practices: string[] = []): Promise<BulletinBody> {
    const office = await browserOf('inspector@440000')
    const { id } = (await office.ask<BulletinBody>('POST', '/bulletins', ask({ practices }))).body
    const chief = await browserOf('chief-inspector@440000')
    await step(chief, id, 'review', { result: 'public' })
    await step(await browserOf('leader@440000'), id, 'signature', { act: 'sign' })
    return (await step(chief, id, 'issue')).body
  }
  const marks = () => [...document.querySelectorAll('mark')].map(({ textContent }) => textContent)
  const keyOfMean = (one: BulletinBody) => {
    const run = figuresIn(one.content).find(
      ({ ref }) => ref.figure === 'mean' && ref.class === 'city',
    )
    if (!run) throw new Error('no mean')
    return encodeURIComponent(keyOf(run.ref))
  }

  it('says what will be there while nothing is', async () => {
    screen = await mountScreen(LibraryPage, 'reporter@440100')
    await screen.until(() => screen.text().includes('文库中还没有通报'))
  })

  it('shows years and kinds, and narrows by them', async () => {
    await issued()
    screen = await mountScreen(LibraryPage, 'reporter@440100')
    await screen.until(() => screen.text().includes('粤府办通报〔2026〕1号'))
    expect(screen.text()).toContain('共 1 件')
    await screen.press('button', '2026年季度')
    await screen.until(
      () => screen.get('button', '2026年季度').getAttribute('aria-pressed') === 'true',
    )
    await screen.until(() => screen.text().includes('粤府办通报〔2026〕1号'))
  })

  it('searches the text, marks what it found, and helps where it found nothing', async () => {
    await issued()
    screen = await mountScreen(LibraryPage, 'reporter@440100')
    await screen.fill('检索词', '平均得分80.0分')
    await screen.press('button', '检索')
    await screen.until(() => marks().includes('平均得分80.0分'))
    await screen.fill('检索词', '<img src=x onerror=alert(1)>')
    await screen.press('button', '检索')
    await screen.until(() => screen.text().includes('没有找到相符的通报'))
    expect(document.querySelector('img')).toBeNull()
    await screen.press('button', '清除条件')
    await screen.until(() => screen.text().includes('粤府办通报〔2026〕1号'))
  })

  it('is led to from a figure, whose printed values stand beside those of today', async () => {
    const one = await issued()
    screen = await mountScreen(BulletinPage, 'reporter@440100', `/bulletins/${one.id}`)
    await screen.until(() => screen.text().includes('一、总体情况'))
    await screen.press('button', '80.0：查看这个数字的来源')
    const link = await screen.until(() => screen.find('link', '查看历次变化'))
    expect(link.getAttribute('href')).toContain(`/bulletins/${one.id}/series?key=mean`)
    screen.close()
    const path = `/bulletins/${one.id}/series?key=${keyOfMean(one)}`
    screen = await mountScreen(FigureSeriesPage, 'chief-inspector@440000', path)
    await screen.until(() => screen.find('row', /2026年第三季度80\.0/))
    await screen.press('button', '与今天的数据对照')
    await screen.until(() => screen.find('row', /80\.0 与印发时一致/))
  })

  it('shows what was published elsewhere apart, with its source', async () => {
    const one = await issued(['440100'])
    const rows = ['单位,类别,发布会,方案,质量,总分,名次', '广州市,城市,40,30,18.5,88.5,1']
    const chief = await browserOf('chief-inspector@440000')
    await chief.ask('POST', '/history?mode=take', {
      title: '2025年第四季度成绩表',
      source: '某府办函〔2026〕1号',
      period: '2025-Q4',
      scheme: { id: 'test', version: 1 },
      table: { name: 'a.csv', content: Buffer.from(rows.join('\r\n')).toString('base64') },
    })
    const run = figuresIn(one.content).find(({ ref }) => ref.figure === 'unit-total')
    const key = encodeURIComponent(run ? keyOf(run.ref) : '')
    const path = `/bulletins/${one.id}/series?key=${key}`
    screen = await mountScreen(FigureSeriesPage, 'chief-inspector@440000', path)
    await screen.until(() => screen.find('row', /2025年第四季度88\.5/))
    expect(screen.text()).toContain('某府办函〔2026〕1号')
    expect(screen.get('link', '2025年第四季度成绩表').getAttribute('href')).toMatch(/^\/history\?/)
    screen.close()
    screen = await mountScreen(FigureSeriesPage, 'reporter@440100', path)
    await screen.until(() => screen.find('row', /2026年第三季度/))
    expect(screen.text()).not.toContain('某府办函')
  })

  it('does not offer what the data say today to those outside the office', async () => {
    const one = await issued()
    const path = `/bulletins/${one.id}/series?key=${keyOfMean(one)}`
    screen = await mountScreen(FigureSeriesPage, 'reporter@440100', path)
    await screen.until(() => screen.find('row', /2026年第三季度80\.0/))
    expect(screen.find('button', '与今天的数据对照')).toBeUndefined()
  })
})
