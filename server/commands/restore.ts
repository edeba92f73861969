/**
 * Puts a backup in the place of the embedded database, and its files to those that are there:
 * `restore <backup>`. The server must be stopped; the database that was there is kept beside it.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { copyFiles, filesOfBackup } from '#server/copy-files.ts'
import { checkDatabase, copyDatabase, isInUse } from '#server/database/copy.ts'
import { databaseFile } from '#server/database/open-storage.ts'
import { filesFolder } from '#server/file-store.ts'
import { readSettings } from '#server/settings.ts'

/** What lies beside a database: its log and the index of the log. */
const BESIDE = ['-wal', '-shm']

function main([backup]: readonly string[]): number {
  if (backup === undefined || backup.startsWith('-')) {
    console.error('restore <backup>')
    return 2
  }
  const { entries, units } = checkDatabase(backup)
  const settings = readSettings(process.env)
  const target = databaseFile(settings.database)
  mkdirSync(dirname(target), { recursive: true })
  if (existsSync(target) && isInUse(target)) {
    throw new Error(`${target} is in use: stop the server first`)
  }
  const arriving = `${target}.arriving`
  rmSync(arriving, { force: true })
  copyDatabase(backup, arriving)
  // A file never changes under its id: those that are there already stay as they are.
  const files = copyFiles(filesOfBackup(backup), filesFolder(settings.data))
  const before = setAside(target)
  renameSync(arriving, target)
  console.log(
    `${target}: ${units} units, ${entries} audit entries, ${files} files, restored from ${backup}`,
  )
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
