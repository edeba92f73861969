import { expect, test } from '@playwright/test'
import { signIn } from './sign-in.ts'

test.describe('each role begins where its work is', () => {
  const firsts = [
    ['chief', '总览'],
    ['leader', '领导速览'],
    ['reporter.transport', '我的任务'],
    ['approver.transport', '我的任务'],
    ['system-admin', '账号'],
    ['security-admin', '账号'],
    ['auditor', '审计日志'],
  ] as const
  for (const [name, heading] of firsts) {
    test(name, async ({ page }) => {
      await signIn(page, name)
      await expect(page.getByRole('heading', { level: 1 })).toContainText(heading)
    })
  }
})

test('a reporter who types the address of the overview is told that it is not for the role', async ({
  page,
}) => {
  await signIn(page, 'reporter.transport')
  await page.goto('./overview')
  await expect(page.getByRole('alert')).toContainText('您的角色不能使用本页')
})

test('a reporter does not see the scorecard of another unit', async ({ page }) => {
  await signIn(page, 'reporter.transport')
  await page.goto('./scorecard?unit=440000-ecology&period=2026-Q2')
  await expect(page.getByRole('alert')).toContainText('这个单位不在您的职责范围内')
})

test('signing out ends the session, and going back shows nothing', async ({ page }) => {
  await signIn(page, 'inspector')
  await page.getByRole('button', { name: /的账号$/ }).click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible()
  await page.goBack()
  await expect(page.getByRole('heading', { name: '登录' })).toBeVisible()
})
