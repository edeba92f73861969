import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import AuditPage from '#features/audit/AuditPage.vue'
import { queryOf } from '#features/audit/audit-filter.ts'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { settle } from '#tests/api/province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

describe('the audit log', { timeout: 30_000 }, () => {
  let host: VitestHost
  let screen: Screen

  beforeEach(async () => {
    host = await startVitestHost(settle)
    screen = await mountScreen(AuditPage, 'auditor@440000')
    await screen.until(() => screen.find('button', /^查看第 \d+ 条$/))
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  it('shows an entry with its hash, which is the head of the chain', async () => {
    await screen.press('button', /^查看第 \d+ 条$/)
    await screen.until(() => screen.find('dialog', /^第 \d+ 条$/))
    // Signing in was all that happened, so the entry stands twice: as the head and opened.
    const [head] = screen.text().match(/[0-9a-f]{64}/) ?? []
    expect(head).toBeDefined()
    expect(screen.text().split(head ?? '-').length - 1).toBeGreaterThanOrEqual(2)
  })

  it('says that the chain is whole', async () => {
    await screen.press('button', '在线校验')
    expect(await screen.until(() => screen.text().includes('校验通过'))).toBe(true)
  })

  it('is empty where nothing fits, and says what to do', async () => {
    await screen.fill('对象编号', 'no-such-subject')
    expect(await screen.until(() => screen.text().includes('没有符合条件的条目'))).toBe(true)
  })
})

describe('a question to the audit log', () => {
  it('leaves out what is empty, and days that are only half typed', () => {
    const filter = { from: '2026-1', to: '2026-11-22', who: ' chief ', action: '', subject: '' }
    expect(queryOf(filter)).toEqual({ to: '2026-11-22', who: 'chief' })
  })
})
