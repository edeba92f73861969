import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import PeriodsPage from '#features/periods/PeriodsPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { weightedTableExample } from '#domain/schemes/built-in.ts'
import { periodOf } from '#domain/period/period.ts'
import { changePeriod, insertPeriod } from '#database/period.ts'
import { insertScheme } from '#database/scheme.ts'
import { scoringPeriod } from '#database/scored-in.ts'
import { settle } from '#tests/api/province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

const { id, version } = weightedTableExample
const dates = { opens: '2026-07-01', due: '2026-10-10', locks: '2026-10-25' }
const scheme = { id, version }
const NOW = 1_780_000_000_000

describe('periods', { timeout: 30_000 }, () => {
  let host: VitestHost
  let screen: Screen

  beforeEach(async () => {
    host = await startVitestHost(async (made) => {
      await settle(made)
      await made.storage.write(async ({ tx }) => {
        const published = { scheme: weightedTableExample, digest: 'd', publishedBy: 'office' }
        await insertScheme(tx, { ...published, publishedAt: NOW })
        const period = periodOf('2026-Q3')
        await insertPeriod(tx, { period, state: 'closed', ...dates, scheme }, NOW)
      })
    })
    screen = await mountScreen(PeriodsPage, 'chief-inspector@440000')
    await screen.until(() => screen.find('button', '查看2026年第三季度'))
    await screen.press('button', '查看2026年第三季度')
    await screen.until(() => screen.find('button', '锁定成绩'))
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  async function agree(action: string) {
    await screen.press('button', action)
    const question = await screen.until(() => screen.find('dialog', `2026年第三季度 · ${action}`))
    const yes = [...question.querySelectorAll('button')].find(
      ({ textContent }) => textContent?.trim() === action,
    )
    yes?.click()
  }
  const stored = async () => await scoringPeriod(host.storage.read, '2026-Q3')

  it('are locked once somebody confirmed it, and then opened again only with a reason', async () => {
    await agree('锁定成绩')
    await screen.until(() => screen.find('button', '重新开启核查'))
    expect((await stored())?.state).toBe('locked')
    expect((screen.get('button', '重新开启核查') as HTMLButtonElement).disabled).toBe(true)

    await screen.fill('重新开启的理由', '复核发现一处更正')
    await agree('重新开启核查')
    await screen.until(() => screen.find('button', '锁定成绩'))
    expect((await stored())?.state).toBe('closed')
  })

  it('show the newest when somebody else was faster, and change nothing', async () => {
    const before = await stored()
    const other = { state: 'closed' as const, ...dates, due: '2026-10-12', scheme }
    await host.storage.write(async ({ tx }) => {
      await changePeriod(tx, '2026-Q3', before?.version ?? -1, other, NOW + 1)
    })
    await agree('锁定成绩')
    await screen.until(() => screen.text().includes('这项内容刚刚被他人修改'))
    await screen.until(() => screen.text().includes('2026年10月12日'))
    expect(await stored()).toMatchObject({ state: 'closed', due: '2026-10-12' })
  })

  it('show the state that somebody else moved it to, and what follows from there', async () => {
    const before = await stored()
    const other = { state: 'open' as const, ...dates, scheme }
    await host.storage.write(async ({ tx }) => {
      await changePeriod(tx, '2026-Q3', before?.version ?? -1, other, NOW + 1)
    })
    await agree('锁定成绩')
    await screen.until(() => screen.find('button', '结束填报，转入核查'))
    expect((await stored())?.state).toBe('open')
  })
})
