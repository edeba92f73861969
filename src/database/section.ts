import type { Scope } from '#domain/access.ts'
import type { SectionState } from '#domain/facts/fact.ts'
import type { LedgerId } from '#domain/ledgers/ledger.ts'
import type { Period, PeriodText } from '#domain/period/period.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { Database } from '#database/schema.ts'
import { inScope } from '#database/scope.ts'

export interface StoredSection {
  unit: UnitId
  period: PeriodText
  ledger: LedgerId
  state: SectionState
  version: number
  updatedAt: number
  updatedBy: string
}

/** Sections of a unit of which something was said, with the name of who said it. */
export async function sectionsOf(
  db: Database,
  scope: Scope,
  unit: UnitId,
  period: PeriodText,
): Promise<(StoredSection & { by: string })[]> {
  const rows = await db
    .selectFrom('section')
    .innerJoin('unit', 'unit.id', 'section.unit_id')
    .leftJoin('account', 'account.id', 'section.updated_by')
    .selectAll('section')
    .select('account.display_name')
    .where('section.unit_id', '=', unit)
    .where('section.period', '=', period)
    .where(inScope(scope, 'unit.path'))
    .execute()
  return rows.map((row) => ({
    unit: row.unit_id,
    period: row.period,
    ledger: row.ledger as LedgerId,
    state: row.state as SectionState,
    version: row.version,
    updatedAt: row.updated_at,
    updatedBy: row.updated_by,
    by: row.display_name ?? row.updated_by,
  }))
}

/** How many facts in force are dated inside the period, by ledger. */
export async function factCounts(
  db: Database,
  unit: UnitId,
  { from, to }: Period,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('fact')
    .select(['ledger', (all) => all.fn.countAll<number>().as('count')])
    .where('unit_id', '=', unit)
    .where('state', '=', 'in-force')
    .where('day', '>=', from)
    .where('day', '<=', to)
    .groupBy('ledger')
    .execute()
  return new Map(rows.map(({ ledger, count }) => [ledger, Number(count)]))
}

/** @returns false when somebody was faster: the stored version is no longer `seen` */
export async function saveSection(
  db: Database,
  section: Omit<StoredSection, 'version'>,
  seen: number,
): Promise<boolean> {
  const said = {
    state: section.state,
    version: seen + 1,
    updated_at: section.updatedAt,
    updated_by: section.updatedBy,
  }
  const key = { unit_id: section.unit, period: section.period, ledger: section.ledger }
  if (seen > 0) {
    const { numUpdatedRows } = await db
      .updateTable('section')
      .set(said)
      .where('unit_id', '=', key.unit_id)
      .where('period', '=', key.period)
      .where('ledger', '=', key.ledger)
      .where('version', '=', seen)
      .executeTakeFirstOrThrow()
    return numUpdatedRows === 1n
  }
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('section')
    .values({ ...key, ...said })
    .onConflict((conflict) => conflict.columns(['unit_id', 'period', 'ledger']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}
