import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import { signIn } from './sign-in.ts'

/** More stops than any screen has. */
const STOPS = 120

/** Goes on with Tab until the focus is there, as somebody without a mouse does. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let stop = 0; stop < STOPS; stop++) {
    if (await target.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error('the keyboard does not get there')
}

test('entries are written, and the ledger handed in, by the keyboard alone', async ({ page }) => {
  test.setTimeout(120_000)
  await signIn(page, 'reporter.transport')
  await page.goto('./facts?unit=440000-transport&period=2026-Q4&ledger=consultations')
  const section = page.getByRole('region', { name: '决策征求意见' })
  await expect(section.getByText(/快捷键：Alt\+N/)).toBeVisible()
  await page.keyboard.press('Alt+n')
  const form = page.getByRole('dialog')
  const title = form.getByRole('textbox', { name: /^决策事项/ })
  const type = async (field: Locator, text: string) => {
    await tabTo(page, field)
    await page.keyboard.type(text)
  }
  const no = async (label: RegExp) => {
    // Tab goes to the first answer of a group, the arrow to the next.
    await tabTo(page, form.getByRole('radiogroup', { name: label }).getByRole('radio').first())
    await page.keyboard.press('ArrowDown')
  }
  await type(form.getByRole('textbox', { name: /^决策日期/ }), '20261105')
  await type(title, '只用键盘登记的决策')
  await no(/^是否涉及群众切身利益/)
  await no(/^是否在政府网站公开征求意见/)
  await page.keyboard.press('Control+Shift+Enter')
  await expect(title).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(form).toBeHidden()
  await expect(section.getByRole('row').filter({ hasText: '只用键盘登记的决策' })).toBeVisible()
  await tabTo(page, section.getByRole('button', { name: '报送', exact: true }))
  await page.keyboard.press('Enter')
  await expect(section.getByText('待单位审核')).toBeVisible()
})
