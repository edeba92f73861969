import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import DelegationPage from '#features/delegation/DelegationPage.vue'
import { delegationProblems } from '#features/delegation/delegation-problems.ts'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { TEST_NOW } from '#tests/api/hosts.ts'
import { accountId } from '#tests/api/province.ts'
import { settleScored } from '#tests/api/scored-province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

describe('delegation for leave', { timeout: 60_000 }, () => {
  let host: VitestHost
  let screen: Screen

  beforeEach(async () => {
    sessionStorage.clear()
    host = await startVitestHost(settleScored, { now: () => TEST_NOW })
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  it('is made in one form, and revoked in the list', async () => {
    screen = await mountScreen(DelegationPage, 'approver@440100', '/delegation')
    await screen.until(() =>
      document.querySelector(`option[value="${accountId('inspector@440100')}"]`),
    )
    const to = screen.get('combobox', '受托人') as HTMLSelectElement
    to.value = accountId('inspector@440100')
    to.dispatchEvent(new Event('change', { bubbles: true }))
    await screen.fill('开始日期', '2026-11-23')
    await screen.fill('结束日期', '2026-11-27')
    await screen.fill('理由', '年休假')
    await screen.press('button', '委托')
    await screen.until(() => screen.find('heading', 'approver@440100 委托 inspector@440100'))
    expect(screen.text()).toContain('2026年11月23日 至 2026年11月27日')
    expect(screen.text()).toContain('未开始')
    await screen.press('button', '撤销')
    const question = await screen.until(() => screen.find('dialog', '撤销这项委托？'))
    ;[...question.querySelectorAll('button')]
      .find(({ textContent }) => textContent?.trim() === '撤销')
      ?.click()
    await screen.until(() => screen.text().includes('由approver@440100于'))
  })

  it('offers an administrator the list of all, and no form', async () => {
    screen = await mountScreen(DelegationPage, 'security-admin@440000', '/delegation')
    await screen.until(() => screen.text().includes('没有委托'))
    expect(screen.text()).toContain('全部委托')
    expect(screen.find('button', '委托')).toBeUndefined()
  })
})

describe('what is wrong with a delegation', () => {
  const values = {
    holding: '0',
    to: 'a',
    from: '2026-11-23',
    until: '2026-11-27',
    because: '年休假',
  }

  it('is nothing where all is there', () => {
    expect(delegationProblems(values)).toEqual({})
  })

  it('is said where the field is', () => {
    expect(Object.keys(delegationProblems({ ...values, to: '', because: ' ' }))).toEqual([
      'to',
      'because',
    ])
    expect(delegationProblems({ ...values, until: '2026-11-22' })).toEqual({
      until: { key: 'delegation.problem.beforeBegin' },
    })
    expect(delegationProblems({ ...values, until: '2027-11-22' })).toEqual({
      until: { key: 'delegation.problem.tooLong' },
    })
  })
})
