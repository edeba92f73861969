/**
 * Writes the public edition of an office into a folder for a web server: `publish <folder> [unit]`, also
 * while the server runs. The files are those of the archive that the screen gives, byte by byte.
 */
import { allUnits } from '#database/unit-batch.ts'
import { HASHES } from '#documents/public-edition/site.ts'
import { publicSite } from '#api/public-site.ts'
import { openHost } from '#server/host.ts'
import type { ServerHost } from '#server/host.ts'
import { readSettings } from '#server/settings.ts'
import { writeFolder } from '#server/write-folder.ts'

async function publish({ storage, deps }: ServerHost, folder: string, id: string | undefined) {
  const units = await allUnits(storage.read)
  // Without a name it is the office at the top.
  const unit = units.find((one) => (id === undefined ? one.parent === null : one.id === id))
  if (!unit) throw new Error(`there is no unit ${id ?? 'at all'}`)
  const files = await publicSite(deps, unit)
  writeFolder(folder, files, HASHES)
  console.log(`${folder}: ${files.length} files of ${unit.name}`)
}

const [folder, unit] = process.argv.slice(2)
if (folder === undefined || folder.startsWith('-')) {
  console.error('publish <folder> [unit]')
  process.exitCode = 2
} else {
  const host = await openHost(readSettings(process.env))
  try {
    await publish(host, folder, unit)
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 1
  } finally {
    await host.close()
  }
}
