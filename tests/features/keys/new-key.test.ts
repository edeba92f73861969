import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import KeysPage from '#features/keys/KeysPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { settle } from '#tests/api/province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

describe('a new key', { timeout: 30_000 }, () => {
  let host: VitestHost
  let screen: Screen

  beforeEach(async () => {
    host = await startVitestHost(settle)
    screen = await mountScreen(KeysPage, 'security-admin@440000')
    await screen.until(() => screen.find('button', '新建密钥'))
    await screen.press('button', '新建密钥')
    await screen.until(() => screen.find('dialog'))
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  it.each([
    ['1900-01-01', '日期应在'],
    ['2999-12-31', '日期应在'],
    ['明年', '请填写正确的日期'],
  ])('until %s is refused before it is sent', async (day, sentence) => {
    await screen.fill('最后有效日期', day)
    await screen.press('button', '新建')
    expect(await screen.until(() => screen.text().includes(sentence))).toBe(true)
  })
})
