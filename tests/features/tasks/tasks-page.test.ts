import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import TasksPage from '#features/tasks/TasksPage.vue'
import { startVitestHost } from '#mocks/vitest-host.ts'
import type { VitestHost } from '#mocks/vitest-host.ts'
import { settleScored } from '#tests/api/scored-province.ts'
import { mountScreen } from '#tests/features/mount-screen.ts'
import type { Screen } from '#tests/features/mount-screen.ts'

describe('my tasks', { timeout: 30_000 }, () => {
  let host: VitestHost
  let screen: Screen

  beforeEach(async () => {
    host = await startVitestHost((made) => settleScored(made))
  })
  afterEach(async () => {
    screen.close()
    await host.stop()
  })

  const stepsOf = async () =>
    await host.storage.read
      .selectFrom('section')
      .select(['ledger', 'state', 'step'])
      .orderBy('ledger')
      .execute()

  async function agree(title: string, action: string) {
    const question = await screen.until(() => screen.find('dialog', title))
    const yes = [...question.querySelectorAll('button')].find(
      ({ textContent }) => textContent?.trim() === action,
    )
    yes?.click()
  }

  async function nothingAtAll() {
    const action = '2 个空台账报“无事项”'
    await screen.until(() => screen.find('button', action))
    await screen.press('button', action)
    await agree('这些台账本期都没有事项？', action)
    await screen.until(() => screen.text().includes('已报送 2 / 3 个台账'))
  }

  it('shows both dates, what is missing and what is still to gain', async () => {
    screen = await mountScreen(TasksPage, 'reporter@440100')
    await screen.until(() => screen.text().includes('2026年第四季度'))
    expect(screen.text()).toContain('报送截止 2027年1月15日')
    expect(screen.text()).toContain('锁定 2027年2月26日')
    expect(screen.text()).toContain('已报送 0 / 3 个台账')
    expect(screen.text()).toContain('还可争取')
    const link = screen.get('link', '新闻发布活动') as HTMLAnchorElement
    expect(link.getAttribute('href')).toContain('ledger=press-events')
  })

  it('hands in all that is empty in one step, and the approver approves it in one', async () => {
    screen = await mountScreen(TasksPage, 'reporter@440100')
    await nothingAtAll()
    // Mechanisms last, so they are not empty by having no day in the period.
    expect(await stepsOf()).toEqual([
      { ledger: 'incidents', state: 'nothing-to-report', step: 'submitted' },
      { ledger: 'press-events', state: 'nothing-to-report', step: 'submitted' },
    ])
    screen.close()
    screen = await mountScreen(TasksPage, 'approver@440100')
    await screen.until(() => screen.find('button', '审核通过全部 2 个'))
    await screen.press('button', '审核通过全部 2 个')
    await agree('审核通过这些台账？', '审核通过全部 2 个')
    await screen.until(() => screen.find('button', '审核通过全部 2 个') === undefined)
    expect((await stepsOf()).map(({ step }) => step)).toEqual(['approved', 'approved'])
  })

  it('shows what was asked to be opened again, with the reason, until it is answered', async () => {
    const request = { because: '漏报一场发布会', by: '张三', at: 1000, state: 'asked' }
    await host.storage.write(({ tx }) =>
      tx
        .insertInto('section')
        .values({
          unit_id: '440100',
          period: '2026-Q3',
          ledger: 'press-events',
          state: 'reported',
          step: 'accepted',
          late: 0,
          submitted_at: null,
          submitted_by: null,
          approved_at: null,
          approved_by: null,
          remarks: JSON.stringify({ request }),
          version: 1,
          updated_at: 0,
          updated_by: 'test',
        })
        .execute(),
    )
    screen = await mountScreen(TasksPage, 'reporter@440100')
    await screen.until(() => screen.text().includes('已申请补报，等待答复'))
    expect(screen.text()).toContain('申请理由：漏报一场发布会（张三，')
  })
})
