import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { createApi } from '#api/app.ts'
import type { ApiHandler } from '#api/app.ts'
import { USUAL_SETTINGS } from '#api/deps.ts'
import type { Deps } from '#api/deps.ts'
import { liveCalendar } from '#api/live-calendar.ts'
import { overSqlite } from '#database/over-sqlite.ts'
import type { Storage } from '#database/storage.ts'
import { chinaHolidays } from '#domain/calendar/china-holidays.ts'
import { memoryFiles } from '#mocks/memory-files.ts'
import { portableCryptography } from '#mocks/crypto.ts'
import { openSqliteWasm } from '#mocks/sqlite-wasm.ts'
import { nodeCryptography } from '#server/crypto.ts'
import { openStorage } from '#server/database/open-storage.ts'

/** 2026-11-22 10:00 in Asia/Shanghai, a Sunday: the day on which the tests play. */
export const TEST_NOW = Date.parse('2026-11-22T10:00:00+08:00')

/** A clock that stands still until it is moved. */
export interface Clock {
  now(): number
  pass(ms: number): void
}

export interface OpenHost {
  storage: Storage
  deps: Deps
  api: ApiHandler
  clock: Clock
  /** What the API wrote into its log as errors: faults of ours. */
  faults: string[]
  /** @throws Error when there were faults, so that none goes unseen */
  close(): Promise<void>
}

/** One place to run the API: every suite runs on each of them. */
export interface TestHost {
  name: string
  open(settings?: Partial<Deps['settings']>): Promise<OpenHost>
}

/** A guess need not be expensive where no attacker is. */
const CHEAP = { N: 16, r: 1, p: 1 }

type Cryptography = Pick<Deps, 'randomBytes' | 'digest' | 'chainDigest' | 'passwords'>

export function openApi(
  storage: Storage,
  cryptography: Cryptography,
  settings: Partial<Deps['settings']>,
  close: () => Promise<void>,
): OpenHost {
  let now = TEST_NOW
  const faults: string[] = []
  const clock = { now: () => now, pass: (ms: number) => void (now += ms) }
  const deps: Deps = {
    storage,
    files: memoryFiles(),
    ...cryptography,
    now: clock.now,
    calendar: liveCalendar(chinaHolidays),
    log: {
      info: () => {},
      error: (event, details) => faults.push(`${event} ${String(details?.['stack'] ?? '')}`),
    },
    secureCookies: false,
    settings: { ...USUAL_SETTINGS, ...settings },
    checkAnswers: true,
  }
  return {
    storage,
    deps,
    api: createApi(deps),
    clock,
    faults,
    async close() {
      await close()
      if (faults.length > 0) throw new Error(faults.join('\n'))
    },
  }
}

const sqlite: TestHost = {
  name: 'SQLite',
  async open(settings = {}) {
    const folder = mkdtempSync(join(tmpdir(), 'gongxin-test-'))
    const storage = await openStorage(`file:${join(folder, 'test.db')}`, TEST_NOW)
    return openApi(storage, nodeCryptography('sha256', CHEAP), settings, async () => {
      await storage.close()
      rmSync(folder, { recursive: true, force: true })
    })
  },
}

const wasm: TestHost = {
  name: 'SQLite in WebAssembly',
  async open(settings = {}) {
    const storage = await overSqlite(await openSqliteWasm(), TEST_NOW)
    return openApi(storage, portableCryptography(CHEAP), settings, () => storage.close())
  },
}

let schemas = 0

/** A schema of its own in the database of the tests: suites do not meet. */
const postgres = (address: string): TestHost => ({
  name: 'PostgreSQL',
  async open(settings = {}) {
    const schema = `test_${process.pid}_${(schemas += 1)}`
    await query(address, `drop schema if exists ${schema} cascade; create schema ${schema}`)
    const url = new URL(address)
    url.searchParams.set('options', `-c search_path=${schema}`)
    const storage = await openStorage(url.href, TEST_NOW)
    return openApi(storage, nodeCryptography('sha256', CHEAP), settings, async () => {
      await storage.close()
      await query(address, `drop schema ${schema} cascade`)
    })
  },
})

async function query(address: string, text: string) {
  const client = new pg.Client({ connectionString: address })
  await client.connect()
  await client.query(text)
  await client.end()
}

const { TEST_EVERY_HOST, TEST_POSTGRES } = process.env

/** `npm test` asks for every host and starts PostgreSQL; the inner loop takes the one that most run. */
export const hosts: readonly TestHost[] = [
  sqlite,
  ...(TEST_EVERY_HOST ? [wasm] : []),
  ...(TEST_POSTGRES ? [postgres(TEST_POSTGRES)] : []),
]
