import type { Database } from '#database/schema.ts'
import type { ApiKeyTable } from '#database/tables/observation.ts'

/** A key with the unit it reaches from. */
export interface StoredApiKey extends ApiKeyTable {
  unitName: string
  unitKind: string
  unitPath: string
  createdByName: string
}

const keys = (db: Database) =>
  db
    .selectFrom('api_key')
    .innerJoin('unit', 'unit.id', 'api_key.unit_id')
    .leftJoin('account', 'account.id', 'api_key.created_by')
    .selectAll('api_key')
    .select(['unit.name', 'unit.kind', 'unit.path', 'account.display_name'])
    .select('api_key.name as key_name')

type Row = Awaited<ReturnType<ReturnType<typeof keys>['execute']>>[number]

const toKey = (row: Row): StoredApiKey => ({
  id: row.id,
  name: row.key_name,
  unit_id: row.unit_id,
  token_hash: row.token_hash,
  expires_at: row.expires_at,
  created_by: row.created_by,
  created_at: row.created_at,
  revoked_by: row.revoked_by,
  revoked_at: row.revoked_at,
  used_at: row.used_at,
  unitName: row.name,
  unitKind: row.kind,
  unitPath: row.path,
  createdByName: row.display_name ?? row.created_by,
})

/** The latest first. */
export async function listApiKeys(db: Database): Promise<StoredApiKey[]> {
  const rows = await keys(db)
    .orderBy('api_key.created_at', 'desc')
    .orderBy('api_key.id', 'desc')
    .execute()
  return rows.map(toKey)
}

export async function findApiKey(db: Database, id: string): Promise<StoredApiKey | undefined> {
  const row = await keys(db).where('api_key.id', '=', id).executeTakeFirst()
  return row && toKey(row)
}

export async function findApiKeyByHash(
  db: Database,
  hash: string,
): Promise<StoredApiKey | undefined> {
  const row = await keys(db).where('api_key.token_hash', '=', hash).executeTakeFirst()
  return row && toKey(row)
}

export async function insertApiKey(tx: Database, row: ApiKeyTable): Promise<void> {
  await tx.insertInto('api_key').values(row).execute()
}

export async function revokeApiKey(
  tx: Database,
  id: string,
  { by, at }: { by: string; at: number },
): Promise<void> {
  await tx
    .updateTable('api_key')
    .set({ revoked_by: by, revoked_at: at })
    .where('id', '=', id)
    .where('revoked_at', 'is', null)
    .execute()
}

export async function touchApiKey(tx: Database, id: string, at: number): Promise<void> {
  await tx.updateTable('api_key').set({ used_at: at }).where('id', '=', id).execute()
}
