import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { openAs, step } from './open-as.ts'

const DAY_MS = 86_400_000
const daysAhead = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString().slice(0, 10)

const statusOf = (page: Page, address: string) =>
  page.evaluate(async (url) => (await fetch(url)).status, address)

test('an overdue notice is answered for: stated, heard, decided by somebody else, and printed', async ({
  browser,
}) => {
  test.setTimeout(180_000)
  const inspector = await openAs(browser, 'inspector')
  await inspector.goto('./notices?state=overdue')
  await inspector
    .getByRole('list', { name: '通知一览' })
    .getByRole('listitem')
    .filter({ hasText: '交通运输厅' })
    .getByRole('link')
    .first()
    .click()
  await inspector.getByRole('link', { name: '提出问责' }).click()
  await expect(inspector.getByRole('heading', { level: 1, name: '提出问责' })).toBeVisible()
  await inspector.getByRole('checkbox', { name: '责任单位本身' }).check()
  const grounds = inspector.getByRole('combobox', { name: /选择依据/ })
  await grounds.fill('Y4-08')
  await inspector.getByRole('option', { name: /Y4-08/ }).click()
  await inspector.getByRole('radio', { name: /^约谈/ }).check()
  await inspector.getByRole('button', { name: '提出', exact: true }).click()
  await expect(inspector).toHaveURL(/accountability\/440000-transport\/(?!new)/)
  const place = new URL(inspector.url()).pathname
  await step(inspector, '告知并听取陈述申辩', { 陈述期限: daysAhead(15) })

  const approver = await openAs(browser, 'approver.transport')
  const reporter = await openAs(browser, 'reporter.guangzhou')
  const address = `/api/units/440000-transport/accountability/${place.split('/').at(-1)}`
  expect(await statusOf(approver, address)).toBe(200)
  expect(await statusOf(reporter, address)).toBe(403)
  await reporter.goto(place)
  await expect(reporter.getByRole('alert')).toContainText('您的角色不能使用本页')

  await approver.goto(place)
  await step(approver, '陈述和申辩', { 陈述和申辩: '系统迁移期间收件中断，已于次日补报。' })
  await expect(approver.getByText('系统迁移期间收件中断')).toBeVisible()

  await inspector.reload()
  await step(inspector, '记录听取情况', {
    听取情况: '已听取，部分采纳：迁移属实，但未事先申请延期。',
  })
  await expect(inspector.getByRole('button', { name: '作出决定' })).toHaveCount(0)

  const chief = await openAs(browser, 'chief')
  await chief.goto(place)
  await step(chief, '作出决定', { 说明: '约谈主要负责人，限期整改。' }, '约谈')
  await chief.getByRole('link', { name: '打印决定文书' }).click()
  await expect(chief.getByRole('button', { name: '打印' })).toBeVisible()
  await expect(chief.getByRole('main')).toContainText('关于约谈')
})
