import { EVERYTHING } from '#domain/access.ts'
import type { Evidence } from '#domain/facts/fact.ts'
import { evidenceFilesOf, factsNaming } from '#database/evidence-file.ts'
import type { Database } from '#database/schema.ts'
import { Refusal } from '#api/refusal.ts'

export interface EntryEvidence {
  /** What proves the entry. */
  held: Evidence[]
  /** Files that were purged since: they prove nothing any more, and stay in sight. */
  purged: Evidence[]
}

/**
 * The evidence of an entry, its files under the names they have on record.
 *
 * @param fact that is being changed: what it names already may have been purged meanwhile
 * @throws Refusal `invalid-input` for a file that the unit does not hold
 */
export async function evidenceOfEntry(
  db: Database,
  unit: string,
  evidence: readonly Evidence[],
  fact?: string,
): Promise<EntryEvidence> {
  const ids = evidence.flatMap((one) => (one.kind === 'file' ? [one.file] : []))
  // The unit of the path lies in the caller's scope, and no other unit's file is found.
  const files = await evidenceFilesOf(db, EVERYTHING, unit, ids)
  const byId = new Map(files.map((file) => [file.id, file]))
  const sorted: EntryEvidence = { held: [], purged: [] }
  for (const [index, one] of evidence.entries()) {
    if (one.kind !== 'file') {
      sorted.held.push(one)
      continue
    }
    const file = byId.get(one.file)
    const isThere = file && (!file.purged || (await isNamedBy(db, unit, one.file, fact)))
    if (!isThere) throw notHeld(index)
    sorted[file.purged ? 'purged' : 'held'].push({ ...one, name: file.name })
  }
  return sorted
}

async function isNamedBy(db: Database, unit: string, file: string, fact: string | undefined) {
  const facts = fact === undefined ? [] : await factsNaming(db, unit, file)
  return facts.some(({ id }) => id === fact)
}

const notHeld = (index: number) =>
  new Refusal(
    'invalid-input',
    {},
    { fields: [{ path: `evidence.${index}`, code: 'file-not-held', params: {} }] },
  )
