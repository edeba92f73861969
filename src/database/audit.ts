import type { AuditTable, Database } from '#database/schema.ts'

export async function insertAudit(db: Database, entry: AuditTable): Promise<void> {
  await db.insertInto('audit').values(entry).execute()
}
