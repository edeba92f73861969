import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createApi } from '#api/app.ts'
import type { BulletinBody } from '#contract/bulletin-body.ts'
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
import { accountId, settleClerk } from '#tests/api/province.ts'
import { settleScored } from '#tests/api/scored-province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

const CLERK = 'clerk@440300'

describe('reading a bulletin for somebody on leave', { timeout: 60_000 }, () => {
  let host: VitestHost
  let screen: Screen
  let id: string

  beforeEach(async () => {
    host = await startVitestHost(
      async (opened) => {
        await settleScored(opened)
        await settleClerk(opened, CLERK)
      },
      { now: () => TEST_NOW },
    )
    await lockQuarter({ api: createApi(host.deps) } as OpenHost)
    await (
      await browserOf('reporter@440300')
    ).ask('POST', '/delegations', {
      role: 'reporter',
      unit: '440300',
      to: accountId(CLERK),
      from: '2026-11-22',
      until: '2026-11-30',
      because: '年休假',
    })
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

  it('says for whom, in the inbox and among what is to be read', async () => {
    screen = await mountScreen(InboxPage, CLERK, '/inbox')
    await screen.until(() => screen.text().includes('代reporter@440300阅读'))
    screen.close()
    screen = await mountScreen(CirculationsPage, CLERK, '/reading')
    await screen.until(() => screen.text().includes('代reporter@440300阅读'))
    screen.close()
    screen = await mountScreen(CirculationsPage, 'reporter@440300', '/reading')
    await screen.until(() => screen.text().includes('第三季度'))
    expect(screen.text()).not.toContain('代reporter')
  })

  it('is shown to the office as what it is, beside the one who has not read it', async () => {
    screen = await mountScreen(ReadingPage, CLERK, `/bulletins/${id}/read`)
    const office = await browserOf('inspector@440000')
    const read = async () =>
      (await office.get<{ total: number }>(`/bulletins/${id}/receipts?state=read`)).body.total
    await expect.poll(read).toBe(1)
    screen.close()
    const path = `/bulletins/${id}/receipts`
    screen = await mountScreen(BulletinReceiptsPage, 'inspector@440000', path)
    await screen.until(() => screen.text().includes('9 人中 1 人已读，8 人未读'))
    const rows = [...document.querySelectorAll('tbody tr')].map(({ textContent }) => textContent)
    expect(rows.find((text) => text?.includes('代reporter@440300阅读'))).toContain(
      '已代reporter@440300阅读',
    )
    expect(rows.find((text) => text?.includes('代阅'))).toMatch(/未读.*clerk@440300于/)
  })
})
