import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import UnitsPage from '#features/units/UnitsPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { findUnit } from '#database/unit.ts'
import { settle } from '#tests/api/province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

describe('units', { timeout: 30_000 }, () => {
  let host: VitestHost
  let screen: Screen

  beforeEach(async () => {
    host = await startVitestHost(settle)
    screen = await mountScreen(UnitsPage, 'system-admin@440000')
    await screen.until(() => screen.find('button', '查看“广州市”'))
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  it('are walked down the tree, one level at a time', async () => {
    // 广州 has its own office and 越秀 below it; 罗湖 is below 深圳.
    expect(screen.find('button', '查看“越秀区”')).toBeUndefined()
    await screen.press('button', '进入“广州市”的 2 个下级单位')
    await screen.until(() => screen.find('button', '查看“越秀区”'))
    expect(screen.find('button', '查看“罗湖区”')).toBeUndefined()
  })

  it('are found by words, at any depth', async () => {
    await screen.fill('搜索名称、曾用名或编号', '罗湖')
    await screen.until(() => screen.find('button', '查看“罗湖区”'))
    await screen.until(() => !screen.find('button', '查看“越秀区”'))
    expect(screen.find('button', '查看“广州市”')).toBeUndefined()
  })

  it('keep what is changed of one', async () => {
    await screen.press('button', '查看“广州市”')
    await screen.until(() => screen.find('dialog', '广州市'))
    await screen.until(() => screen.find('textbox', '简称'))
    await screen.fill('简称', '穗')
    await screen.press('button', '保存')
    await screen.until(() => !screen.find('dialog', '广州市'))
    const stored = await findUnit(host.storage.read, '440100')
    expect(stored?.shortName).toBe('穗')
    expect(stored?.name).toBe('广州市')
  })
})
