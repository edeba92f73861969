/**
 * A consistent copy of the embedded database, and beside it of the files that prove facts, also
 * while the server runs: `backup <new file>`. PostgreSQL has its own means (pg_dump).
 */
import { existsSync } from 'node:fs'
import { copyFiles, filesOfBackup } from '#server/copy-files.ts'
import { checkDatabase, copyDatabase } from '#server/database/copy.ts'
import { databaseFile } from '#server/database/open-storage.ts'
import { filesFolder } from '#server/file-store.ts'
import { readSettings } from '#server/settings.ts'

function main([target]: readonly string[]): number {
  if (target === undefined || target.startsWith('-')) {
    console.error('backup <new file>')
    return 2
  }
  if (existsSync(target)) throw new Error(`${target} exists; a backup never overwrites one`)
  const settings = readSettings(process.env)
  copyDatabase(databaseFile(settings.database), target)
  const files = copyFiles(filesFolder(settings.data), filesOfBackup(target))
  const { entries, units } = checkDatabase(target)
  console.log(`${target}: ${units} units, ${entries} audit entries, ${files} files, checked`)
  return 0
}

try {
  process.exitCode = main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
