import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { signIn } from './sign-in.ts'

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^(?!使用).*的账号$/ }).click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible()
}

test('a section goes from the reporter to the office, and comes back with a reason', async ({
  page,
}) => {
  test.setTimeout(120_000)
  const section = page.getByRole('region', { name: '新闻发布活动' })

  await signIn(page, 'reporter.transport')
  await expect(page.getByRole('heading', { level: 1, name: '我的任务' })).toBeVisible()
  const quarter = page.getByRole('region', { name: /^2026年第四季度/ })
  await quarter.getByRole('link', { name: '新闻发布活动', exact: true }).click()
  await section.getByRole('button', { name: '报送', exact: true }).click()
  await expect(section.getByText('待单位审核')).toBeVisible()
  await signOut(page)

  await signIn(page, 'approver.transport')
  await quarter.getByRole('link', { name: '新闻发布活动', exact: true }).click()
  await section.getByRole('button', { name: '审核通过' }).click()
  await expect(section.getByText(/审核$/)).toBeVisible()
  await signOut(page)

  await signIn(page, 'inspector')
  await page.goto('./facts?unit=440000-transport&period=2026-Q4&ledger=press-events')
  await section.getByRole('button', { name: '退回' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: /^理由/ }).fill('请补充第一场的实录链接')
  await dialog.getByRole('checkbox').first().check()
  await dialog.getByRole('textbox', { name: /的问题/ }).fill('链接打不开')
  await dialog.getByRole('button', { name: '退回', exact: true }).click()
  await expect(section.getByText('这个台账被退回')).toBeVisible()
  await signOut(page)

  await signIn(page, 'reporter.transport')
  const first = page.getByRole('region', { name: '先办这些' })
  const returned = first.getByRole('listitem').filter({ hasText: '2026年第四季度' })
  await expect(returned).toContainText('退回理由：请补充第一场的实录链接')
  await returned.getByRole('link').click()
  await expect(section.getByRole('row').filter({ hasText: '链接打不开' })).toBeVisible()
  await section.getByRole('button', { name: '报送', exact: true }).click()
  await expect(section.getByText('待单位审核')).toBeVisible()
})
