import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterEach, describe, expect, it } from 'vitest'
import { verifyChain } from '#api/audit-chain.ts'
import { nodeCryptography } from '#server/crypto.ts'
import { openStorage } from '#server/database/open-storage.ts'

const ROOT = join(import.meta.dirname, '../..')
const ENTRIES = 300

const undo: (() => Promise<void> | void)[] = []
afterEach(async () => {
  for (const step of undo.splice(0).toReversed()) await step()
})

async function inSchema(address: string): Promise<string> {
  const schema = `writers_${process.pid}`
  const query = async (text: string) => {
    const client = new pg.Client({ connectionString: address })
    await client.connect()
    await client.query(text)
    await client.end()
  }
  await query(`create schema ${schema}`)
  undo.push(() => query(`drop schema ${schema} cascade`))
  const url = new URL(address)
  url.searchParams.set('options', `-c search_path=${schema}`)
  return url.href
}

function fileDatabase(): string {
  const folder = mkdtempSync(join(tmpdir(), 'gongxin-writers-'))
  undo.push(() => rmSync(folder, { recursive: true, force: true }))
  return `file:${join(folder, 'writers.db')}`
}

const { TEST_POSTGRES } = process.env
const databases: [string, () => Promise<string> | string][] = [
  ['SQLite', fileDatabase],
  ...(TEST_POSTGRES
    ? [['PostgreSQL', () => inSchema(TEST_POSTGRES)] satisfies [string, () => Promise<string>]]
    : []),
]

function writer(address: string, name: string): Promise<string> {
  const args = ['--import', 'tsx', 'tests/audit-chain/chain-writer.ts', address, name]
  const child = spawn(process.execPath, [...args, String(ENTRIES)], { cwd: ROOT })
  let said = ''
  child.stderr.on('data', (chunk: Buffer) => (said += String(chunk)))
  return new Promise((resolve) => child.on('exit', (code) => resolve(`${code}${said}`)))
}

describe.each(databases)('two processes that write into one chain on %s', (_, open) => {
  it('leave one whole chain with every entry of both, mixed', async () => {
    const address = await open()
    // The tables are there before the writers come.
    await (await openStorage(address, Date.now())).close()
    expect(await Promise.all([writer(address, 'left'), writer(address, 'right')])).toEqual([
      '0',
      '0',
    ])
    const storage = await openStorage(address, Date.now())
    undo.push(() => storage.close())
    expect(await verifyChain(storage.read, nodeCryptography())).toEqual({
      entries: 2 * ENTRIES,
      wrong: null,
      head: null,
    })
    const rows = await storage.read.selectFrom('audit').select(['account_name']).execute()
    expect(rows.filter(({ account_name: name }) => name === 'left')).toHaveLength(ENTRIES)
  })
})
