import type { Scope } from '#domain/access.ts'
import type { UnitId } from '#domain/units/unit.ts'
import { toStoredFact } from '#database/fact.ts'
import type { StoredFact } from '#database/fact.ts'
import type { Database } from '#database/schema.ts'
import type { EvidenceFileTable } from '#database/tables/fact.ts'
import { inScope } from '#database/scope.ts'

/** A file as it is on record; its bytes lie with the host. */
export interface StoredEvidenceFile {
  id: string
  unit: UnitId
  name: string
  type: string
  size: number
  digest: string
  uploadedBy: string
  uploadedAt: number
  purged: { by: string; at: number; because: string } | null
}

export interface SignedEvidenceFile extends StoredEvidenceFile {
  /** Names of the accounts; a sample's may not exist. */
  uploadedByName: string
  purgedByName: string | null
}

const toFile = (row: EvidenceFileTable): StoredEvidenceFile => ({
  id: row.id,
  unit: row.unit_id,
  name: row.name,
  type: row.type,
  size: row.size,
  digest: row.digest,
  uploadedBy: row.uploaded_by,
  uploadedAt: row.uploaded_at,
  purged:
    row.purged_by === null
      ? null
      : { by: row.purged_by, at: row.purged_at ?? 0, because: row.purged_because ?? '' },
})

/** Those of these files that the unit has, held or purged, in the order of their ids. */
export async function evidenceFilesOf(
  db: Database,
  scope: Scope,
  unit: UnitId,
  ids: readonly string[],
): Promise<SignedEvidenceFile[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('evidence_file')
    .innerJoin('unit', 'unit.id', 'evidence_file.unit_id')
    .leftJoin('account as sender', 'sender.id', 'evidence_file.uploaded_by')
    .leftJoin('account as purger', 'purger.id', 'evidence_file.purged_by')
    .selectAll('evidence_file')
    .select(['sender.display_name as sender_name', 'purger.display_name as purger_name'])
    .where('evidence_file.unit_id', '=', unit)
    .where('evidence_file.id', 'in', ids)
    .where(inScope(scope, 'unit.path'))
    .orderBy('evidence_file.id')
    .execute()
  return rows.map((row) =>
    Object.assign(toFile(row), {
      uploadedByName: row.sender_name ?? row.uploaded_by,
      purgedByName: row.purger_name ?? row.purged_by,
    }),
  )
}

/** The file of a unit that has this very content, as long as it is held. */
export async function heldWithContent(
  db: Database,
  unit: UnitId,
  digest: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('evidence_file')
    .select('id')
    .where('unit_id', '=', unit)
    .where('digest', '=', digest)
    .where('state', '=', 'held')
    .orderBy('id')
    .executeTakeFirst()
  return row?.id
}

export async function insertEvidenceFile(
  db: Database,
  file: Omit<StoredEvidenceFile, 'purged'>,
): Promise<void> {
  await db
    .insertInto('evidence_file')
    .values({
      id: file.id,
      unit_id: file.unit,
      name: file.name,
      type: file.type,
      size: file.size,
      digest: file.digest,
      state: 'held',
      uploaded_by: file.uploadedBy,
      uploaded_at: file.uploadedAt,
      purged_by: null,
      purged_at: null,
      purged_because: null,
    })
    .execute()
}

/** @returns false when it was purged already */
export async function markPurged(
  db: Database,
  unit: UnitId,
  id: string,
  { by, at, because }: NonNullable<StoredEvidenceFile['purged']>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('evidence_file')
    .set({ state: 'purged', purged_by: by, purged_at: at, purged_because: because })
    .where('unit_id', '=', unit)
    .where('id', '=', id)
    .where('state', '=', 'held')
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** Ids of all files whose bytes must be gone. */
export async function purgedFileIds(db: Database): Promise<string[]> {
  const rows = await db
    .selectFrom('evidence_file')
    .select('id')
    .where('state', '=', 'purged')
    .orderBy('id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Facts in force of a unit that name a file. Ids have no character that a pattern takes for another. */
export async function factsNaming(db: Database, unit: UnitId, file: string): Promise<StoredFact[]> {
  const rows = await db
    .selectFrom('fact')
    .selectAll()
    .where('unit_id', '=', unit)
    .where('state', '=', 'in-force')
    .where('evidence', 'like', `%"file":"${file}"%`)
    .orderBy('id')
    .execute()
  return rows.map(toStoredFact)
}
