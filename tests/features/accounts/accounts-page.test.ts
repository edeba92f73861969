import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import AccountsPage from '#features/accounts/AccountsPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { settle } from '#tests/api/province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

describe('accounts', { timeout: 30_000 }, () => {
  let host: VitestHost
  let screen: Screen

  beforeEach(async () => {
    host = await startVitestHost(settle)
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  const openedBy = async (reader: string, account: string) => {
    screen = await mountScreen(AccountsPage, reader)
    await screen.until(() => screen.find('button', `查看账号“${account}”`))
    await screen.press('button', `查看账号“${account}”`)
    await screen.until(() => screen.find('dialog', account))
  }

  it('shows the one-time password of a reset once, to the system administrator', async () => {
    await openedBy('system-admin@440000', 'reporter@440100')
    await screen.until(() => screen.find('button', '重置密码'))
    await screen.press('button', '重置密码')
    const question = await screen.until(() =>
      screen.find('dialog', '重置“reporter@440100”的密码？'),
    )
    const yes = [...question.querySelectorAll('button')].find(
      ({ textContent }) => textContent?.trim() === '重置密码',
    )
    yes?.click()
    await screen.until(() => screen.find('dialog', '一次性密码'))
    const password = document.querySelector('output')?.textContent ?? ''
    expect(password.length).toBeGreaterThanOrEqual(12)

    await screen.press('button', '我已记下，关闭')
    expect(screen.text()).not.toContain(password)
  })

  it('leaves roles to the security administrator', async () => {
    await openedBy('system-admin@440000', 'reporter@440100')
    await screen.until(() => screen.text().includes('角色由安全管理员授予和收回'))
    expect(screen.find('button', '保存授权')).toBeUndefined()
  })

  it('says that two administrators cannot be one account, before it is sent', async () => {
    await openedBy('security-admin@440000', 'auditor@440000')
    await screen.until(() => screen.find('button', '添加授权'))
    expect(screen.find('button', '停用账号')).toBeUndefined()

    await screen.press('button', '添加授权')
    const roles = [...document.querySelectorAll<HTMLSelectElement>('[role="dialog"] select')]
    const added = roles.at(-1)
    if (!added) throw new Error('no second grant')
    added.value = 'security-admin'
    added.dispatchEvent(new Event('change', { bubbles: true }))
    await screen.press('button', '保存授权')
    expect(await screen.until(() => screen.text().includes('不能由同一账号担任'))).toBe(true)
  })
})
