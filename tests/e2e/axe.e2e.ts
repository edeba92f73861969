import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
import type { Page } from '@playwright/test'
import type { Face } from '#ui/face.ts'
import { signIn } from './sign-in.ts'

const screens: readonly [account: string, paths: readonly string[]][] = [
  [
    'chief',
    [
      'overview',
      'brief',
      'scorecards',
      'scorecards/compare?period=2026-Q2&units=440000-transport,440000-audit',
      'print/scorecards?period=2026-Q2',
      'scorecard?unit=445300&period=2026-Q2',
      'scorecard?unit=440000-sports&period=2025-Q3',
      'facts?unit=445300&period=2026-Q2',
      'import',
      'clauses',
      'clauses?tab=list',
      'history',
      'completeness',
      'verification',
      'objections',
      'notices',
      'notices/new',
      'notices/statistics?period=2026-Q3',
      'bulletins',
      'bulletins/settings',
      'library?text=公开 教育厅',
      'accountability',
      'accountability/new?mode=record',
      'waiting',
      'waiting?period=2026-Q3&waits=unlocking',
      'waiting?waits=review',
      'discrepancies?period=2026-Q4',
      'discrepancies?period=2026-Q3&state=all',
      'checks',
      'report/check',
      'admin/periods/year',
      'admin/periods',
      'admin/schemes',
    ],
  ],
  [
    'reporter.transport',
    [
      'tasks',
      'scorecard',
      'scorecard?period=2026-Q3&item=web-quality',
      'facts',
      'facts?ledger=website-updates&fact=new',
      'facts?paste=yes',
      'print/report',
      'import',
      'inbox',
      'notices',
      'bulletins',
      'library',
      'discrepancies',
      'delegation',
      'password',
    ],
  ],
  ['leader', ['reading', 'reading?view=favourites']],
  ['system-admin', ['admin/accounts', 'admin/units']],
  ['security-admin', ['admin/accounts', 'keys', 'hosts']],
  ['auditor', ['admin/audit']],
]
const otherFaces: readonly Partial<Face>[] = [{ theme: 'dark' }, { theme: 'light', size: 'elder' }]

/** Shows the page that stands there in another face, without loading it anew. */
const wear = (page: Page, face: Partial<Face>) =>
  page.evaluate((worn) => Object.assign(document.documentElement.dataset, worn), face)

/** What another face can change: the names, roles and order of a page stay as they are. */
const OF_LOOKS = [
  'color-contrast',
  'target-size',
  'link-in-text-block',
  'scrollable-region-focusable',
]

async function violations(page: Page, rules?: string[]): Promise<string[]> {
  // No page here holds another from elsewhere: without the second page that axe opens it is twice as fast.
  const all = new AxeBuilder({ page }).setLegacyMode(true)
  const { violations: found } = await (rules ? all.withRules(rules) : all).analyze()
  return found.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  )
}

/** Loaded means: a heading stands and nothing is loading any more. */
async function settled(page: Page): Promise<void> {
  // The first to ask after the start waits for what was never computed.
  const patience = { timeout: 20_000 }
  // An entry lies over its page, whose own heading is hidden meanwhile.
  await expect(page.getByRole('heading').first()).toBeVisible(patience)
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, patience)
}

test('the sign-in page has nothing that axe finds, in any face', async ({ page }) => {
  await page.goto('./')
  await settled(page)
  expect(await violations(page)).toEqual([])
  for (const face of otherFaces) {
    await wear(page, face)
    expect(await violations(page, OF_LOOKS), JSON.stringify(face)).toEqual([])
  }
})

for (const [account, paths] of screens) {
  test(`no screen of ${account} has anything that axe finds, in any face`, async ({ page }) => {
    test.setTimeout(360_000)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await signIn(page, account)
    for (const path of paths) {
      await page.goto(`./${path}`)
      await settled(page)
      expect.soft(await violations(page), path).toEqual([])
      for (const face of otherFaces) {
        await wear(page, face)
        expect.soft(await violations(page, OF_LOOKS), `${path} ${JSON.stringify(face)}`).toEqual([])
      }
    }
  })
}

for (const [account, paths] of screens) {
  test(`no screen of ${account} scrolls sideways on a phone, in standard or elder size`, async ({
    page,
  }) => {
    test.setTimeout(180_000)
    await page.setViewportSize({ width: 390, height: 844 })
    await signIn(page, account)
    for (const path of paths) {
      await page.goto(`./${path}`)
      await settled(page)
      for (const size of ['normal', 'elder'] as const) {
        await wear(page, { size })
        const width = await page.evaluate(() => document.documentElement.scrollWidth)
        expect.soft(width, `${path} ${size}`).toBeLessThanOrEqual(390)
      }
    }
  })
}
