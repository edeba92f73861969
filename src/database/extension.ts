import type { Scope } from '#domain/access.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { UnitId } from '#domain/units/unit.ts'
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

/** Days that one unit was granted in a period. */
export async function grantedTo(db: Database, unit: UnitId, period: PeriodText): Promise<Day[]> {
  const rows = await db
    .selectFrom('extension')
    .select('due')
    .where('period', '=', period)
    .where('unit_id', '=', unit)
    .execute()
  return rows.map(({ due }) => due)
}

/** Statements have a limit of bound values in every engine; seven columns a row stay below it. */
const ROWS_AT_ONCE = 120

export async function insertExtensions(
  db: Database,
  extensions: readonly ExtensionTable[],
): Promise<void> {
  for (let at = 0; at < extensions.length; at += ROWS_AT_ONCE) {
    await db
      .insertInto('extension')
      .values(extensions.slice(at, at + ROWS_AT_ONCE))
      .execute()
  }
}
