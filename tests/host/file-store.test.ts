import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fileStore } from '#server/file-store.ts'

const ID = '019ab3c4-5d6e-7f80-9a1b-2c3d4e5f6a7b'

describe('a folder of files', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongxin-files-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const names = () => readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()

  it('keeps a file from one start to the next', async () => {
    await fileStore(folder).put(ID, Uint8Array.of(1, 2, 3))
    expect(await fileStore(folder).get(ID)).toEqual(Uint8Array.of(1, 2, 3))
    expect(names()).toEqual(['7b', `7b/${ID}`])
  })

  it('knows nothing of a file that is not there, or no longer', async () => {
    const files = fileStore(folder)
    expect(await files.get(ID)).toBeUndefined()
    await files.put(ID, Uint8Array.of(1))
    await files.remove(ID)
    expect(await files.get(ID)).toBeUndefined()
    await expect(files.remove(ID)).resolves.toBeUndefined()
  })

  it('does not give what a stopped server had half written', async () => {
    await fileStore(folder).put(ID, Uint8Array.of(1, 2, 3))
    const other = `${ID.slice(0, -3)}07b`
    writeFileSync(join(folder, '7b', `${other}.arriving`), 'half')
    expect(await fileStore(folder).get(other)).toBeUndefined()
    await fileStore(folder).put(other, Uint8Array.of(4))
    expect(await fileStore(folder).get(other)).toEqual(Uint8Array.of(4))
    expect(names()).toEqual(['7b', `7b/${other}`, `7b/${ID}`].sort())
  })

  it.each(['../../etc/passwd', '..', 'a/b/c/d/e/f', 'C:\\x\\y\\z', '', `${ID}\0`])(
    'leaves its folder for no id: %j',
    async (id) => {
      const files = fileStore(folder)
      await expect(files.put(id, Uint8Array.of(1))).rejects.toThrow(RangeError)
      await expect(files.get(id)).rejects.toThrow(RangeError)
      await expect(async () => files.remove(id)).rejects.toThrow(RangeError)
      expect(names()).toEqual([])
    },
  )
})
