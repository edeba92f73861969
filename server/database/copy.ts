import { existsSync } from 'node:fs'
import { DatabaseSync } from '@photostructure/sqlite'

/** Copies a database as it is at this moment, also while others write to it. */
export function copyDatabase(source: string, target: string): void {
  const db = new DatabaseSync(mustExist(source), { readOnly: true })
  try {
    db.exec(`vacuum into '${target.replaceAll("'", "''")}'`)
  } finally {
    db.close()
  }
}

/**
 * Whether a file is a sound database of ours, and how much is in it.
 *
 * @throws Error that says what is wrong with it
 */
export function checkDatabase(path: string): { units: number; entries: number } {
  const db = new DatabaseSync(mustExist(path), { readOnly: true })
  const one = (sql: string) => Object.values(db.prepare(sql).get() ?? {})[0]
  try {
    const sound = one('pragma integrity_check')
    if (sound !== 'ok') throw new Error(`${path} is damaged: ${String(sound)}`)
    const broken = db.prepare('pragma foreign_key_check').all()
    if (broken.length > 0) throw new Error(`${path} refers to rows that it does not hold`)
    return {
      units: Number(one('select count(*) from unit')),
      entries: Number(one('select seq from audit_head where id = 1')),
    }
  } catch (error) {
    throw new Error(`${path} is no sound database of Gongxin: ${said(error)}`, { cause: error })
  } finally {
    db.close()
  }
}

/** Whether another process has the database open, be it only for reading. */
export function isInUse(path: string): boolean {
  const db = new DatabaseSync(path)
  try {
    db.exec('pragma busy_timeout = 0; pragma locking_mode = exclusive')
    // Only now is the lock asked for: it is not given while anybody else has the file open.
    db.exec('begin immediate; rollback')
    return false
  } catch (error) {
    // A damaged file is nobody's, and may be replaced.
    return isBusy(error)
  } finally {
    db.close()
  }
}

const SQLITE_BUSY = 5
const isBusy = (error: unknown): boolean =>
  typeof error === 'object' &&
  error !== null &&
  'sqliteCode' in error &&
  error.sqliteCode === SQLITE_BUSY

const mustExist = (path: string): string => {
  if (!existsSync(path)) throw new Error(`${path} does not exist`)
  return path
}

const said = (error: unknown): string => (error instanceof Error ? error.message : String(error))
