/**
 * Fills a database with the sample, for the demo that has no server: its browser fetches the finished
 * file. Sample accounts have the one password that stands here.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from '@photostructure/sqlite'
import { readSampleFiles } from '#mocks/sample/files-node.ts'
import { fillSample } from '#mocks/sample/fill.ts'
import { copyDatabase } from '#server/database/copy.ts'
import { openHost } from '#server/host.ts'
import { readSettings } from '#server/settings.ts'
import { refreshAllResults } from '#api/refresh-results.ts'
import { scoringFrame } from '#api/scoring-frame.ts'
import { scoringPeriods } from '#database/scored-in.ts'

const PASSWORD = 'Sample-province-2026'
const folder = join(process.cwd(), 'mocks', 'public')
const made = join(folder, 'building.db')
const target = join(folder, 'sample.sqlite3')

mkdirSync(folder, { recursive: true })
for (const path of [made, `${made}-wal`, `${made}-shm`, target]) rmSync(path, { force: true })
const host = await openHost(readSettings({ GONGXIN_DATABASE: `file:${made}` }))
await fillSample(host, await readSampleFiles(), PASSWORD)
// Results are derived; computed here, the demo shows them at once.
for (const { id } of await scoringPeriods(host.storage.read)) {
  await refreshAllResults(host.deps, await scoringFrame(host.deps, id))
}
await host.close()
// The driver lets go of a closed file only when its statements are collected: a copy waits for no lock.
copyDatabase(made, target)
const copy = new DatabaseSync(target)
copy.exec('pragma journal_mode = delete')
copy.close()
for (const path of [made, `${made}-wal`, `${made}-shm`]) rmSync(path, { force: true })
