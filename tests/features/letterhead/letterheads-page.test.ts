import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import LetterheadsPage from '#features/letterhead/LetterheadsPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import { settleScored } from '#tests/api/scored-province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

describe('letterheads', { timeout: 60_000 }, () => {
  let host: VitestHost
  let screen: Screen

  beforeEach(async () => {
    host = await startVitestHost(settleScored, { now: () => TEST_NOW })
    screen = await mountScreen(LetterheadsPage, 'chief-inspector@440000', '/admin/letterheads')
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  it('are entered, looked at as a document, and changed', async () => {
    await screen.until(() => screen.text().includes('还没有文头'))
    await screen.press('button', '添加文头')
    await screen.until(() => screen.find('dialog', '添加文头'))
    await screen.fill('发文机关标志', '广东省人民政府办公厅')
    await screen.fill('署名', '广东省人民政府办公厅')
    await screen.fill('机关代字', '粤府办督')
    await screen.fill('印发机关', '广东省人民政府办公厅秘书处')
    await screen.press('button', '保存')
    await screen.until(() => screen.text().includes('机关代字：粤府办督'))

    await screen.press('button', '预览：广东省人民政府办公厅')
    const preview = await screen.until(() => screen.find('dialog', /^预览/))
    expect(preview.textContent).toMatch(/粤府办督〔\d{4}〕1号/)
    expect(preview.textContent).toContain('广东省人民政府办公厅秘书处')
  })

  it('say which field is wrong', async () => {
    await screen.until(() => screen.find('button', '添加文头'))
    await screen.press('button', '添加文头')
    await screen.until(() => screen.find('dialog', '添加文头'))
    await screen.fill('机关代字', 'abc')
    await screen.press('button', '保存')
    await screen.until(() => screen.find('dialog')?.textContent?.includes('2 至 12 个汉字'))
  })
})
