import type { Scope } from '#domain/access.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { Database } from '#database/schema.ts'
import type { ExtensionTable } from '#database/tables/section.ts'
import { inScope } from '#database/scope.ts'

/** Days that were granted in a period, by unit in scope. */
export async function grantedDays(
  db: Database,
  scope: Scope,
  period: string,
): Promise<Map<string, Day[]>> {
  const rows = await db
    .selectFrom('extension')
    .innerJoin('unit', 'unit.id', 'extension.unit_id')
    .select(['extension.unit_id', 'extension.due'])
    .where('extension.period', '=', period)
    .where(inScope(scope, 'unit.path'))
    .execute()
  const days = new Map<string, Day[]>()
  for (const { unit_id, due } of rows) days.set(unit_id, [...(days.get(unit_id) ?? []), due])
  return days
}

export async function insertExtension(db: Database, extension: ExtensionTable): Promise<void> {
  await db.insertInto('extension').values(extension).execute()
}
