import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import type { Browser, Page } from '@playwright/test'
import { PHONE, openAs, step } from './open-as.ts'
import { signIn } from './sign-in.ts'

/** In bytes, compressed: script and style before the message of a bulletin shows on a phone. */
const BUDGET = 150 * 1024

async function issue(inspector: Page, chief: Page): Promise<string> {
  await inspector.goto('./bulletins')
  await inspector.getByRole('button', { name: '编发通报' }).click()
  const compiling = inspector.getByRole('dialog')
  await expect(compiling.getByRole('checkbox').first()).toBeVisible()
  await compiling.getByRole('button', { name: '编写草稿' }).click()
  await expect(inspector).toHaveURL(/bulletins\/[^/]+$/, { timeout: 30_000 })
  const place = new URL(inspector.url()).pathname
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
  await page.addInitScript(() => {
    const look = new MutationObserver(() => {
      if (!document.body?.textContent?.includes('需要联系')) return
      performance.mark('message')
      look.disconnect()
    })
    look.observe(document, { childList: true, subtree: true })
  })
  await page.goto(place)
  await expect(page.getByText('需要联系').first()).toBeVisible()
  const sizes = await page.evaluate(() => {
    const [message] = performance.getEntriesByName('message')
    return (
      (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
        .filter(({ name }) => /\.(js|css)$/.test(new URL(name).pathname))
        .filter(({ responseEnd }) => responseEnd <= (message?.startTime ?? Infinity))
        // As it was sent: the server compresses.
        .map(({ encodedBodySize }) => encodedBodySize)
    )
  })
  await context.close()
  return sizes
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
