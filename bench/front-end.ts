/** What a browser loads and how long it works, on the built product. */
import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import type { Browser } from '@playwright/test'
import { serve } from './served.ts'
import type { Row } from './table.ts'

const LIMIT = 200 * 1024
const PORT = 9333
const PASSWORD = 'Bench-province-2026'

/** Script and style of a page, compressed with gzip whatever the server chose. */
async function bytesOf(browser: Browser, address: string, account?: string): Promise<number> {
  const context = await browser.newContext({ locale: 'zh-CN', serviceWorkers: 'block' })
  const page = await context.newPage()
  const bodies: Promise<number>[] = []
  const count = () =>
    page.on('response', (response) => {
      if (/\.(js|css)$/.test(new URL(response.url()).pathname)) {
        bodies.push(
          response.body().then(
            (body) => gzipSync(body).length,
            () => 0,
          ),
        )
      }
    })
  if (!account) count()
  await page.goto(address)
  if (account) {
    await page.getByRole('textbox', { name: /用户名/ }).fill(account)
    await page.getByRole('textbox', { name: /^密码/ }).fill(PASSWORD)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.waitForTimeout(500)
    // The same screen again, with an empty cache: what a first visit loads.
    count()
    const session = await context.newCDPSession(page)
    await session.send('Network.clearBrowserCache')
    await page.reload()
    await page.getByRole('heading', { level: 1 }).waitFor()
  }
  await page.waitForTimeout(1500)
  const sizes = await Promise.all(bodies)
  await context.close()
  return sizes.reduce((sum, size) => sum + size, 0)
}

type Lighthouse = (
  url: string,
  flags: object,
  config: object,
) => Promise<{ lhr: { categories: Record<string, { score: number }> } }>

async function scores(url: string): Promise<{ performance: number; accessibility: number }> {
  const from = createRequire(new URL('packages/package.json', import.meta.url))
  // Its own settings for desktops: their network, their screen, no slowed processor.
  const { default: desktop } = (await import(
    from.resolve('lighthouse/core/config/desktop-config.js')
  )) as { default: object }
  const { default: lighthouse } = (await import(from.resolve('lighthouse'))) as {
    default: Lighthouse
  }
  const onlyCategories = ['performance', 'accessibility']
  const { lhr } = await lighthouse(url, { port: PORT, logLevel: 'error', onlyCategories }, desktop)
  const of = (name: string) => Math.round((lhr.categories[name]?.score ?? 0) * 100)
  return { performance: of('performance'), accessibility: of('accessibility') }
}

export async function benchFrontEnd(): Promise<Row[]> {
  const data = mkdtempSync(join(tmpdir(), 'gongxin-bench-'))
  const served = await serve(data)
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      `--remote-debugging-port=${PORT}`,
    ],
  })
  try {
    const rows: Row[] = []
    for (const [what, account] of [
      ['sign-in page', undefined],
      ['first screen of a reporter', 'reporter.transport'],
      ['first screen of an inspector', 'inspector'],
      ['first screen of a leader', 'leader'],
    ] as const) {
      const bytes = await bytesOf(browser, served.address, account)
      rows.push({
        what: `${what}: script and style, gzip${account === 'inspector' ? ' (charts and map included)' : ''}`,
        ours: `${(bytes / 1024).toFixed(0)} KB`,
        peer: '–',
        goal: '≤ 200 KB',
        reached: bytes <= LIMIT,
      })
    }
    const { performance, accessibility } = await scores(served.address)
    rows.push({
      what: 'Lighthouse desktop, sign-in page',
      ours: `performance ${performance}, accessibility ${accessibility}`,
      peer: '–',
      goal: '≥ 95, 100',
      reached: performance >= 95 && accessibility === 100,
    })
    return rows
  } finally {
    await browser.close()
    await served.stop()
    rmSync(data, { recursive: true, force: true })
  }
}
