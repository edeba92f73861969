import { expect, test } from '@playwright/test'
import { signIn } from './sign-in.ts'

test('the board of the office follows a hand-in by itself, within two seconds', async ({
  browser,
}) => {
  // Tall enough to show all rows of the class.
  const viewport = { width: 1440, height: 2400 }
  const office = await (await browser.newContext({ viewport })).newPage()
  const unit = await (await browser.newContext()).newPage()
  await signIn(office, 'inspector')
  await office.goto('./completeness?period=2026-Q4&class=key-department')
  await expect(office.getByText('实时更新')).toBeVisible()
  const row = office.getByRole('row').filter({ hasText: '交通运输厅' })
  await expect(row).toBeVisible()
  const before = await row.innerText()

  await signIn(unit, 'reporter.transport')
  await unit.goto('./facts?unit=440000-transport&period=2026-Q4&ledger=interviews')
  const section = unit.getByRole('region', { name: '在线访谈' })
  await section.getByRole('button', { name: '报送', exact: true }).click()
  await expect(section.getByText('待单位审核')).toBeVisible()
  await expect.poll(() => row.innerText(), { timeout: 2000 }).not.toBe(before)
})

test('a line that is lost is said, and found again', async ({ page }) => {
  await page.route('**/api/events', (route) => route.abort('connectionfailed'))
  await signIn(page, 'inspector')
  await page.goto('./completeness?period=2026-Q4')
  await expect(page.getByText('正在重新连接')).toBeVisible()
  await page.unroute('**/api/events')
  await expect(page.getByText('实时更新')).toBeVisible({ timeout: 15_000 })
})
