import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

/**
 * Writes files into a folder of their own: first beside it, then put in its place, so that a web server
 * never sees half of them. A folder that holds something else is left alone.
 *
 * @param mark a file by which a folder of this kind is known
 * @throws Error when the folder holds something else
 */
export function writeFolder(
  folder: string,
  files: readonly { path: string; bytes: Uint8Array }[],
  mark: string,
): void {
  const target = resolve(folder)
  if (isForeign(target, mark))
    throw new Error(`${target} holds something else; nothing was written`)
  const [next, last] = [`${target}.next-${process.pid}`, `${target}.last-${process.pid}`]
  try {
    for (const { path, bytes } of files) {
      const place = join(next, path)
      mkdirSync(dirname(place), { recursive: true })
      writeFileSync(place, bytes)
    }
    if (existsSync(target)) renameSync(target, last)
    renameSync(next, target)
  } catch (error) {
    if (existsSync(last) && !existsSync(target)) renameSync(last, target)
    throw error
  } finally {
    rmSync(next, { recursive: true, force: true })
    rmSync(last, { recursive: true, force: true })
  }
}

const isForeign = (target: string, mark: string): boolean =>
  existsSync(target) && readdirSync(target).length > 0 && !existsSync(join(target, mark))
