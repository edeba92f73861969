import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { computed, defineComponent, h } from 'vue'
import { useSession } from '#client/use-session.ts'
import SignInAgain from '#features/session/SignInAgain.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import { PASSWORD, settle } from '#tests/api/province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

/** What stands on the screen while somebody works, and the question that hides it. */
const work = defineComponent(() => {
  const session = useSession()
  const hidden = computed(() => session.lapsed)
  return () => [
    h('input', { id: 'half', 'aria-label': '理由' }),
    hidden.value ? h(SignInAgain) : undefined,
  ]
})

describe('a session that ended while somebody worked', { timeout: 60_000 }, () => {
  let host: VitestHost
  let screen: Screen

  beforeEach(async () => {
    host = await startVitestHost(settle, { now: () => TEST_NOW })
    screen = await mountScreen(work, 'inspector@440000', '/notices')
    half().value = '只写了一半的理由'
    useSession().lapse()
    await screen.until(() => screen.find('alertdialog', '登录已过期'))
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  const half = () => document.querySelector<HTMLInputElement>('#half') as HTMLInputElement
  async function enter(password: string) {
    const input = document.querySelector<HTMLInputElement>('input[autocomplete="current-password"]')
    if (!input) throw new Error('nowhere to type the password')
    input.value = password
    input.dispatchEvent(new Event('input', { bubbles: true }))
    await screen.press('button', '登录并继续')
  }

  it('is begun anew in place: what was written is still there', async () => {
    await enter(PASSWORD)
    await screen.until(() => !screen.find('alertdialog'))
    expect(half().value).toBe('只写了一半的理由')
    expect(useSession().lapsed).toBe(false)
    expect(useSession().account?.account.name).toBe('inspector@440000')
  })

  it('says when the password is wrong, and stays', async () => {
    await enter('Wrong-password-1')
    await screen.until(() => screen.text().includes('用户名或密码'))
    expect(screen.find('alertdialog', '登录已过期')).toBeDefined()
    expect(half().value).toBe('只写了一半的理由')
  })

  it('needs nothing where the same person signed in again in another tab', async () => {
    window.dispatchEvent(new Event('focus'))
    await screen.until(() => !screen.find('alertdialog'))
    expect(half().value).toBe('只写了一半的理由')
  })

  it('says that somebody else took its place, where that is why', async () => {
    await enter(PASSWORD)
    await screen.until(() => !screen.find('alertdialog'))
    const other = new BroadcastChannel('gongxin.session')
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel stays in its origin
    const tell = (account?: string) => other.postMessage(account)
    // Known already in this tab: nothing happens.
    tell(useSession().account?.account.id)
    tell('somebody-else')
    await screen.until(() => screen.find('alertdialog', '另一标签页登录了其他账号'))
    other.close()
    expect(half().value).toBe('只写了一半的理由')
  })
})
