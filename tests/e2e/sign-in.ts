import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

/** The password that tests/e2e/serve-product.mjs gives to all sample accounts, and the demo's own. */
export const PASSWORD = 'Sample-province-2026'

/** Signs in as a sample account and waits for its first screen. */
export async function signIn(page: Page, name: string): Promise<void> {
  await page.goto('./')
  await page.getByRole('textbox', { name: /用户名/ }).fill(name)
  await page.getByRole('textbox', { name: /^密码/ }).fill(PASSWORD)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('button', { name: /^(?!使用).*的账号$/ })).toBeVisible()
  // The first to ask after the start waits for what was never computed.
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible({ timeout: 20_000 })
}

/** Whatever goes wrong quietly: outside hosts, errors in the console, breaches of the policy. */
export function watch(page: Page): { outside: string[]; errors: string[] } {
  const seen = { outside: [] as string[], errors: [] as string[] }
  page.on('request', (request) => {
    const { hostname, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') seen.outside.push(request.url())
  })
  page.on('pageerror', (error) => seen.errors.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') seen.errors.push(message.text())
  })
  return seen
}
