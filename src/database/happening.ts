import type { Database } from '#database/schema.ts'

/** An entry of the audit chain, as far as readers may be told that something changed. */
export interface PlacedHappening {
  seq: number
  action: string
  subject: string
  unit: string | null
  /** Of the unit; null where it is nobody's business. */
  path: string | null
}

/** Entries after one, the oldest first. */
export async function happeningsAfter(
  db: Database,
  seq: number,
  limit: number,
): Promise<PlacedHappening[]> {
  const rows = await db
    .selectFrom('audit')
    .leftJoin('unit', 'unit.id', 'audit.unit_id')
    .select(['audit.seq', 'audit.action', 'audit.subject', 'audit.unit_id', 'unit.path'])
    .where('audit.seq', '>', seq)
    .orderBy('audit.seq')
    .limit(limit)
    .execute()
  return rows.map(({ unit_id, ...row }) => ({ ...row, seq: Number(row.seq), unit: unit_id }))
}
