import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApi } from '#api/app.ts'
import FactsPage from '#features/facts/FactsPage.vue'
import { reasonProblems } from '#features/facts/section-reason.ts'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { openBrowser } from '#tests/api/browser.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import { handIn, settleScored } from '#tests/api/scored-province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

describe('why a section is returned', { timeout: 60_000 }, () => {
  let host: VitestHost
  let screen: Screen
  beforeEach(async () => {
    localStorage.clear()
    host = await startVitestHost(settleScored, { now: () => TEST_NOW })
    const reporter = openBrowser({ api: createApi(host.deps) })
    await reporter.signIn('reporter@440300')
    // 深圳 has no approver: it waits for the office at once.
    await handIn(reporter, '440300', '2026-Q4')
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  const place = '/facts?unit=440300&period=2026-Q4&ledger=press-events'
  async function asked() {
    screen = await mountScreen(FactsPage, 'inspector@440000', place)
    await screen.until(() => screen.find('button', '退回'))
    await screen.press('button', '退回')
    await screen.until(() => screen.find('textbox', '理由'))
  }
  const submit = () =>
    [...document.querySelectorAll<HTMLButtonElement>('[role="dialog"] button')]
      .find(({ type }) => type === 'submit')
      ?.click()

  it('must be said, and is kept until it is', async () => {
    await asked()
    submit()
    await screen.until(() => screen.text().includes('有 1 处需要修改'))
    await screen.fill('理由', '请补充佐证')
    screen.close()
    await asked()
    expect((screen.get('textbox', '理由') as HTMLTextAreaElement).value).toBe('请补充佐证')
    submit()
    await screen.until(() => !screen.find('dialog'))
    const { step } = await host.storage.read
      .selectFrom('section')
      .select('step')
      .where('ledger', '=', 'press-events')
      .executeTakeFirstOrThrow()
    expect(step).toBe('returned')
  })
})

describe('an address of a ledger', { timeout: 60_000 }, () => {
  let host: VitestHost
  let screen: Screen
  beforeEach(async () => {
    host = await startVitestHost(settleScored, { now: () => TEST_NOW })
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  it('that there is not shows the first', async () => {
    const path = '/facts?unit=440300&period=2026-Q4&ledger=nonsense'
    screen = await mountScreen(FactsPage, 'reporter@440300', path)
    await screen.until(() => screen.find('heading', '新闻发布活动'))
  })

  it('that belongs to another unit leads to the own', async () => {
    const path = '/facts?unit=440100&period=2026-Q4'
    screen = await mountScreen(FactsPage, 'reporter@440300', path)
    const own = await screen.until(() => screen.find('link', '查看本单位'))
    expect(own.getAttribute('href')).toBe('/facts?period=2026-Q4')
  })
})

describe('what is wrong with the reasons', () => {
  it('is said for each entry that was chosen', () => {
    expect(reasonProblems({ because: '链接打不开', entries: {} })).toEqual({})
    expect(reasonProblems({ because: ' ', entries: { one: '日期不符', two: '' } })).toEqual({
      because: { key: 'ui.problem.required' },
      'entries.two': { key: 'ui.problem.required' },
    })
  })

  it('is also that there is more than is read', () => {
    expect(reasonProblems({ because: '长'.repeat(1001), entries: {} })).toEqual({
      because: { key: 'ui.problem.tooLong', params: { max: 1000 } },
    })
  })
})
