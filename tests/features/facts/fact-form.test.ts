import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { FactBody } from '#contract/fact.ts'
import { signOut } from '#contract/session.ts'
import { createApi } from '#api/app.ts'
import { call } from '#client/call.ts'
import FactsPage from '#features/facts/FactsPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { openBrowser } from '#tests/api/browser.ts'
import type { TestBrowser } from '#tests/api/browser.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import { conference, settleScored } from '#tests/api/scored-province.ts'
import { goodEntries } from '#tests/domain/facts/good-entries.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

const FACTS = '/units/440100/facts'
const PAGE = '/facts?unit=440100&period=2026-Q4&ledger=press-events'

describe('the form of an entry', { timeout: 60_000 }, () => {
  let host: VitestHost
  let screen: Screen
  let colleague: TestBrowser
  let fact: FactBody

  const show = async () => {
    screen = await mountScreen(FactsPage, 'reporter@440100', PAGE)
    await screen.until(() => screen.find('button', '复制“三季度发布会”'))
  }
  const stored = async () =>
    (await colleague.ask<{ rows: FactBody[] }>('GET', `${FACTS}?ledger=press-events`)).body.rows
  const field = (label: string) => screen.get('textbox', label) as HTMLInputElement
  const opened = async () => {
    await screen.press('button', '修改')
    await screen.until(() => screen.find('textbox', '活动名称'))
  }
  /** Somebody else saves the entry while it is open here. */
  const changeElsewhere = (values: object) =>
    colleague.ask('PUT', `${FACTS}/${fact.id}`, {
      ledger: 'press-events',
      values: { ...fact.values, ...values },
      evidence: fact.evidence,
      version: 1,
    })

  beforeAll(() => {
    Element.prototype.scrollIntoView = () => {}
  })
  beforeEach(async () => {
    localStorage.clear()
    host = await startVitestHost(settleScored, { now: () => TEST_NOW })
    colleague = openBrowser({ api: createApi(host.deps) })
    await colleague.signIn('reporter@440100')
    const entry = conference('2026-10-08', '三季度发布会')
    fact = (await colleague.ask<{ fact: FactBody }>('POST', FACTS, entry)).body.fact
    await show()
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  it('starts a copy with all but the day and the proof, as a new entry', async () => {
    await screen.press('button', '复制“三季度发布会”')
    await screen.until(() => screen.find('textbox', '活动名称'))
    expect(screen.text()).toContain('以下内容取自“三季度发布会”')
    expect(field('活动名称').value).toBe('三季度发布会')
    expect(field('活动日期').value).toBe('')
    // Nothing is stored before it is saved.
    expect(await stored()).toHaveLength(1)
  })

  it('says which items of which open periods the entry counts for, and the points', async () => {
    await screen.press('button', '登记新闻发布活动')
    await screen.until(() => screen.find('textbox', '活动名称'))
    expect(screen.text()).toContain('填写完整后显示计入哪些周期的哪些指标')
    screen.close()
    // The stored one: 40 points for at least one conference of one's own.
    screen = await mountScreen(FactsPage, 'reporter@440100', `${PAGE}&fact=${fact.id}`)
    await screen.until(() => /2026年第四季度\s*发布会\s*.*40\.0/.test(screen.text()))
  })

  it('opens for the office at the fact that the address names, and takes a correction with its reason', async () => {
    screen.close()
    screen = await mountScreen(FactsPage, 'inspector@440000', `${PAGE}&fact=${fact.id}`)
    await screen.until(() => screen.find('radio', '更正'))
    await screen.press('radio', '更正')
    await screen.until(() => screen.find('textbox', '活动名称'))
    await screen.fill('活动名称', '三季度新闻发布会')
    await screen.fill('理由', '名称与通稿不符')
    await screen.press('button', '保存核查结论')
    await expect
      .poll(async () => (await stored())[0]?.verification, { timeout: 10_000 })
      .toMatchObject({ outcome: 'corrected', values: { title: '三季度新闻发布会' } })
    // What was reported stays beside it.
    expect((await stored())[0]?.values).toMatchObject({ title: '三季度发布会' })
  })

  it('goes on with the name of an added person, and asks for it in words of the form', async () => {
    await screen.press('button', '登记新闻发布活动')
    await screen.until(() => screen.find('button', '添加人员'))
    await screen.press('button', '添加人员')
    const name = await screen.until(() => screen.find('textbox', '姓名'))
    await screen.until(() => document.activeElement === name)
    await screen.press('button', '保存')
    await screen.until(() => screen.text().includes('请写明每个人的姓名'))
    await screen.press('button', '移除第 1 人')
    await screen.until(() => document.activeElement === screen.get('button', '添加人员'))
  })

  it('warns of what is registered already while one types, and takes it with a reason', async () => {
    await screen.press('button', '复制“三季度发布会”')
    await screen.until(() => screen.find('textbox', '活动名称'))
    await screen.fill('活动日期', '2026-10-08')
    await screen.until(() => screen.text().includes('已登记过相同的事项'))
    await screen.fill('理由', '上午下午各一场；链接另补')
    await screen.press('button', '保存')
    await expect.poll(async () => (await stored()).length).toBe(2)
  })

  it('offers what the period before counted and this one has not, until it is registered', async () => {
    const column = { ...goodEntries['website-updates'], column: '办事公开', secrecyReviewed: 4 }
    const body = { ledger: 'website-updates', evidence: [] }
    const earlier = { ...column, day: '2026-09-30', count: 30 }
    // It was registered while its period was open.
    await host.deps.storage.write(({ tx }) =>
      tx.updateTable('period').set({ state: 'open' }).where('id', '=', '2026-Q3').execute(),
    )
    const written = await colleague.ask('POST', FACTS, { ...body, values: earlier })
    expect(written.status).toBe(200)
    screen.close()
    const page = PAGE.replace('press-events', 'website-updates')
    screen = await mountScreen(FactsPage, 'reporter@440100', page)
    await screen.until(() => screen.text().includes('2026年第三季度有 1 项本期尚未登记'))
    screen.close()
    const later = { ...column, day: '2026-10-31', count: 31, lastUpdate: '2026-10-28' }
    await colleague.ask('POST', FACTS, { ...body, values: later })
    screen = await mountScreen(FactsPage, 'reporter@440100', page)
    await screen.until(() => screen.find('button', '复制“办事公开”'))
    expect(screen.text()).not.toContain('本期尚未登记')
  })

  it('keeps what was typed over a reload, and says so', async () => {
    await opened()
    await screen.fill('活动名称', '改到一半')
    await screen.until(() => screen.text().includes('草稿已存在本机'))
    screen.close()
    await show()
    await opened()
    expect(field('活动名称').value).toBe('改到一半')
    expect(screen.text()).toContain('已恢复上次未提交的内容')
  })

  it('lets one choose field by field where somebody else saved meanwhile', async () => {
    await opened()
    await screen.fill('活动名称', '我的名称')
    await changeElsewhere({ title: '同事的名称', topic: 'hot-topic' })
    await screen.press('button', '保存')
    await screen.until(() => screen.text().includes('他人已修改同一事项'))
    expect(screen.text()).toContain('他人保存：同事的名称')
    expect(screen.text()).toContain('本人填写：我的名称')
    // Both wrote the title, which stays mine unless I say otherwise; the topic only the colleague did.
    await screen.press('button', '按所选内容继续')
    await screen.press('button', '保存')
    await screen.until(() => screen.find('button', '复制“我的名称”'))
    const [now] = await stored()
    expect(now).toMatchObject({ version: 3, values: { title: '我的名称', topic: 'hot-topic' } })
  })

  it('does not undo with an old draft what somebody else saved since', async () => {
    await opened()
    await screen.fill('活动名称', '我的名称')
    screen.close()
    await changeElsewhere({ topic: 'hot-topic' })
    await show()
    await opened()
    expect(field('活动名称').value).toBe('我的名称')
    await screen.press('button', '保存')
    await screen.until(() => screen.text().includes('他人已修改同一事项'))
    const [now] = await stored()
    expect(now).toMatchObject({ version: 2, values: { title: '三季度发布会', topic: 'hot-topic' } })
  })

  it('loses nothing when the session ends in the middle of saving', async () => {
    await opened()
    await screen.fill('活动名称', '会话结束前填的')
    // Signed out elsewhere on the same desktop: the server no longer knows this session.
    await call(signOut)
    await screen.press('button', '保存')
    await screen.until(() => screen.find('alert') ?? screen.text().includes('登录'))
    expect(await stored()).toMatchObject([{ version: 1, title: '三季度发布会' }])
    screen.close()
    await show()
    await opened()
    expect(field('活动名称').value).toBe('会话结束前填的')
  })

  it('goes on to an empty form after saving, by the keyboard', async () => {
    const press = (key: KeyboardEventInit) =>
      document.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...key }))
    await screen.press('button', '复制“三季度发布会”')
    await screen.until(() => screen.find('textbox', '活动名称'))
    await screen.fill('活动名称', '第二场')
    await screen.fill('活动日期', '2026-10-09')
    await screen.until(() => screen.find('textbox', '理由'))
    await screen.fill('理由', '链接另补')
    press({ code: 'Enter', ctrlKey: true, shiftKey: true })
    await expect.poll(async () => (await stored()).length, { timeout: 10_000 }).toBe(2)
    await screen.until(() => field('活动名称').value === '')
    expect(screen.text()).not.toContain('已恢复上次未提交的内容')
    press({ code: 'Escape', key: 'Escape' })
  })

  it('opens again after a reload what the address names, with what was copied', async () => {
    screen.close()
    screen = await mountScreen(FactsPage, 'reporter@440100', `${PAGE}&fact=new.${fact.id}`)
    await screen.until(() => screen.find('textbox', '活动名称'))
    expect(field('活动名称').value).toBe('三季度发布会')
    expect(field('活动日期').value).toBe('')
  })

  it('asks before it takes what another tab has typed', async () => {
    await opened()
    await screen.fill('活动名称', '本页的名称')
    await screen.until(() => screen.text().includes('草稿已存在本机'))
    const key = Object.keys(localStorage).find((name) => name.includes('.fact.')) ?? ''
    const newValue = (localStorage.getItem(key) ?? '').replace('本页的名称', '另一页的名称')
    window.dispatchEvent(new StorageEvent('storage', { key, newValue }))
    await screen.until(() => screen.text().includes('另一标签页正在填写同一份内容'))
    expect(field('活动名称').value).toBe('本页的名称')
    await screen.press('button', '改用另一标签页的内容')
    expect(field('活动名称').value).toBe('另一页的名称')
  })

  it('takes no day outside of the period, here or on the server', async () => {
    await screen.press('button', '复制“三季度发布会”')
    await screen.until(() => screen.find('textbox', '活动名称'))
    await screen.fill('活动日期', '2026-09-30')
    await screen.press('button', '保存')
    await screen.until(() => screen.text().includes('处需要修改'))
    expect(await stored()).toHaveLength(1)
    const entry = conference('2026-09-30', '上季度的发布会')
    const answer = await colleague.ask('POST', FACTS, { ...entry, period: '2026-Q4' })
    expect(answer).toMatchObject({
      status: 422,
      body: { code: 'invalid-input', fields: [{ path: 'values.day', code: 'outside-period' }] },
    })
  })
})
