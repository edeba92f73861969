import { expect } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import { signIn } from './sign-in.ts'

export const PHONE = { width: 390, height: 844 }

/** A browser of its own for each person of a story, so that nobody waits for another to sign out. */
export async function openAs(
  browser: Browser,
  name: string,
  viewport?: typeof PHONE,
): Promise<Page> {
  const context = await browser.newContext({ ...(viewport && { viewport }) })
  const page = await context.newPage()
  await signIn(page, name)
  return page
}

/** Takes one step: the button, what its dialog asks for, and the same word again to confirm. */
export async function step(
  page: Page,
  act: string,
  fields: Readonly<Record<string, string>> = {},
  choice?: string,
): Promise<void> {
  await page.getByRole('main').getByRole('button', { name: act, exact: true }).click()
  const dialog = page.getByRole('dialog', { name: act, exact: true })
  if (choice !== undefined) {
    await dialog.getByRole('radio', { name: new RegExp(`^${choice}`) }).check()
  }
  for (const [label, text] of Object.entries(fields)) {
    await dialog.getByRole('textbox', { name: new RegExp(`^${label}`) }).fill(text)
  }
  await dialog.getByRole('button', { name: act, exact: true }).click()
  await expect(dialog).toBeHidden()
}
