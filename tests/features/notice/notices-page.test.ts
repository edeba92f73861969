import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createApi } from '#api/app.ts'
import type { NoticeBody, NoticeRow } from '#contract/notice-body.ts'
import NewNoticePage from '#features/notice/NewNoticePage.vue'
import NoticePage from '#features/notice/NoticePage.vue'
import NoticePrintPage from '#features/notice/NoticePrintPage.vue'
import NoticesPage from '#features/notice/NoticesPage.vue'
import TasksPage from '#features/tasks/TasksPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { openBrowser } from '#tests/api/browser.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import { draft } from '#tests/api/notice-draft.ts'
import { conference, handIn, settleScored } from '#tests/api/scored-province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

const TITLE = '关于政策解读公开问题的整改通知'

describe('notices', { timeout: 60_000 }, () => {
  let host: VitestHost
  let screen: Screen

  beforeAll(() => {
    Element.prototype.scrollIntoView = () => {}
  })
  beforeEach(async () => {
    host = await startVitestHost(settleScored, { now: () => TEST_NOW })
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  async function ask<T>(name: string, path: string, body?: object) {
    const browser = openBrowser({ api: createApi(host.deps) })
    await browser.signIn(name)
    return (await browser.ask<T>(body ? 'POST' : 'GET', path, body)).body
  }
  async function step(name: string, path: string, place: string, act: string) {
    const { version } = await ask<NoticeBody>(name, path)
    await ask(name, `${path}/${place}`, { act, version })
  }
  async function issued() {
    const { rows } = await ask<{ rows: NoticeRow[] }>('inspector@440000', '/notices', draft())
    const path = `/units/440100/notices/${rows[0]?.id}`
    await step('chief-inspector@440000', path, 'approval', 'approve')
    await step('inspector@440000', path, 'direction', 'issue')
    return `/notices/440100/${rows[0]?.id}`
  }
  const submit = () =>
    [...document.querySelectorAll<HTMLButtonElement>('[role="dialog"] button')]
      .findLast(({ type }) => type === 'submit')
      ?.click()

  it('stand on the board of the office with their due day, and say so where there are none', async () => {
    screen = await mountScreen(NoticesPage, 'inspector@440000')
    await screen.until(() => screen.text().includes('没有这样的通知'))
    expect(screen.find('link', '起草通知')).toBeTruthy()
    screen.close()
    await issued()
    screen = await mountScreen(NoticesPage, 'leader@440000')
    await screen.until(() => screen.text().includes(TITLE))
    expect(screen.text()).toContain('还有 10 个工作日')
    expect(screen.text()).toContain('粤府办督〔2026〕1号')
    expect(screen.find('link', '起草通知')).toBeUndefined()
  })

  it('are on top of the tasks of the unit', async () => {
    await issued()
    screen = await mountScreen(TasksPage, 'reporter@440100')
    await screen.until(() => screen.find('link', TITLE))
    expect(screen.text()).toContain('待签收')
  })

  it('explain their due day, are signed for, and answered with evidence and each remedy', async () => {
    screen = await mountScreen(NoticePage, 'reporter@440100', await issued())
    await screen.until(() => screen.text().includes('2026年12月4日前（含当日）答复'))
    expect(screen.text()).toContain('10 个工作日')
    expect(screen.text()).toContain('跳过非工作日 2 天：11-28、11-29')
    await screen.press('button', '签收')
    await screen.until(() => screen.find('dialog'))
    submit()
    await screen.until(() => screen.find('button', '答复'))
    await screen.press('button', '答复')
    await screen.until(() => screen.find('textbox', '整改情况：方案'))
    submit()
    await screen.until(() => screen.text().includes('请至少提供一项佐证'))
    await screen.fill('整改情况：方案', '已印发方案')
    await screen.fill('说明', '已全部整改')
    await screen.fill('佐证：网页链接或文号', '穗府办〔2026〕9号')
    submit()
    await screen.until(() => screen.text().includes('目前没有需要您办理的环节'))
    expect(screen.text()).toContain('穗府办〔2026〕9号')
  })

  it('keep an answer that was not sent, until it is sent or given up', async () => {
    const address = await issued()
    const asked = `/units/440100${address.replace('/notices/440100', '/notices')}`
    await step('reporter@440100', asked, 'work', 'receive')
    const open = async () => {
      screen = await mountScreen(NoticePage, 'reporter@440100', address)
      await screen.until(() => screen.find('button', '答复'))
      await screen.press('button', '答复')
      await screen.until(() => screen.find('textbox', '整改情况：方案'))
    }
    const remedy = () => (screen.get('textbox', '整改情况：方案') as HTMLTextAreaElement).value
    await open()
    await screen.fill('整改情况：方案', '已印发方案')
    // The session lapsed, the page was reloaded, or the dialog was closed by mistake.
    screen.close()
    await open()
    expect(screen.text()).toContain('已恢复上次未提交的内容')
    // Not in the button that would give it up.
    await screen.until(() => document.activeElement === screen.get('textbox', '整改情况：方案'))
    expect(remedy()).toBe('已印发方案')
    await screen.press('button', '放弃恢复的内容')
    expect(remedy()).toBe('')
    screen.close()
    await open()
    expect(screen.text()).not.toContain('已恢复上次未提交的内容')
  })

  it('say in the draft what is missing', async () => {
    screen = await mountScreen(NewNoticePage, 'inspector@440000')
    await screen.until(() => screen.find('textbox', '标题'))
    await screen.press('button', '提交批准')
    await screen.until(() => screen.text().includes('请填写 1 至 365 的整数'))
    expect(screen.text()).toContain('主办单位')
  })

  it('start from a line that lost points, with its row filled in', async () => {
    const query = 'unit=440100&period=2026-Q3&item=plan'
    screen = await mountScreen(NewNoticePage, 'inspector@440000', `/notices/new?${query}`)
    const valueOf = (label: string) => (screen.find('textbox', label) as HTMLInputElement).value
    await screen.until(() => screen.find('textbox', '测评指标'))
    // 方案 is worth 30 points, and there is none.
    expect([valueOf('测评指标'), valueOf('指标分值'), valueOf('扣分')]).toEqual([
      '方案',
      '30',
      '30',
    ])
    expect(valueOf('依据条款')).toBe('Y0-01')
    expect(screen.text()).toContain('广州市')
  })

  it('start from a fact that was not confirmed, with the word of the office', async () => {
    const entry = conference('2026-10-12', '旧闻发布会')
    const { fact } = await ask<{ fact: { id: string } }>(
      'reporter@440100',
      '/units/440100/facts',
      entry,
    )
    const reporter = openBrowser({ api: createApi(host.deps) })
    await reporter.signIn('reporter@440100')
    await handIn(reporter, '440100', '2026-Q4')
    const browser = openBrowser({ api: createApi(host.deps) })
    await browser.signIn('inspector@440000')
    const verdict = { outcome: 'rejected', because: '并非发布会', version: 1 }
    await browser.ask('PUT', `/units/440100/facts/${fact.id}/verification`, verdict)
    const query = `unit=440100&fact=${fact.id}`
    screen = await mountScreen(NewNoticePage, 'inspector@440000', `/notices/new?${query}`)
    await screen.until(() => screen.find('textbox', '失分原因'))
    const because = screen.find('textbox', '失分原因') as HTMLTextAreaElement
    expect(because.value).toBe('旧闻发布会：并非发布会')
    const clauses = () =>
      (screen.find('textbox', '依据条款') as HTMLInputElement | undefined)?.value
    expect(clauses()).toBe('')

    // In the fourth quarter it stands in the line of conferences.
    const inPeriod = async (period: string) => {
      screen.close()
      const path = `/notices/new?${query}&period=${period}`
      screen = await mountScreen(NewNoticePage, 'inspector@440000', path)
      await screen.until(() => clauses() !== undefined)
    }
    await inPeriod('2026-Q4')
    expect(clauses()).toBe('Y1-07')
    expect(screen.text()).not.toContain('没有读到这一期的评分卡')
    // No fact of October counts in the quarter before; 2031 has no card.
    await inPeriod('2026-Q3')
    expect(clauses()).toBe('')
    await inPeriod('2031-Q1')
    expect(clauses()).toBe('')
    expect(screen.text()).toContain('没有读到这一期的评分卡')
  })

  it('start from the notice before when the problem came back, and say so', async () => {
    const earlier = (await issued()).split('/').pop()
    const query = `unit=440100&earlier=${earlier}`
    screen = await mountScreen(NewNoticePage, 'inspector@440000', `/notices/new?${query}`)
    await screen.until(() => screen.find('textbox', '失分原因'))
    expect((screen.find('textbox', '测评指标') as HTMLInputElement).value).toBe('方案')
    const number = [...document.querySelectorAll('input')].find((one) =>
      document.querySelector(`label[for="${one.id}"]`)?.textContent?.includes('期限'),
    )
    if (number) {
      number.value = '5'
      number.dispatchEvent(new Event('input'))
      number.dispatchEvent(new Event('change'))
      number.dispatchEvent(new Event('blur'))
    }
    await screen.fill('签发人', '王五')
    await screen.press('button', '提交批准')
    // The one before still runs: a reason is asked for (art. 15).
    await screen.until(() => screen.find('textbox', '另行发出的理由'))
    expect(screen.text()).toContain('粤府办督〔2026〕1号')
    await screen.fill('另行发出的理由', '整改后反弹')
    await screen.press('button', '提交批准')
    let drafted: NoticeRow | undefined
    for (let turn = 0; turn < 100 && !drafted; turn += 1) {
      const list = await ask<{ rows: NoticeRow[] }>('inspector@440000', '/notices?state=drafted')
      drafted = list.rows[0]
    }
    const path = `/units/440100/notices/${drafted?.id}`
    expect(await ask('inspector@440000', path)).toMatchObject({
      isRecurrence: true,
      recurrences: [{ id: earlier }],
    })
  })

  it('are printed with an empty column for the unit, a receipt and an answer', async () => {
    const path = await issued()
    screen = await mountScreen(NoticePrintPage, 'inspector@440000', `/print${path}`)
    await screen.until(() => screen.text().includes('广州市：'))
    expect(screen.text()).not.toContain('尚未答复')
    screen.close()
    screen = await mountScreen(NoticePrintPage, 'inspector@440000', `/print${path}?part=receipt`)
    await screen.until(() => screen.text().includes('督查通知签收回执'))
    expect(screen.text()).toContain('尚未签收')
  })

  it('are numbered with a code of the letterhead, whose next number is in sight', async () => {
    const browser = openBrowser({ api: createApi(host.deps) })
    await browser.signIn('chief-inspector@440000')
    await browser.ask('POST', '/units/440000/letterheads', {
      mark: '广东省人民政府办公厅',
      organ: '广东省人民政府办公厅',
      codes: ['粤府督函'],
      copyTo: '',
      issuer: '广东省人民政府办公厅',
      signatories: [],
      sealed: true,
    })
    const { rows } = await ask<{ rows: NoticeRow[] }>('inspector@440000', '/notices', draft())
    const path = `/units/440100/notices/${rows[0]?.id}`
    await step('chief-inspector@440000', path, 'approval', 'approve')
    screen = await mountScreen(NoticePage, 'inspector@440000', `/notices/440100/${rows[0]?.id}`)
    await screen.until(() => screen.find('button', '发出'))
    await screen.press('button', '发出')
    await screen.until(() => screen.text().includes('下一个文号是 粤府督函〔2026〕1号'))
    submit()
    await screen.until(
      () => screen.text().includes('粤府督函〔2026〕1号') && !screen.find('dialog'),
    )
  })
})
