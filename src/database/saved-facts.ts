import type { FactId } from '#domain/facts/fact.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { Database } from '#database/schema.ts'

export interface SavedFact {
  /** Number of its entry in the audit chain. */
  seq: number
  unit: UnitId
  fact: FactId
}

/** Facts that were saved one by one after an entry of the audit chain, the oldest first. */
export async function factsSavedAfter(
  db: Database,
  after: number,
  limit: number,
): Promise<SavedFact[]> {
  const rows = await db
    .selectFrom('audit')
    .select(['seq', 'subject'])
    .where('seq', '>', after)
    .where('action', 'in', ['fact.write', 'fact.change'])
    .orderBy('seq')
    .limit(limit)
    .execute()
  return rows.map(({ seq, subject }) => {
    const [unit = '', fact = ''] = subject.split('/')
    return { seq: Number(seq), unit, fact }
  })
}
