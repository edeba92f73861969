import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { CHANGED, openHostBrowser } from '#tests/host/browser.ts'
import type { HostBrowser } from '#tests/host/browser.ts'
import { startServer } from '#tests/host/process.ts'

const data = mkdtempSync(join(tmpdir(), 'gongxin-kill-'))
afterAll(() => rmSync(data, { recursive: true, force: true }))

const WRITERS = 20
const ROUNDS = 4

/** Writes as fast as it can until the server is gone; every answer is noted. */
async function writeUntilGone(browser: HostBrowser, writer: string, acknowledged: string[]) {
  for (let at = 0; ; at += 1) {
    const id = `u${writer}-${at}`
    const unit = {
      id,
      parent: '440000',
      kind: 'department',
      name: `单位${id}`,
      shortName: id,
      code: null,
      formerNames: [],
      keyDepartment: [],
      functions: [],
      organRoles: [],
      classes: [],
      hasServices: false,
    }
    const answer = await browser.ask('POST', '/units', unit).catch(() => undefined)
    if (!answer) return
    if (answer.status !== 200) throw new Error(`refused: ${await answer.text()}`)
    // Only what was wholly received counts as acknowledged.
    const body = await answer.text().catch(() => undefined)
    if (body === undefined) return
    acknowledged.push(id)
  }
}

it('holds every write that was acknowledged, however it is killed', async () => {
  const acknowledged: string[] = []
  let password = ''
  for (let round = 0; round < ROUNDS; round += 1) {
    const server = await startServer({ GONGXIN_DATA: data })
    const browser = openHostBrowser(server.address)
    if (round === 0) [, password = ''] = /system-admin\t(\S+)/.exec(server.greeting) ?? []
    await browser.signIn('system-admin', round === 0 ? password : CHANGED)

    const stored = (await (await browser.ask('GET', '/units?limit=2000')).json()) as {
      total: number
    }
    const missing: string[] = []
    for (const id of acknowledged) {
      if ((await browser.ask('GET', `/units/${id}`)).status !== 200) missing.push(id)
    }
    expect(missing).toEqual([])
    // The province, what was acknowledged, and at most one more for each writer of each round.
    expect(stored.total).toBeGreaterThanOrEqual(acknowledged.length + 1)
    expect(stored.total).toBeLessThanOrEqual(acknowledged.length + 1 + WRITERS * round)

    const before = acknowledged.length
    const writers = Array.from({ length: WRITERS }, (_, at) =>
      writeUntilGone(browser, `${round}-${at}`, acknowledged),
    )
    // At another moment each time: in the middle of whatever it does.
    await new Promise((resolve) => setTimeout(resolve, 700 + 130 * round))
    await server.end('SIGKILL')
    await Promise.all(writers)
    expect(acknowledged.length - before).toBeGreaterThan(WRITERS)
  }
}, 180_000)
