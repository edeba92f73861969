import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import AuditPage from '#features/audit/AuditPage.vue'
import { headTyped, queryOf } from '#features/audit/audit-filter.ts'
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
    expect(screen.text()).toContain('连续无误 1 条')
  })

  it('says whether it still holds a head printed earlier', async () => {
    const [hash = ''] = screen.text().match(/sha256:[0-9a-f]{64}/) ?? []
    await screen.fill('先前印出的链首（可不填）', '1:nonsense')
    await screen.press('button', '在线校验')
    expect(await screen.until(() => screen.text().includes('请按“编号:sha256'))).toBe(true)
    await screen.fill('先前印出的链首（可不填）', `1：${hash.toUpperCase()}`)
    await screen.press('button', '在线校验')
    expect(await screen.until(() => screen.text().includes('仍含有先前印出的第 1 条'))).toBe(true)
    await screen.fill('先前印出的链首（可不填）', `1:sha256:${'0'.repeat(64)}`)
    await screen.press('button', '在线校验')
    expect(await screen.until(() => screen.text().includes('与先前印出的不同'))).toBe(true)
  })

  it('tells the story of a subject, from one of its entries', async () => {
    await screen.press('button', /^查看第 \d+ 条$/)
    await screen.until(() => screen.find('dialog', /^第 \d+ 条$/))
    await screen.press('button', '查看这一对象的全部经过')
    expect(await screen.until(() => screen.text().includes('登录 · 开始'))).toBe(true)
    expect(screen.text()).toContain('共 1 条')
  })

  it('is empty where nothing fits, and says what to do', async () => {
    await screen.fill('对象编号', 'no-such-subject')
    expect(await screen.until(() => screen.text().includes('没有符合条件的条目'))).toBe(true)
  })
})

describe('a head copied from paper', () => {
  it('may have spaces, capitals and a Chinese colon, but all of its digits', () => {
    const hash = 'AB'.repeat(32)
    expect(headTyped(` 12：SHA256: ${hash} `)).toBe(`12:sha256:${hash.toLowerCase()}`)
    expect(headTyped(' ')).toBe('')
    expect(headTyped(`12:sha256:${hash.slice(1)}`)).toBeUndefined()
    expect(headTyped(`0:sha256:${hash}`)).toBeUndefined()
  })
})

describe('a question to the audit log', () => {
  it('leaves out what is empty, and days that are only half typed', () => {
    const filter = {
      from: '2026-1',
      to: '2026-11-22',
      who: ' chief ',
      action: '',
      subject: '',
      unit: '',
    }
    expect(queryOf(filter)).toEqual({ to: '2026-11-22', who: 'chief' })
  })
})
