import type { Scope } from '#domain/access.ts'
import type { View } from '#domain/facts/fact.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { Judgement } from '#domain/scoring/input.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { Database } from '#database/schema.ts'
import type { JudgementTable } from '#database/tables/verification.ts'
import { inScope } from '#database/scope.ts'

export interface StoredJudgement extends Judgement {
  version: number
  updatedAt: number
}

export const toJudgement = (row: Omit<JudgementTable, 'version' | 'updated_at'>): Judgement => ({
  unit: row.unit_id,
  period: row.period,
  item: row.item,
  view: row.view as View,
  points: row.points,
  because: row.because,
  by: row.by_account,
})

/** Points claimed and given to a unit in a period; `byName` is who gave them. */
export async function judgementsOf(
  db: Database,
  scope: Scope,
  unit: UnitId,
  period: PeriodText,
): Promise<(StoredJudgement & { byName: string })[]> {
  const rows = await db
    .selectFrom('judgement')
    .innerJoin('unit', 'unit.id', 'judgement.unit_id')
    .leftJoin('account', 'account.id', 'judgement.by_account')
    .selectAll('judgement')
    .select('account.display_name')
    .where('judgement.unit_id', '=', unit)
    .where('judgement.period', '=', period)
    .where(inScope(scope, 'unit.path'))
    .orderBy('judgement.item')
    .orderBy('judgement.view')
    .execute()
  return rows.map((row) =>
    Object.assign(toJudgement(row), {
      version: row.version,
      updatedAt: row.updated_at,
      byName: row.display_name ?? row.by_account,
    }),
  )
}

/** @returns false when somebody was faster: the stored version is no longer `seen` */
export async function saveJudgement(
  db: Database,
  judgement: Judgement,
  updatedAt: number,
  seen: number,
): Promise<boolean> {
  const given = {
    points: judgement.points,
    because: judgement.because,
    by_account: judgement.by,
    version: seen + 1,
    updated_at: updatedAt,
  }
  const { unit: unit_id, period, item, view } = judgement
  if (seen > 0) {
    const { numUpdatedRows } = await db
      .updateTable('judgement')
      .set(given)
      .where('unit_id', '=', unit_id)
      .where('period', '=', period)
      .where('item', '=', item)
      .where('view', '=', view)
      .where('version', '=', seen)
      .executeTakeFirstOrThrow()
    return numUpdatedRows === 1n
  }
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('judgement')
    .values({ unit_id, period, item, view, ...given })
    .onConflict((conflict) => conflict.columns(['unit_id', 'period', 'item', 'view']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}
