import { cpSync, existsSync, readdirSync } from 'node:fs'

const UNFINISHED = '.arriving'

/**
 * Copies the files that prove facts, from one folder into another; those that are on their way are
 * left out. The database is copied before: it then names no file that is not in the copy.
 *
 * @returns how many files the copy holds
 */
export function copyFiles(source: string, target: string): number {
  if (!existsSync(source)) return 0
  cpSync(source, target, {
    recursive: true,
    force: false,
    filter: (path) => !path.endsWith(UNFINISHED),
  })
  return readdirSync(target, { recursive: true, withFileTypes: true }).filter((one) => one.isFile())
    .length
}

/** Where a backup keeps its files: beside the copy of the database. */
export const filesOfBackup = (backup: string): string => `${backup}.files`
