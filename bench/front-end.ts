/** What a browser loads and how long it works, on the built product. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import type { Browser } from '@playwright/test'
import { filesUntilSeen } from '#tests/e2e/files-until-seen.ts'
import { headersOf, serve } from './served.ts'
import type { Headers } from './served.ts'
import type { Row } from './table.ts'

const PORT = 9333
const KIB = 1024
const PHONE = { width: 390, height: 844 }

interface Screen {
  what: string
  account?: string
  /** Below the address of the product. */
  path: string
  /** What its reader came for: its bytes are those that were needed until this stood there. */
  shows: RegExp
  viewport?: typeof PHONE
  goal: number
}

/** Script and style as gzip makes them (the server sends brotli), up to what the reader came for, and in all. */
async function bytesOf(
  browser: Browser,
  address: string,
  { account, path, shows, viewport }: Screen,
): Promise<{ needed: number; all: number }> {
  const headers = account === undefined ? undefined : await headersOf(address, account)
  const context = await browser.newContext({
    locale: 'zh-CN',
    serviceWorkers: 'block',
    ...(viewport && { viewport }),
  })
  if (headers) await context.addCookies(cookiesOf(headers, address))
  const page = await context.newPage()
  const files = await filesUntilSeen(page, address + path, shows, 1500)
  await context.close()
  const sum = (some: typeof files) =>
    some.reduce(
      (total, file) => total + gzipSync(readFileSync(`dist/client${file.path}`)).length,
      0,
    )
  return { needed: sum(files.filter(({ isNeeded }) => isNeeded)), all: sum(files) }
}

const cookiesOf = (headers: Headers, url: string) =>
  (headers['cookie'] ?? '').split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=')
    return { name, value: value.join('='), url }
  })

type Lighthouse = (
  url: string,
  flags: object,
  config?: object,
) => Promise<{
  lhr: {
    categories: Record<string, { score: number }>
    audits: Record<string, { numericValue?: number }>
  }
}>

interface Scores {
  performance: number
  accessibility: number
  /** Seconds until the largest thing stood there, as Lighthouse reckons them. */
  largest: number
}

/** Its own settings for desktops, or those for a phone: a slow network and a processor four times slower. */
async function scores(url: string, face: 'desktop' | 'phone', headers?: Headers): Promise<Scores> {
  const from = createRequire(new URL('packages/package.json', import.meta.url))
  const { default: desktop } = (await import(
    from.resolve('lighthouse/core/config/desktop-config.js')
  )) as { default: object }
  const { default: lighthouse } = (await import(from.resolve('lighthouse'))) as {
    default: Lighthouse
  }
  const flags = {
    port: PORT,
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility'],
    locale: 'zh',
    ...(headers && { extraHeaders: { Cookie: headers['cookie'] } }),
  }
  const { lhr } = await lighthouse(url, flags, face === 'desktop' ? desktop : undefined)
  const of = (name: string) => Math.round((lhr.categories[name]?.score ?? 0) * 100)
  return {
    performance: of('performance'),
    accessibility: of('accessibility'),
    largest: (lhr.audits['largest-contentful-paint']?.numericValue ?? 0) / 1000,
  }
}

const scoreRow = (what: string, { performance, accessibility, largest }: Scores): Row => ({
  what: `Lighthouse, ${what}`,
  ours: `performance ${performance}, accessibility ${accessibility}, largest paint ${largest.toFixed(1)} s`,
  peer: '–',
  goal: '≥ 95, 100',
  reached: performance >= 95 && accessibility === 100,
})

/** The reading view of the latest issued bulletin of the sample. */
async function readingOf(address: string, headers: Headers): Promise<string> {
  const answer = await fetch(`${address}/api/bulletins?state=issued`, { headers })
  const { rows } = (await answer.json()) as { rows: { id: string }[] }
  const [bulletin] = rows
  if (!bulletin) throw new Error('the sample has no issued bulletin')
  return `/bulletins/${bulletin.id}/read`
}

const screensOf = (reading: string): Screen[] => [
  { what: 'sign-in page', path: '/', shows: /登录/, goal: 200 },
  {
    what: 'first screen of a reporter',
    account: 'reporter.transport',
    path: '/tasks',
    shows: /已报送 \d+ \/ \d+ 个台账/,
    goal: 200,
  },
  {
    what: 'first screen of an inspector, charts and map included',
    account: 'inspector',
    path: '/overview',
    shows: /需要关注/,
    goal: 200,
  },
  {
    what: 'first screen of a leader',
    account: 'leader',
    path: '/brief',
    shows: /需要过问/,
    viewport: PHONE,
    goal: 200,
  },
  {
    what: 'reading view of a bulletin on a phone',
    account: 'leader',
    path: reading,
    shows: /需要联系/,
    viewport: PHONE,
    goal: 150,
  },
]

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
    const leader = await headersOf(served.address, 'leader')
    const reading = await readingOf(served.address, leader)
    const rows: Row[] = []
    for (const screen of screensOf(reading)) {
      const { needed, all } = await bytesOf(browser, served.address, screen)
      rows.push({
        what: `${screen.what}: script and style until it shows, gzip`,
        ours: `${(needed / KIB).toFixed(0)} KB of ${(all / KIB).toFixed(0)} KB`,
        peer: '–',
        goal: `≤ ${screen.goal} KB`,
        reached: needed <= screen.goal * KIB,
      })
    }
    rows.push(scoreRow('desktop, sign-in page', await scores(served.address, 'desktop')))
    const phone = await scores(served.address + reading, 'phone', leader)
    rows.push(scoreRow('phone, reading view of a bulletin', phone))
    return rows
  } finally {
    await browser.close()
    await served.stop()
    rmSync(data, { recursive: true, force: true })
  }
}
