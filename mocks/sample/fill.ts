import type { Deps } from '#api/deps.ts'
import type { Storage } from '#database/storage.ts'
import { storeBulletins } from './fill/bulletins.ts'
import { readEntries } from './fill/entries.ts'
import { storeFacts } from './fill/facts.ts'
import { storeLetterheads } from './fill/letterheads.ts'
import { storeNotices } from './fill/notices.ts'
import { storeObjections } from './fill/objections.ts'
import { storeOffice } from './fill/office.ts'
import { storePeople } from './fill/people.ts'
import { storeRecords } from './fill/records.ts'
import { unitsOfSample } from './invent/sample-units.ts'
import { readOffice } from './office-file.ts'

export interface SampleHost {
  storage: Storage
  deps: Deps
}

/** The two files of the sample, as `files-node.ts` reads them from disk. */
export interface SampleFiles {
  /** What units report: `facts.xlsx`. */
  workbook: Uint8Array
  /** What the office said: the content of `office.json`. */
  office: unknown
}

/**
 * Fills an empty database with the sample province: the workbook through the import that serves
 * everybody, and what the office said of it. All of it in one unit of work, so that a start that is
 * broken off leaves nothing behind. Does nothing where there are units already.
 *
 * @param password of all sample accounts
 */
export async function fillSample(
  { storage, deps }: SampleHost,
  files: SampleFiles,
  password: string,
): Promise<void> {
  if (await hasUnits(storage)) return
  const office = readOffice(files.office)
  const units = unitsOfSample()
  const entries = await readEntries(files.workbook, units, office.day)
  const passwordHash = await deps.passwords.hash(password)
  await storage.write(async (work) => {
    const people = await storePeople(work, deps, { units, office, password, passwordHash })
    await storeFacts(work, deps, { entries, office, people, workbook: files.workbook })
    await storeOffice(work, deps, { office, people })
    await storeLetterheads(work, deps)
    await storeNotices(work, deps, people)
    await storeObjections(work, deps, people)
    await storeRecords(work, deps, people)
    await storeBulletins(work, deps, { office, people })
  })
}

async function hasUnits({ read }: Storage): Promise<boolean> {
  return (await read.selectFrom('unit').select('id').limit(1).executeTakeFirst()) !== undefined
}
