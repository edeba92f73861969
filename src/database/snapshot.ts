import type { Scope } from '#domain/access.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { Database } from '#database/schema.ts'
import { inScope } from '#database/scope.ts'
import type { AllowedHostTable, SnapshotTable } from '#database/tables/snapshot.ts'

export interface StoredHost extends AllowedHostTable {
  addedByName: string
}

/** In the order of their names. */
export async function allowedHosts(db: Database): Promise<StoredHost[]> {
  const rows = await db
    .selectFrom('allowed_host')
    .leftJoin('account', 'account.id', 'allowed_host.added_by')
    .selectAll('allowed_host')
    .select('account.display_name')
    .orderBy('allowed_host.host')
    .execute()
  return rows.map(({ display_name: name, ...row }) =>
    Object.assign(row, { addedByName: name ?? row.added_by }),
  )
}

export async function insertAllowedHost(tx: Database, row: AllowedHostTable): Promise<void> {
  await tx.insertInto('allowed_host').values(row).execute()
}

/** @returns false when it was not there */
export async function deleteAllowedHost(tx: Database, host: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('allowed_host')
    .where('host', '=', host)
    .executeTakeFirstOrThrow()
  return numDeletedRows === 1n
}

export interface StoredSnapshot extends SnapshotTable {
  takenByName: string
}

/** Of a fact, the latest first. */
export async function snapshotsOf(
  db: Database,
  scope: Scope,
  unit: UnitId,
  fact: string,
): Promise<StoredSnapshot[]> {
  const rows = await db
    .selectFrom('snapshot')
    .innerJoin('unit', 'unit.id', 'snapshot.unit_id')
    .leftJoin('account', 'account.id', 'snapshot.taken_by')
    .selectAll('snapshot')
    .select('account.display_name')
    .where('snapshot.unit_id', '=', unit)
    .where('snapshot.fact_id', '=', fact)
    .where(inScope(scope, 'unit.path'))
    .orderBy('snapshot.taken_at', 'desc')
    .orderBy('snapshot.id', 'desc')
    .execute()
  return rows.map(({ display_name: name, ...row }) =>
    Object.assign(row, { takenByName: name ?? row.taken_by }),
  )
}

export async function insertSnapshot(tx: Database, row: SnapshotTable): Promise<void> {
  await tx.insertInto('snapshot').values(row).execute()
}
