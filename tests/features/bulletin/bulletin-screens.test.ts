import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createApi } from '#api/app.ts'
import type { BulletinBody } from '#contract/bulletin-body.ts'
import { blockText, text } from '#domain/bulletin/content.ts'
import type { DataBlock } from '#domain/bulletin/content.ts'
import { NOTHING_TABLED } from '#domain/bulletin/data-ref.ts'
import BulletinEditPage from '#features/bulletin/BulletinEditPage.vue'
import BulletinPage from '#features/bulletin/BulletinPage.vue'
import BulletinSettingsPage from '#features/bulletin/BulletinSettingsPage.vue'
import BulletinsPage from '#features/bulletin/BulletinsPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { openBrowser } from '#tests/api/browser.ts'
import { ask, lockQuarter, step } from '#tests/api/bulletin-desk.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import type { OpenHost } from '#tests/api/hosts.ts'
import { settleScored } from '#tests/api/scored-province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

describe('bulletins', { timeout: 60_000 }, () => {
  let host: VitestHost
  let screen: Screen

  beforeAll(() => {
    Element.prototype.scrollIntoView = () => {}
    // The editor asks where its text stands; nothing has a place here.
    Range.prototype.getClientRects = () => [] as unknown as DOMRectList
    Range.prototype.getBoundingClientRect = () => new DOMRect()
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
  const compile = async () =>
    (await (await browserOf('inspector@440000')).ask<BulletinBody>('POST', '/bulletins', ask()))
      .body
  /** A draft with the scores of the cities and the grades by class in its text. */
  async function tabled() {
    const { id, content } = await compile()
    const tableOf = (block: string, ref: Pick<DataBlock['ref'], 'data' | 'class'>): DataBlock => ({
      id: block,
      kind: 'data',
      part: 'situation',
      runs: [text(`表${block}`)],
      ref: { period: '2026-Q3', form: 'table', most: 20, ...ref },
      shown: NOTHING_TABLED,
    })
    const blocks = [
      ...content.blocks,
      tableOf('t1', { data: 'scores', class: 'city' }),
      tableOf('t2', { data: 'grades' }),
    ]
    const body = { version: 1, content: { ...content, blocks } }
    await (await browserOf('inspector@440000')).ask('PUT', `/bulletins/${id}`, body)
    return id
  }
  async function issued(draft?: string) {
    const id = draft ?? (await compile()).id
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

  it('are compiled from a locked period, with what will be covered in sight', async () => {
    screen = await mountScreen(BulletinsPage, 'inspector@440000')
    await screen.until(() => screen.text().includes('还没有通报'))
    await screen.press('button', '编发通报')
    await screen.until(() => document.body.textContent?.includes('3 个单位，平均 80.0 分'))
    submit()
    await screen.until(() => screen.text().includes('2026年第三季度政务公开考核情况的通报'))
    expect(screen.text()).toContain('已编写')
  })

  it('say where each figure comes from, and what the checks found', async () => {
    const { id } = await compile()
    screen = await mountScreen(BulletinPage, 'chief-inspector@440000', `/bulletins/${id}`)
    await screen.until(() => screen.text().includes('一、总体情况'))
    expect(screen.text()).toContain('尚未进行保密审查')
    await screen.until(() => screen.text().includes('2026年第三季度城市得分情况表'))
    await screen.press('button', '80.0：查看这个数字的来源')
    await screen.until(() => document.body.textContent?.includes('得分确定的单位的平均得分'))
    await screen.until(() => document.body.textContent?.includes('统计到的单位'))
  })

  it('go through review to issue, and are frozen then', async () => {
    const { id } = await compile()
    screen = await mountScreen(BulletinPage, 'chief-inspector@440000', `/bulletins/${id}`)
    await screen.until(() => screen.find('button', '保密审查'))
    await screen.press('button', '保密审查')
    await screen.until(() => screen.find('dialog'))
    submit()
    await screen.until(() => screen.text().includes('有 1 处需要修改'))
    await screen.press('radio', '可以公开')
    submit()
    await screen.until(() => screen.text().includes('已保密审查'))
    screen.close()
    await step(await browserOf('leader@440000'), id, 'signature', { act: 'sign' })
    screen = await mountScreen(BulletinPage, 'chief-inspector@440000', `/bulletins/${id}`)
    await screen.until(() => screen.find('button', '编号印发'))
    await screen.press('button', '编号印发')
    await screen.until(() => screen.find('dialog'))
    submit()
    await screen.until(() => screen.text().includes('粤府办通报〔2026〕1号'))
    await screen.until(() => screen.text().includes('已印发，不再改动'))
    expect(screen.text()).toContain('审计链首')
  })

  it('are read by units when they are issued, with nothing to press', async () => {
    const id = await issued()
    screen = await mountScreen(BulletinsPage, 'reporter@440100')
    await screen.until(() => screen.text().includes('粤府办通报〔2026〕1号'))
    expect(screen.find('button', '编发通报')).toBeUndefined()
    screen.close()
    screen = await mountScreen(BulletinPage, 'reporter@440100', `/bulletins/${id}`)
    await screen.until(() => screen.text().includes('一、总体情况'))
    expect(screen.text()).not.toContain('检查清单')
    expect(screen.text()).not.toContain('办理经过')
  })

  it('are edited with figures that cannot be typed into, and tell when somebody else was there', async () => {
    const { id } = await compile()
    screen = await mountScreen(BulletinEditPage, 'inspector@440000', `/bulletins/${id}/edit`)
    await screen.until(() => document.querySelector('.ProseMirror .figure'))
    const figure = document.querySelector<HTMLElement>('.ProseMirror .figure')
    expect(figure?.contentEditable).toBe('false')
    expect(screen.text()).toContain('已全部保存')
    await screen.fill('标题', '新的标题')
    await screen.until(() => screen.text().includes('有未保存的修改'))
    const chief = await browserOf('chief-inspector@440000')
    const { body } = await chief.get<BulletinBody>(`/bulletins/${id}`)
    const content = { ...body.content, title: '别人的标题' }
    await chief.ask('PUT', `/bulletins/${id}`, { version: body.version, content })
    await screen.press('button', '保存')
    await screen.until(() => screen.text().includes('chief-inspector@440000刚才也修改了这件通报'))
    await screen.press('button', '保存我的版本（对方的版本留在修改记录中）')
    await screen.until(() => screen.text().includes('已全部保存'))
    expect((await chief.get<BulletinBody>(`/bulletins/${id}`)).body.title).toBe('新的标题')
  })

  it('are commented on in the text, answered beside it, and say when the words are gone', async () => {
    const { id, version, content } = await compile()
    const chief = await browserOf('chief-inspector@440000')
    const [first] = content.blocks
    if (!first) throw new Error('it has no text')
    const quote = blockText(first).slice(0, 4)
    const on = { kind: 'passage', block: first.id, from: 0, to: 4, text: quote }
    await chief.ask('POST', `/bulletins/${id}/comments`, { on, text: '依据请写全' })
    screen = await mountScreen(BulletinEditPage, 'inspector@440000', `/bulletins/${id}/edit`)
    await screen.until(
      () => document.querySelector('.ProseMirror .commented')?.textContent === quote,
    )
    expect(screen.text()).toContain('依据请写全')
    await screen.press('button', '回复')
    await screen.fill('回复chief-inspector@440000的批注', '已补')
    await screen.press('button', '发送回复')
    await screen.until(() => screen.text().includes('已补'))
    // The cursor stands in the first paragraph: with nothing selected the paragraph is commented on.
    await screen.press('button', '批注')
    await screen.until(() => screen.find('dialog'))
    expect(document.body.textContent).toContain('批注的段落：')
    await screen.fill('内容', '整段再核')
    submit()
    await screen.until(() => screen.text().includes('整段再核'))
    screen.close()
    const blocks = content.blocks.slice(1)
    await chief.ask('PUT', `/bulletins/${id}`, { version, content: { ...content, blocks } })
    screen = await mountScreen(BulletinPage, 'chief-inspector@440000', `/bulletins/${id}`)
    await screen.until(() => screen.text().includes(`原文已删：${quote}`))
    expect(screen.text()).toContain('的批注尚未解决：依据请写全')
    await screen.press('button', '标为已解决')
    await screen.until(() => screen.text().includes('已解决的批注（1）'))
  })

  it('take tables of the data into the text, whose cells come from the server', async () => {
    const { id } = await compile()
    screen = await mountScreen(BulletinEditPage, 'inspector@440000', `/bulletins/${id}/edit`)
    await screen.until(() => document.querySelector('.ProseMirror .figure'))
    await screen.press('button', '插入表格')
    await screen.until(() => screen.find('dialog'))
    expect(document.body.textContent).toContain('2026年第三季度各类别等次分布')
    submit()
    await screen.until(() => document.querySelector('.ProseMirror .data'))
    expect(document.querySelector('.ProseMirror .data')?.textContent).toContain('保存后显示数据')
    await screen.press('button', '保存')
    // 广州 and the test province: two good and one poor among the cities, as the sentence says.
    await screen.until(() => document.querySelector('.ProseMirror .data td'))
    const cells = [...document.querySelectorAll('.ProseMirror .data tbody tr:first-child td')]
    expect(cells.map(({ textContent }) => textContent)).toEqual(['城市', '2', '1', '0', '3'])
    screen.close()
    screen = await mountScreen(BulletinPage, 'inspector@440000', `/bulletins/${id}`)
    await screen.until(() => screen.text().includes('2026年第三季度各类别等次分布'))
  })

  it('lead from a row of an annex to the scorecard of its unit', async () => {
    const { id } = await compile()
    screen = await mountScreen(BulletinPage, 'inspector@440000', `/bulletins/${id}`)
    const link = await screen.until(() => screen.find('link', '广州市：查看成绩单'))
    const card = '/scorecard?unit=440100&period=2026-Q3'
    expect(link.getAttribute('href')).toBe(card)
    // All of the row is the way, for a finger; the keyboard stops at it once.
    const row = link.closest('tr')
    expect(row?.querySelectorAll('a, [tabindex]')).toHaveLength(1)
    row?.querySelector('td')?.click()
    await screen.until(() => screen.place() === card)
  })

  it('lead from a cell of a table to what it counts, by keyboard too', async () => {
    const id = await tabled()
    screen = await mountScreen(BulletinPage, 'inspector@440000', `/bulletins/${id}`)
    await screen.until(() => screen.find('link', '深圳市：查看成绩单'))
    const cell = screen.get('button', '城市 良好 2：查看这个数字的来源')
    expect(cell.tabIndex).toBe(0)
    cell.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }))
    const drawer = () => document.querySelector('[role="dialog"]')
    await screen.until(() => drawer()?.textContent?.includes('共 2 个'))
    const links = () => [...(drawer()?.querySelectorAll('a') ?? [])].map((one) => one.textContent)
    expect(links()).toEqual(['查看历次变化', '广州市', '深圳市'])
    expect(drawer()?.textContent).not.toContain('按现在的数据')
    await screen.press('button', '城市 等次待定 0：查看这个数字的来源')
    await screen.until(() => drawer()?.textContent?.includes('没有可统计的内容'))
    // No sentence asks it, so there is no course of years to look at.
    expect(links()).toEqual([])
  })

  it('offer a unit the way to its own scorecard, and to no other', async () => {
    const id = await issued(await tabled())
    screen = await mountScreen(BulletinPage, 'reporter@440100', `/bulletins/${id}`)
    await screen.until(() => screen.text().includes('2026年第三季度城市得分情况表'))
    await screen.until(() => document.querySelectorAll('.annex tbody tr').length > 3)
    const cards = [...document.querySelectorAll('td a')].map((one) =>
      one.getAttribute('aria-label'),
    )
    expect(new Set(cards)).toEqual(new Set(['广州市：查看成绩单']))
    const other = [...document.querySelectorAll<HTMLElement>('td')].filter(
      ({ textContent }) => textContent?.trim() === '深圳市',
    )
    expect(other.length).toBeGreaterThan(1)
    for (const cell of other) cell.click()
    expect(screen.place()).toBe(`/bulletins/${id}`)
  })

  it('lead from the tables in the editor, where a tap beside changes the table', async () => {
    const id = await tabled()
    screen = await mountScreen(BulletinEditPage, 'inspector@440000', `/bulletins/${id}/edit`)
    const cell = await screen.until(() => screen.find('button', '城市 良好 2：查看这个数字的来源'))
    expect(cell.closest('.ProseMirror')).not.toBeNull()
    expect(screen.find('link', '广州市：查看成绩单')?.closest('.ProseMirror')).not.toBeNull()
    cell.click()
    await screen.until(() => document.body.textContent?.includes('统计到的单位'))
    expect(screen.text()).not.toContain('修改表格')
    await screen.press('button', '关闭对话框')
    document.querySelector<HTMLElement>('.ProseMirror td')?.click()
    expect(screen.place()).toBe(`/bulletins/${id}/edit`)
  })

  it('follow what the office set', async () => {
    screen = await mountScreen(BulletinSettingsPage, 'inspector@440000')
    await screen.until(() => screen.find('textbox', '发文机关'))
    await screen.fill('标题', '{nobody}')
    await screen.press('button', '保存')
    await screen.until(() => screen.text().includes('不能使用“nobody”'))
    await screen.fill('标题', '{organ}{period}通报')
    await screen.press('button', '保存')
    const office = await browserOf('inspector@440000')
    const kept = async () => (await office.get('/units/440000/bulletin-settings')).body
    await screen.until(() => !screen.text().includes('不能使用“nobody”'))
    await expect.poll(kept).toMatchObject({ sentences: { title: '{organ}{period}通报' } })
  })
})
