import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import { PASSWORD, signIn } from './sign-in.ts'

test.use({ serviceWorkers: 'allow', viewport: { width: 390, height: 844 } })

const isKept = (page: Page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready
    return registration.active?.state === 'activated' && (await caches.has('gongxin.answers'))
  })

const banner = (page: Page) => page.getByText(/网络不通，显示的是 .* 存在本机的内容/)

test('a bulletin opened by its link, and nothing else, is read again without a network', async ({
  page,
  context,
}) => {
  await page.goto('./bulletins')
  await page.getByRole('textbox', { name: /用户名/ }).fill('leader')
  await page.getByRole('textbox', { name: /^密码/ }).fill(PASSWORD)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  const link = page.getByRole('listitem').filter({ hasText: '已印发' }).first().getByRole('link')
  const place = await link.first().getAttribute('href')
  await page.goto(place ?? '')
  await expect(page.getByText('一、总体情况')).toBeVisible({ timeout: 20_000 })
  const title = await page.getByRole('heading', { level: 1 }).textContent()
  await expect.poll(() => isKept(page)).toBe(true)

  await context.setOffline(true)
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '')
  await expect(page.getByText('一、总体情况')).toBeVisible()
  await expect(banner(page)).toBeVisible()
})

test('what a leader read is there without a network, and gone after signing out', async ({
  page,
  context,
}) => {
  await signIn(page, 'leader')
  const title = await page.getByRole('heading', { level: 1 }).first().textContent()
  await expect.poll(() => isKept(page)).toBe(true)

  await context.setOffline(true)
  await page.goto('./')
  await expect(page.getByRole('heading', { level: 1 }).first()).toHaveText(title ?? '')
  await expect(banner(page)).toBeVisible()

  // What was never opened says why it is not there.
  await page.goto('./clauses')
  await expect(page.getByRole('main').getByText('网络连接中断')).toBeVisible()
  await page.goto('./brief')

  // Back again, everything is asked anew and can be written once more.
  await context.setOffline(false)
  await expect(banner(page)).toBeHidden()

  await page.getByRole('button', { name: /的账号$/ }).click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page.getByRole('textbox', { name: /用户名/ })).toBeVisible()
  await expect.poll(() => page.evaluate(() => caches.has('gongxin.answers'))).toBe(false)

  await context.setOffline(true)
  await page.goto('./brief')
  await expect(page.getByRole('textbox', { name: /用户名/ })).toBeVisible()
  await expect(page.getByText(title ?? '')).toBeHidden()
})
