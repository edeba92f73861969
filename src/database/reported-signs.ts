import type { Scope } from '#domain/access.ts'
import type { Day } from '#domain/calendar/day.ts'
import { signOf } from '#domain/observation/reported-sign.ts'
import type { Sign } from '#domain/observation/warning.ts'
import { toFact } from '#database/fact.ts'
import type { Database } from '#database/schema.ts'
import { inScope } from '#database/scope.ts'

/** What units reported of themselves that may come near a veto, from facts of these days. */
export async function reportedSigns(
  db: Database,
  scope: Scope,
  { from, to }: { from: Day; to: Day },
): Promise<Sign[]> {
  const rows = await db
    .selectFrom('fact')
    .innerJoin('unit', 'unit.id', 'fact.unit_id')
    .select(['fact.unit_id', 'fact.id', 'fact.ledger', 'fact.day', 'fact.reported'])
    .select(['fact.evidence', 'fact.verification'])
    .where(inScope(scope, 'unit.path'))
    .where('fact.ledger', '=', 'incidents')
    .where('fact.state', '=', 'in-force')
    .where('fact.day', '>=', from)
    .where('fact.day', '<=', to)
    .execute()
  return rows.flatMap((row) => signOf(toFact(row)) ?? [])
}
