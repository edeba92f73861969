import { mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'
import type { FileStore } from '#api/deps.ts'

/** Files lie in the data folder, which no address of the web leads to. */
export const filesFolder = (data: string): string => resolve(data, 'files')

/** Ids are made by us; whatever else arrives here is never part of a path. */
const ID = /^[\w-]{8,64}$/
/** The last characters of an id are random: some hundred folders instead of one with everything. */
const SHELF = -2

/** A folder of files, each written beside its place, flushed, and then put into it. */
export function fileStore(folder: string): FileStore {
  const placeOf = (id: string): string => {
    if (!ID.test(id)) throw new RangeError('not the id of a file')
    return join(folder, id.slice(SHELF), id)
  }

  return {
    async put(id, bytes) {
      const place = placeOf(id)
      await mkdir(dirname(place), { recursive: true })
      const arriving = `${place}.arriving`
      const file = await open(arriving, 'w', 0o600)
      try {
        await file.writeFile(bytes)
        await file.sync()
      } finally {
        await file.close()
      }
      await rename(arriving, place)
      await flushFolder(dirname(place))
    },
    async get(id) {
      try {
        return new Uint8Array(await readFile(placeOf(id)))
      } catch (error) {
        if (isMissing(error)) return undefined
        throw error
      }
    },
    remove: (id) => rm(placeOf(id), { force: true }),
  }
}

/** The name of a file is durable when its folder is; Windows knows no such thing. */
async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT'
