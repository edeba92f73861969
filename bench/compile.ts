/**
 * The quarterly bulletin of a province of 6,500 departments as its users get it: compiled by the server
 * over HTTP, written as a Word file, and compiled in a browser that has no server (the demo), from the
 * same database.
 */
import { spawn } from 'node:child_process'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { DatabaseSync } from '@photostructure/sqlite'
import { copyDatabase } from '#server/database/copy.ts'
import { fillOffice } from './office-province.ts'
import { BENCH_PASSWORD, freePort, headersOf, serve } from './served.ts'
import type { Headers } from './served.ts'
import type { Row } from './table.ts'

const PERIOD = '2026-Q2'
const BEFORE = '2026-Q1'
const MONTH = '2026-05'
const PROVINCE = '440000'
const SERVER_GOAL_MS = 3000
const BROWSER_GOAL_MS = 6000
const WORD_GOAL_MS = 5000

const seconds = (ms: number) => `${(ms / 1000).toFixed(2)} s`

async function asked<T>(url: string, headers: Headers, body?: object): Promise<T> {
  const answer = await fetch(url, {
    method: body ? 'POST' : 'GET',
    headers: { ...headers, 'idempotency-key': crypto.randomUUID() },
    ...(body && { body: JSON.stringify(body) }),
  })
  if (!answer.ok) throw new Error(`${url}: ${answer.status} ${await answer.text()}`)
  return (await answer.json()) as T
}

interface Preview {
  classes: { id: string; units: number }[]
  suggested: { unit: { id: string } }[]
  due: string
}

/** The question waits for results that were never computed: that is not what is measured. */
const previewOf = (address: string, headers: Headers) =>
  asked<Preview>(`${address}/api/bulletins/preview?unit=${PROVINCE}&period=${PERIOD}`, headers)

async function onServer(data: string): Promise<Row[]> {
  const served = await serve(data)
  try {
    const inspector = await headersOf(served.address, 'inspector')
    const { classes, suggested, due } = await previewOf(served.address, inspector)
    const units = classes.reduce((sum, each) => sum + each.units, 0)
    const began = performance.now()
    const { id } = await asked<{ id: string }>(`${served.address}/api/bulletins`, inspector, {
      unit: PROVINCE,
      period: PERIOD,
      subject: 'assessment',
      classes: classes.map((each) => each.id),
      practices: suggested.slice(0, 3).map(({ unit }) => unit.id),
      due,
      corrects: null,
    })
    const compiled = performance.now() - began
    const writing = performance.now()
    const word = await fetch(`${served.address}/api/bulletins/${id}/docx`, { headers: inspector })
    const { byteLength } = await word.arrayBuffer()
    if (!word.ok) throw new Error(`no Word file: ${word.status}`)
    const written = performance.now() - writing
    return [
      {
        what: `bulletin of ${units} units compiled over HTTP, from the database`,
        ours: seconds(compiled),
        peer: '–',
        goal: '< 3 s',
        reached: compiled < SERVER_GOAL_MS,
      },
      {
        what: `the same as .docx over HTTP, ${(byteLength / 2 ** 20).toFixed(1)} MiB`,
        ours: seconds(written),
        peer: '–',
        goal: '< 5 s',
        reached: written < WORD_GOAL_MS,
      },
    ]
  } finally {
    await served.stop()
  }
}

/** The built demo, with this database in the place of its sample. */
async function inBrowser(data: string): Promise<Row> {
  const site = join(data, 'demo')
  cpSync('dist/demo', site, { recursive: true })
  rmSync(join(site, 'sample.sqlite3'))
  copyDatabase(join(data, 'gongxin.db'), join(site, 'sample.sqlite3'))
  const copy = new DatabaseSync(join(site, 'sample.sqlite3'))
  copy.exec('pragma journal_mode = delete')
  copy.close()
  const port = await freePort()
  const server = spawn(
    'npx',
    [
      'vite',
      'preview',
      '--mode',
      'demo',
      '--outDir',
      site,
      '--host',
      '127.0.0.1',
      '--port',
      `${port}`,
      '--strictPort',
    ],
    { stdio: 'ignore', detached: true },
  )
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  })
  try {
    const address = `http://127.0.0.1:${port}/`
    for (let tries = 0; tries < 60; tries += 1) {
      if ((await fetch(address).catch(() => undefined))?.ok) break
      await new Promise((wait) => setTimeout(wait, 500))
    }
    const page = await browser.newPage({ locale: 'zh-CN' })
    page.setDefaultTimeout(180_000)
    await page.goto(`${address}#/sign-in?next=/bulletins`)
    await page.getByRole('textbox', { name: /用户名/ }).fill('inspector')
    await page.getByRole('textbox', { name: /^密码/ }).fill(BENCH_PASSWORD)
    await page.getByRole('button', { name: '登录', exact: true }).click()
    await page.getByRole('button', { name: '编发通报' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: '周期' }).selectOption(PERIOD)
    await dialog.getByRole('checkbox').first().waitFor()
    const began = performance.now()
    await dialog.getByRole('button', { name: '编写草稿' }).click()
    await page.getByText('草稿已写成').waitFor()
    const compiled = performance.now() - began
    return {
      what: 'the same compiled in a browser without a server (the demo), until the draft stands there',
      ours: seconds(compiled),
      peer: '–',
      goal: '< 6 s',
      reached: compiled < BROWSER_GOAL_MS,
    }
  } finally {
    await browser.close()
    if (server.pid !== undefined) process.kill(-server.pid)
  }
}

export async function benchCompile(): Promise<Row[]> {
  const data = mkdtempSync(join(tmpdir(), 'gongxin-compile-'))
  try {
    await (await serve(data)).stop()
    const when = { period: PERIOD, month: MONTH, before: BEFORE }
    await fillOffice(`file:${join(data, 'gongxin.db')}`, when)
    const rows = await onServer(data)
    return [...rows, await inBrowser(data)]
  } finally {
    rmSync(data, { recursive: true, force: true })
  }
}
