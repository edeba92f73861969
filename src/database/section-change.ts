import type { Scope } from '#domain/access.ts'
import type { Database } from '#database/schema.ts'
import { inScope } from '#database/scope.ts'

/** When each unit in scope last said something of a section in a period. */
export async function sectionsChanged(
  db: Database,
  scope: Scope,
  period: string,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('section')
    .innerJoin('unit', 'unit.id', 'section.unit_id')
    .select(['section.unit_id', (all) => all.fn.max('section.updated_at').as('at')])
    .where('section.period', '=', period)
    .where(inScope(scope, 'unit.path'))
    .groupBy('section.unit_id')
    .execute()
  return new Map(rows.map(({ unit_id, at }) => [unit_id, Number(at)]))
}
