import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { WaitingSectionsBody } from '#contract/waiting-section.ts'
import { ledgerOf } from '#domain/ledgers/all.ts'
import { refusals } from '#words/zh/refusals.ts'
import { createApi } from '#api/app.ts'
import WaitingPage from '#features/waiting/WaitingPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { toasts } from '#ui/use-toast.ts'
import { openBrowser } from '#tests/api/browser.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import { handIn, settleScored } from '#tests/api/scored-province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'
import { giveSizes } from '#tests/ui/sizes.ts'

describe('what waits for the office', { timeout: 60_000 }, () => {
  let host: VitestHost
  let screen: Screen

  beforeEach(async () => {
    giveSizes({ height: 600 })
    toasts.value = []
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

  const opened = async (query = '', reader = 'inspector@440000') => {
    screen = await mountScreen(WaitingPage, reader, `/waiting?period=2026-Q4${query}`)
    await screen.until(() => screen.find('grid'))
  }
  const steps = async () =>
    (await host.storage.read.selectFrom('section').select('step').execute()).map(({ step }) => step)
  const said = () => toasts.value.map(({ text }) => text)

  it('shows each section with its unit, and who handed it in', async () => {
    await opened()
    expect(screen.text()).toContain('待受理 3')
    expect(screen.text()).toContain('补报申请 0')
    expect(screen.text()).toContain('深圳市')
    expect(screen.text()).toContain('reporter@440300于')
  })

  it('accepts all in one step, and the list is empty then', async () => {
    await opened()
    await screen.press('button', '选中这 3 项')
    await screen.press('button', '受理')
    await screen.until(() => said().includes('受理：已办理 3 项'))
    expect(await steps()).toEqual(['accepted', 'accepted', 'accepted'])
    await screen.until(() => screen.text().includes('没有等待受理的台账'))
  })

  it('shows in its row why a section was refused, and that it is waiting no more', async () => {
    await opened()
    const other = openBrowser({ api: createApi(host.deps) })
    await other.signIn('chief-inspector@440000')
    const { body } = await other.get<WaitingSectionsBody>('/waiting-sections?period=2026-Q4')
    const [first] = body.rows
    if (!first) throw new Error('three sections wait')
    const { unit, ledger, version } = first
    await other.ask('POST', '/waiting-sections/answers', {
      period: '2026-Q4',
      action: 'accept',
      sections: [{ unit: unit.id, ledger, version }],
    })
    await screen.press('button', '选中这 3 项')
    await screen.press('button', '受理')
    await screen.until(() => screen.find('alert'))
    expect(screen.text()).toContain('1 项没有办理，原因见各行')
    await screen.until(() => screen.text().includes('待受理 0'))
    const row = screen.get('row', new RegExp(ledgerOf(ledger).title.zh))
    expect(row.textContent).toContain(refusals['changed-meanwhile'].what)
    await screen.press('button', '知道了')
    await screen.until(() => screen.text().includes('没有等待受理的台账'))
  })

  it('returns only after a reason was given', async () => {
    await opened()
    await screen.press('button', '选中这 3 项')
    await screen.press('button', '退回')
    const dialog = await screen.until(() => screen.find('dialog', '退回 3 项'))
    const go = [...dialog.querySelectorAll('button')].find(
      ({ textContent }) => textContent?.trim() === '退回',
    )
    expect(go?.disabled).toBe(true)
    await screen.fill('理由', '请补充佐证')
    await screen.until(() => go?.disabled === false)
    go?.click()
    await screen.until(() => said().includes('退回：已办理 3 项'))
    expect(await steps()).toEqual(['returned', 'returned', 'returned'])
  })

  it('is empty for an office to whose units nothing of this belongs', async () => {
    await opened('', 'inspector@440100')
    expect(screen.text()).toContain('没有等待受理的台账')
    expect(screen.find('button', /选中这/)).toBeUndefined()
  })
})
