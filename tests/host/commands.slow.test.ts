import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHostBrowser } from '#tests/host/browser.ts'
import { fileStore } from '#server/file-store.ts'
import { runCommand, startServer } from '#tests/host/process.ts'

const folder = mkdtempSync(join(tmpdir(), 'gongxin-commands-'))
const settings = { GONGXIN_DATA: join(folder, 'data') }
const database = join(folder, 'data', 'gongxin.db')
const chain = join(folder, 'chain.ndjson')
const backup = join(folder, 'backup.db')
const files = fileStore(join(folder, 'data', 'files'))
const FILE = '019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6a7b'
let head = ''
let auditorPassword = ''

/** An installation with a few entries in its chain, backed up while it runs. */
beforeAll(async () => {
  const server = await startServer(settings)
  const passwordOf = (name: string) =>
    new RegExp(`${name}\\t(\\S+)`).exec(server.greeting)?.[1] ?? ''
  const system = openHostBrowser(server.address)
  await system.signIn('system-admin', passwordOf('system-admin'))
  const made = await system.ask('POST', '/accounts', {
    name: 'auditor',
    displayName: 'Auditor',
    unit: '440000',
  })
  const { account, password } = (await made.json()) as {
    account: { id: string; version: number }
    password: string
  }
  auditorPassword = password
  const security = openHostBrowser(server.address)
  await security.signIn('security-admin', passwordOf('security-admin'))
  await security.ask('PUT', `/accounts/${account.id}/roles`, {
    version: account.version,
    roles: [{ role: 'auditor', unit: '440000' }],
  })
  await files.put(FILE, Uint8Array.of(1, 2, 3))
  expect(runCommand('backup', [backup], settings)).toMatchObject({
    status: 0,
    stdout: expect.stringContaining('1 files'),
  })
  const inUse = runCommand('restore', [backup], settings)
  expect(inUse).toMatchObject({ status: 1, stderr: expect.stringContaining('stop the server') })
  await server.end('SIGTERM')
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('reset-password', () => {
  it('gives a one-time password to whom no account may reset', async () => {
    const { status, stdout } = runCommand('reset-password', ['security-admin'], settings)
    expect(status).toBe(0)
    const [, password = ''] = /security-admin: (\S+)/.exec(stdout) ?? []
    const server = await startServer(settings)
    await openHostBrowser(server.address).signIn('security-admin', password)
    await server.end('SIGTERM')
    expect(runCommand('reset-password', ['nobody'], settings)).toMatchObject({
      status: 1,
      stderr: 'there is no account nobody\n',
    })
  }, 120_000)
})

describe('verify-audit', () => {
  const verify = (lines: readonly string[], ...more: string[]) => {
    const file = join(folder, 'changed.ndjson')
    writeFileSync(file, lines.map((line) => `${line}\n`).join(''))
    const { status, stdout } = runCommand('verify-audit', [file, ...more])
    return { status, stdout }
  }
  let lines: string[] = []

  beforeAll(async () => {
    // The chain of the installation, read by its auditor.
    const server = await startServer(settings)
    const browser = openHostBrowser(server.address)
    await browser.signIn('auditor', auditorPassword)
    const answer = await browser.ask('GET', '/audit/export')
    expect(answer.status).toBe(200)
    writeFileSync(chain, await answer.text())
    const { seq, hash } = (await (await browser.ask('GET', '/audit/head')).json()) as {
      seq: number
      hash: string
    }
    head = `${seq}:${hash}`
    await server.end('SIGTERM')
    lines = readFileSync(chain, 'utf8').trimEnd().split('\n')
  }, 120_000)

  it('finds a chain whole, up to a head that was kept elsewhere', () => {
    expect(lines.length).toBeGreaterThan(4)
    expect(verify(lines)).toMatchObject({ status: 0, stdout: expect.stringContaining('Whole') })
    expect(verify(lines, '--head', head).status).toBe(0)
  }, 60_000)

  it('names the first entry that was changed, by a single letter', () => {
    const changed = lines.with(2, (lines[2] ?? '').replace('"action":"', '"action":"x'))
    expect(verify(changed)).toEqual({
      status: 1,
      stdout: 'WRONG: Entry 3 (line 3) was changed: its content does not give its hash.\n',
    })
  }, 60_000)

  it('names the place where an entry is missing, doubled, moved or has more in it', () => {
    const first = (changed: readonly string[]) => /line (\d+)/i.exec(verify(changed).stdout)?.[1]
    expect(first(lines.toSpliced(1, 1))).toBe('2')
    expect(first(lines.toSpliced(1, 0, lines[1] ?? ''))).toBe('3')
    expect(first([lines[1] ?? '', lines[0] ?? '', ...lines.slice(2)])).toBe('1')
    expect(first(lines.with(0, (lines[0] ?? '').replace('{', '{"note":"x",')))).toBe('1')
    expect(first(lines.with(3, 'nonsense'))).toBe('4')
  }, 60_000)

  it('speaks Chinese, and refuses what it does not know', () => {
    expect(verify(lines, '--lang', 'zh').stdout).toContain('校验通过')
    expect(verify(lines.toSpliced(1, 1), '--lang', 'zh')).toEqual({
      status: 1,
      stdout: '校验未通过：第 2 行之前缺失第 2 至 2 条。\n',
    })
    expect(verify(lines, '--head', 'nonsense').status).toBe(2)
    expect(runCommand('verify-audit', [join(folder, 'nowhere.ndjson')]).status).toBe(2)
  }, 60_000)

  it('misses entries at the end only without a head', () => {
    const cut = lines.slice(0, -1)
    expect(verify(cut).status).toBe(0)
    expect(verify(cut, '--head', head)).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('missing at the end'),
    })
  }, 60_000)
})

describe('restore', () => {
  it('puts a backup in the place of the database, and keeps what was there', async () => {
    writeFileSync(database, 'damaged beyond repair')
    await files.remove(FILE)
    for (const end of ['-wal', '-shm']) rmSync(`${database}${end}`, { force: true })
    const { status, stdout, stderr } = runCommand('restore', [backup], settings)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
    expect(stdout).toContain('restored')
    expect(await files.get(FILE)).toEqual(Uint8Array.of(1, 2, 3))
    const [, before = ''] = /before is (\S+)/.exec(stdout) ?? []
    expect(readFileSync(before, 'utf8')).toBe('damaged beyond repair')
    const server = await startServer(settings)
    expect((await fetch(`${server.address}/api/health`)).status).toBe(200)
    await server.end('SIGTERM')
  }, 120_000)

  it('refuses a backup that is damaged, or no database of ours', () => {
    const damaged = join(folder, 'damaged.db')
    copyFileSync(backup, damaged)
    const bytes = readFileSync(damaged)
    bytes.fill(0xff, 8192, 20_000)
    writeFileSync(damaged, bytes)
    for (const file of [damaged, chain, join(folder, 'nothing.db')]) {
      expect(runCommand('restore', [file], settings).status).toBe(1)
    }
    expect(runCommand('backup', [backup], settings)).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('never overwrites'),
    })
  }, 120_000)
})
