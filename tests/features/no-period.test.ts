import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import BriefPage from '#features/brief/BriefPage.vue'
import CompletenessPage from '#features/completeness/CompletenessPage.vue'
import OverviewPage from '#features/overview/OverviewPage.vue'
import ScorecardsPage from '#features/scorecards/ScorecardsPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { settle } from '#tests/api/province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

describe('before the first period', { timeout: 30_000 }, () => {
  let host: VitestHost
  let screen: Screen
  beforeEach(async () => {
    host = await startVitestHost(settle)
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  it.each([
    ['the brief', BriefPage],
    ['the overview', OverviewPage],
    ['the progress of reporting', CompletenessPage],
    ['the scorecards', ScorecardsPage],
  ])('%s says so, and waits for nothing', async (_name, page) => {
    screen = await mountScreen(page, 'leader@440000')
    expect(await screen.until(() => screen.text().includes('还没有开始的考核周期'))).toBe(true)
    expect(document.querySelector('[aria-busy="true"]')).toBeNull()
  })
})
