import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, describe, expect, it } from 'vitest'
import { migrations } from '#database/migrations.ts'
import { openStorage } from '#server/database/open-storage.ts'
import { TEST_NOW, hosts } from '#tests/api/hosts.ts'

const folder = mkdtempSync(join(tmpdir(), 'gongxin-migrate-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe.each(hosts)('migrations on $name', ({ open }) => {
  it('are all done, and noted', async () => {
    const host = await open()
    const { read } = host.storage
    const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute(
      read,
    )
    expect(rows.map(({ name }) => name)).toEqual(
      [...migrations.map(([name]) => name), 'lock'].sort(),
    )
    await host.close()
  })
})

describe('a database file', () => {
  it('keeps everything from one start to the next', async () => {
    const address = `file:${join(folder, 'kept.db')}`
    const first = await openStorage(address, TEST_NOW)
    await first.write(({ tx }) =>
      tx.insertInto('setting').values({ name: 'a', value: '1' }).execute(),
    )
    await first.close()
    const second = await openStorage(address, TEST_NOW)
    expect(await second.read.selectFrom('setting').selectAll().execute()).toEqual([
      { name: 'a', value: '1' },
    ])
    await second.close()
  })

  it('is flushed to disk before a write is answered', async () => {
    const storage = await openStorage(`file:${join(folder, 'flushed.db')}`, TEST_NOW)
    const asked = await storage.write(async ({ tx }) => ({
      mode: await sql<Record<string, unknown>>`pragma journal_mode`.execute(tx),
      flush: await sql<Record<string, unknown>>`pragma synchronous`.execute(tx),
      keys: await sql<Record<string, unknown>>`pragma foreign_keys`.execute(tx),
    }))
    expect(asked.mode.rows).toEqual([{ journal_mode: 'wal' }])
    // 2 is FULL.
    expect(asked.flush.rows).toEqual([{ synchronous: 2 }])
    expect(asked.keys.rows).toEqual([{ foreign_keys: 1 }])
    await storage.close()
  })

  it('is new enough not to lose its log when it is reset (SQLite 3.51.3)', async () => {
    const storage = await openStorage('memory:', TEST_NOW)
    const { rows } = await sql<{ version: string }>`select sqlite_version() as version`.execute(
      storage.read,
    )
    const [major = 0, minor = 0, patch = 0] = (rows[0]?.version ?? '').split('.').map(Number)
    expect(major * 1e6 + minor * 1e3 + patch).toBeGreaterThanOrEqual(3_051_003)
    await storage.close()
  })

  it('is read while a write is under way', async () => {
    const storage = await openStorage(`file:${join(folder, 'read.db')}`, TEST_NOW)
    await storage.write(async ({ tx }) => {
      await tx.insertInto('setting').values({ name: 'a', value: '1' }).execute()
      expect(await storage.read.selectFrom('setting').selectAll().execute()).toEqual([])
    })
    expect(await storage.read.selectFrom('setting').selectAll().execute()).toHaveLength(1)
    await storage.close()
  })

  it.each(['mysql://x', 'data/x.db', ''])('is none at “%s”', async (address) => {
    await expect(openStorage(address, TEST_NOW)).rejects.toThrow(RangeError)
  })
})

describe('several servers', () => {
  const { TEST_POSTGRES } = process.env

  it.runIf(TEST_POSTGRES)('that start at once on one PostgreSQL share the work', async () => {
    const storages = await Promise.all(
      Array.from({ length: 4 }, () => startIn(TEST_POSTGRES ?? '', `race_${process.pid}`)),
    )
    const writes = storages.flatMap((storage) =>
      Array.from({ length: 25 }, () =>
        storage.write(async ({ chain }) => {
          chain.seq += 1
          return chain.seq
        }),
      ),
    )
    // One order over all servers: each number was given once.
    expect((await Promise.all(writes)).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 100 }, (_, at) => at + 1),
    )
    const [first] = storages
    if (first) await sql.raw(`drop schema race_${process.pid} cascade`).execute(first.read)
    await Promise.all(storages.map((storage) => storage.close()))
  })
})

async function startIn(address: string, schema: string) {
  const plain = await openStorage(address, TEST_NOW)
  await sql
    .raw(`create schema if not exists ${schema}`)
    .execute(plain.read)
    .catch(() => {})
  await plain.close()
  const url = new URL(address)
  url.searchParams.set('options', `-c search_path=${schema}`)
  return await openStorage(url.href, TEST_NOW)
}
