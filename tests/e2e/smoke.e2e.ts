import { expect, test } from '@playwright/test'
import { signIn, watch } from './sign-in.ts'

// These run on the server and in the browser demo: two hosts, one expectation.

test('an inspector sees the province, a scorecard and its cause, and no outside host is asked', async ({
  page,
}) => {
  const seen = watch(page)
  await signIn(page, 'inspector')
  await expect(page.getByRole('heading', { level: 1, name: '总览' })).toBeVisible()
  await expect(page.getByRole('region', { name: '地区' })).toContainText('云浮市')

  await page.getByRole('link', { name: '评分表' }).first().click()
  await expect(page.getByRole('heading', { level: 1, name: '评分表' })).toBeVisible()

  await page.getByRole('link', { name: '总览' }).first().click()
  await page.getByRole('region', { name: '地区' }).getByRole('link', { name: '云浮市' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('云浮市')
  expect(seen.outside).toEqual([])
  expect(seen.errors).toEqual([])
})

test('a wrong password is refused with a sentence that says what to do', async ({ page }) => {
  await page.goto('./')
  await page.getByRole('textbox', { name: /用户名/ }).fill('inspector')
  await page.getByRole('textbox', { name: /^密码/ }).fill('not the password')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByText('用户名或密码不正确')).toBeVisible()
})
