import type { Scope } from '#domain/access.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { Exception } from '#domain/scoring/input.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { Database } from '#database/schema.ts'
import type { ExceptionTable } from '#database/tables/verification.ts'
import { inScope } from '#database/scope.ts'

export interface StoredException extends Exception {
  id: string
  version: number
  updatedAt: number
  /** Name of the account that agreed. */
  approvedByName: string
}

export const toException = (row: Omit<ExceptionTable, 'version' | 'updated_at'>): Exception => ({
  unit: row.unit_id,
  item: row.item,
  from: row.from_day,
  until: row.until_day,
  because: row.because,
  approvedBy: row.approved_by,
})

/** All exceptions ever agreed for a unit, latest first. */
export async function exceptionsOf(
  db: Database,
  scope: Scope,
  unit: UnitId,
): Promise<StoredException[]> {
  const rows = await db
    .selectFrom('exception')
    .innerJoin('unit', 'unit.id', 'exception.unit_id')
    .leftJoin('account', 'account.id', 'exception.approved_by')
    .selectAll('exception')
    .select('account.display_name')
    .where('exception.unit_id', '=', unit)
    .where(inScope(scope, 'unit.path'))
    .orderBy('exception.from_day', 'desc')
    .orderBy('exception.id', 'desc')
    .execute()
  return rows.map((row) =>
    Object.assign(toException(row), {
      id: row.id,
      version: row.version,
      updatedAt: row.updated_at,
      approvedByName: row.display_name ?? row.approved_by,
    }),
  )
}

/** Exceptions of all units in scope that end inside these days. */
export async function exceptionsEnding(
  db: Database,
  scope: Scope,
  from: Day,
  to: Day,
): Promise<Exception[]> {
  const rows = await db
    .selectFrom('exception')
    .innerJoin('unit', 'unit.id', 'exception.unit_id')
    .selectAll('exception')
    .where('exception.until_day', '>=', from)
    .where('exception.until_day', '<=', to)
    .where(inScope(scope, 'unit.path'))
    .orderBy('exception.until_day')
    .orderBy('exception.id')
    .execute()
  return rows.map(toException)
}

export async function insertException(
  db: Database,
  { id, version, updatedAt, ...exception }: Omit<StoredException, 'approvedByName'>,
): Promise<void> {
  await db
    .insertInto('exception')
    .values({
      unit_id: exception.unit,
      id,
      item: exception.item,
      from_day: exception.from,
      until_day: exception.until,
      because: exception.because,
      approved_by: exception.approvedBy,
      version,
      updated_at: updatedAt,
    })
    .execute()
}

/** @returns false when somebody was faster */
export async function endException(
  db: Database,
  { unit, id, version }: StoredException,
  until: Day,
  updatedAt: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('exception')
    .set({ until_day: until, version: version + 1, updated_at: updatedAt })
    .where('unit_id', '=', unit)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}
