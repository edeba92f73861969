/**
 * Puts a backup in the place of the embedded database: `restore <backup>`. The server must be
 * stopped; the database that was there is kept beside it.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { checkDatabase, copyDatabase, isInUse } from '#server/database/copy.ts'
import { databaseFile } from '#server/database/open-storage.ts'
import { readSettings } from '#server/settings.ts'

/** What lies beside a database: its log and the index of the log. */
const BESIDE = ['-wal', '-shm']

function main([backup]: readonly string[]): number {
  if (backup === undefined || backup.startsWith('-')) {
    console.error('restore <backup>')
    return 2
  }
  const { entries, units } = checkDatabase(backup)
  const target = databaseFile(readSettings(process.env).database)
  mkdirSync(dirname(target), { recursive: true })
  if (existsSync(target) && isInUse(target)) {
    throw new Error(`${target} is in use: stop the server first`)
  }
  const arriving = `${target}.arriving`
  rmSync(arriving, { force: true })
  copyDatabase(backup, arriving)
  const before = setAside(target)
  renameSync(arriving, target)
  console.log(`${target}: ${units} units, ${entries} audit entries, restored from ${backup}`)
  if (before !== undefined) console.log(`What was there before is ${before}`)
  return 0
}

function setAside(target: string): string | undefined {
  if (!existsSync(target)) return undefined
  const before = `${target}.before-${new Date().toISOString().replaceAll(/[:.]/g, '-')}`
  renameSync(target, before)
  for (const end of BESIDE.filter((each) => existsSync(`${target}${each}`))) {
    renameSync(`${target}${end}`, `${before}${end}`)
  }
  return before
}

try {
  process.exitCode = main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
