import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import { filesUntilSeen } from './files-until-seen.ts'
import { PHONE, openAs, step } from './open-as.ts'
import { signIn } from './sign-in.ts'

/** In bytes, compressed: script and style before the message of a bulletin shows on a phone. */
const BUDGET = 150 * 1024

/** Grades by class, asked in the editor what they count: by keyboard, as the text is written. */
async function putTable(inspector: Page, place: string): Promise<void> {
  await inspector.goto(`${place}/edit`)
  await inspector.getByRole('button', { name: '插入表格' }).click()
  await inspector.getByRole('dialog').getByRole('button', { name: '插入', exact: true }).click()
  await inspector.getByRole('button', { name: '保存', exact: true }).click()
  const cell = inspector.getByRole('button', { name: /^地级以上市 单位数 .*查看这个数字的来源$/ })
  await expect(inspector.getByText('已全部保存')).toBeVisible()
  await cell.focus()
  await inspector.keyboard.press('Enter')
  const source = inspector.getByRole('dialog', { name: '数字来源' })
  await expect(source).toContainText('共 21 个')
  await inspector.keyboard.press('Escape')
  await expect(source).toBeHidden()
  await expect(cell).toBeFocused()
}

async function issue(inspector: Page, chief: Page): Promise<string> {
  await inspector.goto('./bulletins')
  await inspector.getByRole('button', { name: '编发通报' }).click()
  const compiling = inspector.getByRole('dialog')
  await expect(compiling.getByRole('checkbox').first()).toBeVisible()
  await compiling.getByRole('button', { name: '编写草稿' }).click()
  await expect(inspector).toHaveURL(/bulletins\/[^/]+$/, { timeout: 30_000 })
  const place = new URL(inspector.url()).pathname
  await putTable(inspector, place)
  await chief.goto(place)
  await step(chief, '保密审查', {}, '可以公开')
  await step(chief, '签发')
  await step(chief, '编号印发')
  await expect(chief.getByText('已印发，不再改动')).toBeVisible()
  return place
}

async function show(page: Page, place: string, face: object, size: string) {
  await page.evaluate(
    ([kept, letters]) => {
      localStorage.setItem('gongxin.face', JSON.stringify(kept))
      localStorage.setItem('gongxin.reading-size', String(letters))
    },
    [face, size] as const,
  )
  await page.goto(place)
  await expect(page.getByText('一、总体情况')).toBeVisible({ timeout: 20_000 })
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
}

/** Scripts and styles that came before the message, on a phone that has nothing of it yet. */
async function weighed(browser: Browser, place: string): Promise<number[]> {
  // What a service worker hands out says nothing of what was sent.
  const context = await browser.newContext({ viewport: PHONE, serviceWorkers: 'block' })
  const page = await context.newPage()
  await signIn(page, 'leader')
  const cold = await context.newCDPSession(page)
  await cold.send('Network.setCacheDisabled', { cacheDisabled: true })
  const files = await filesUntilSeen(page, place, /需要联系/)
  await context.close()
  return files.filter(({ isNeeded }) => isNeeded).map(({ sent }) => sent)
}

const sideways = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    return scrollWidth - clientWidth
  })

test('a bulletin is read on a phone in two minutes, and the office sees that it was', async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const [inspector, chief, leader] = [
    await openAs(browser, 'inspector'),
    await openAs(browser, 'chief'),
    await openAs(browser, 'leader', PHONE),
  ]
  const place = `${await issue(inspector, chief)}/read`

  await test.step('it comes before the leader', async () => {
    await leader.goto('./reading')
    await leader.getByRole('link', { name: /^速读/ }).first().click()
    await expect(leader).toHaveURL(/\/read$/)
    await expect(leader.getByText('一、总体情况')).toBeVisible()
  })

  await test.step('its message shows before anything heavy is loaded', async () => {
    const sizes = await weighed(browser, place)
    expect(sizes.length).toBeGreaterThan(10)
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(BUDGET)
  })

  await test.step('three taps lead from a figure to unit, line, fact and clause', async () => {
    await leader.getByRole('button', { name: /^平均 .*查看来源$/ }).click()
    const units = leader.getByRole('dialog').getByRole('link')
    await units.filter({ hasNotText: '查看历次变化' }).first().click()
    await expect(leader).toHaveURL(/scorecard\?unit=/)
    await expect(leader.getByRole('heading', { level: 1 })).toBeVisible()
  })

  await test.step('a cell of a table in the text tells what it counts', async () => {
    await leader.goto(place)
    const cell = leader.getByRole('button', { name: /^地级以上市 单位数 21：/ })
    await expect(cell).toHaveCSS('text-decoration-line', 'underline')
    // Paper shows the figure, and no way.
    await leader.emulateMedia({ media: 'print' })
    await expect(cell).toHaveCSS('text-decoration-line', 'none')
    await leader.emulateMedia({ media: null })
    await cell.click()
    const source = leader.getByRole('dialog', { name: '数字来源' })
    await expect(source).toContainText('共 21 个')
    await expect(source.getByRole('link', { name: '广州市' })).toHaveAttribute(
      'href',
      /scorecard\?unit=440100&period=2026-Q2$/,
    )
  })

  await test.step('one tap leads from a row of an annex to its unit, two more to fact and clause', async () => {
    await leader.goto(place)
    await leader.getByRole('button', { name: /重点部门得分情况表$/ }).click()
    const row = leader.getByRole('row').filter({ hasText: '广东省民政厅' })
    const points = row.getByRole('cell').nth(2)
    const printed = await points.innerText()
    await points.click()
    await expect(leader).toHaveURL(/scorecard\?unit=440000-civil-affairs&period=2026-Q2$/)
    // What was printed is what the scorecard says.
    await expect(leader.getByRole('main')).toContainText(printed)
    await leader.getByRole('row').filter({ hasText: '采用多种形式发布信息' }).click()
    const detail = leader.getByRole('row').filter({ hasText: '依据的事项' })
    await expect(detail.getByText('条款依据')).toBeVisible()
    const clause = detail.getByRole('link', { name: /^[YN]\d+-\d+$/ }).first()
    await expect(clause).toHaveAttribute('href', /clauses\?.*clause=/)
    await detail.getByRole('list').first().getByRole('link').first().click()
    await expect(leader).toHaveURL(/facts\?unit=440000-civil-affairs.*fact=/)
  })

  await test.step('it is readable at 320 and 390 pixels, in every face and size', async () => {
    for (const width of [320, 390]) {
      await leader.setViewportSize({ width, height: 844 })
      for (const [theme, size, letters] of [
        ['light', 'normal', 'normal'],
        ['dark', 'normal', 'largest'],
        ['light', 'elder', 'largest'],
      ] as const) {
        const about = `${width} ${theme} ${size} ${letters}`
        await show(leader, place, { theme, size }, letters)
        await leader.getByRole('button', { name: /重点部门得分情况表$/ }).click()
        await expect(leader.getByRole('link', { name: '广东省民政厅：查看成绩单' })).toBeVisible()
        expect.soft(await sideways(leader), about).toBeLessThanOrEqual(0)
        const { violations } = await new AxeBuilder({ page: leader }).analyze()
        const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)
        expect.soft(found, about).toEqual([])
      }
    }
  })

  await test.step('the office sees who has read it', async () => {
    await inspector.goto(place.replace(/read$/, 'receipts'))
    await expect(inspector.getByText(/人中 1 人已读/)).toBeVisible()
    const { violations } = await new AxeBuilder({ page: inspector }).analyze()
    expect(violations.map(({ id }) => id)).toEqual([])
  })
})
