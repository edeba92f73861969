import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { PASSWORD, signIn } from './sign-in.ts'

const PAGE = './facts?unit=440000-transport&period=2026-Q4&ledger=consultations'

const form = (page: Page) => page.getByRole('dialog')
const title = (page: Page) => form(page).getByRole('textbox', { name: /^决策事项/ })
const rowsOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name })

async function fillIn(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: '登记决策征求意见', exact: true }).click()
  await title(page).fill(name)
  await form(page)
    .getByRole('textbox', { name: /^决策日期/ })
    .fill('2026-11-02')
  await form(page)
    .getByRole('radiogroup', { name: /^是否涉及群众切身利益/ })
    .getByRole('radio', { name: '否' })
    .check()
  await form(page)
    .getByRole('radiogroup', { name: /^是否在政府网站公开征求意见/ })
    .getByRole('radio', { name: '否' })
    .check()
}

test.beforeEach(async ({ page }) => {
  await signIn(page, 'reporter.transport')
  await page.goto(PAGE)
})

test("a reload and the browser's way back lose nothing", async ({ page }) => {
  await page.getByRole('button', { name: '登记决策征求意见', exact: true }).click()
  await title(page).fill('只填了一半')
  await expect(form(page).getByText('草稿已存在本机')).toBeVisible()
  await page.reload()
  await expect(title(page)).toHaveValue('只填了一半')
  await page.goto('./tasks')
  await page.goto(PAGE)
  await page.getByRole('button', { name: '登记决策征求意见', exact: true }).click()
  await expect(title(page)).toHaveValue('只填了一半')
})

test('what is saved without a network is sent once there is one, and registered once', async ({
  page,
  context,
}) => {
  await fillIn(page, '断网时登记的决策')
  // The worst case: the server takes it, and its answer is lost on the way.
  let lost = 0
  await page.route('**/api/units/*/facts', async (route) => {
    if (route.request().method() !== 'POST' || lost >= 2) return route.continue()
    lost++
    if (lost === 1) await route.fetch()
    await route.abort('connectionfailed')
  })
  await form(page).getByRole('button', { name: '保存', exact: true }).click()
  await expect(form(page).getByText('已存在本机，联网后自动提交')).toBeVisible()
  await context.setOffline(true)
  await expect(page.getByText('网络已断开')).toBeVisible()
  await page.waitForTimeout(300)
  await context.setOffline(false)
  await expect(form(page)).toBeHidden({ timeout: 15_000 })
  await expect(rowsOf(page, '断网时登记的决策')).toHaveCount(1)
  await page.reload()
  await expect(rowsOf(page, '断网时登记的决策')).toHaveCount(1)
})

test('an expired session is begun anew over the same form, with its content', async ({
  page,
  context,
}) => {
  await page.getByRole('button', { name: '登记决策征求意见', exact: true }).click()
  await title(page).fill('会话过期前填的')
  await form(page)
    .getByRole('textbox', { name: /^决策日期/ })
    .fill('2026-11-03')
  await form(page)
    .getByRole('radiogroup', { name: /^是否涉及群众切身利益/ })
    .getByRole('radio', { name: '否' })
    .check()
  await form(page)
    .getByRole('radiogroup', { name: /^是否在政府网站公开征求意见/ })
    .getByRole('radio', { name: '否' })
    .check()
  await context.clearCookies()
  await form(page).getByRole('button', { name: '保存', exact: true }).click()
  const again = page.getByRole('alertdialog', { name: '登录已过期' })
  await again.getByLabel(/^密码/).fill(PASSWORD)
  await again.getByRole('button', { name: '登录并继续' }).click()
  await expect(again).toBeHidden()
  await expect(title(page)).toHaveValue('会话过期前填的')
  await form(page).getByRole('button', { name: '保存', exact: true }).click()
  await expect(rowsOf(page, '会话过期前填的')).toHaveCount(1)
})

test('a second tab is noticed, and overwrites nothing without being asked', async ({
  page,
  context,
}) => {
  const second = await context.newPage()
  await page.getByRole('button', { name: '登记决策征求意见', exact: true }).click()
  await title(page).fill('第一个标签页')
  await second.goto(PAGE)
  await second.getByRole('button', { name: '登记决策征求意见', exact: true }).click()
  await expect(title(second)).toHaveValue('第一个标签页')
  await expect(form(second).getByText('另一标签页也打开着这份内容')).toBeVisible()
  await title(second).fill('第二个标签页')
  await expect(form(page).getByText('另一标签页打开着同一份内容')).toBeVisible()
  await expect(title(page)).toHaveValue('第一个标签页')
  await form(page).getByRole('button', { name: '改用另一标签页的内容' }).click()
  await expect(title(page)).toHaveValue('第二个标签页')
})

test('signing out asks before drafts are deleted', async ({ page }) => {
  await page.getByRole('button', { name: '登记决策征求意见', exact: true }).click()
  await title(page).fill('没有提交')
  await page.keyboard.press('Escape')
  const leave = async () => {
    await page.getByRole('button', { name: /^(?!使用).*的账号$/ }).click()
    await page.getByRole('button', { name: '退出登录' }).click()
  }
  await leave()
  await expect(page.getByText(/本机还有 \d+ 份没有提交的草稿/)).toBeVisible()
  await page.getByRole('button', { name: '不退出' }).click()
  await leave()
  await page.getByRole('button', { name: '删除草稿并退出' }).click()
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible()
  expect(
    await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft'))),
  ).toEqual([])
})
