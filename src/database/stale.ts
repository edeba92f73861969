import type { PeriodText } from '#domain/period/period.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { Database } from '#database/schema.ts'

/** A scorecard that must be computed anew; the mark tells one reason from a later one. */
export interface StaleScorecard {
  unit: UnitId
  mark: number
}

/** Statements have a limit of bound values in every engine. */
const AT_ONCE = 300

/**
 * Marks scorecards as out of date, in the transaction of the write that made them so. The
 * mark is the number of the write's audit entry.
 */
export async function markStale(
  tx: Database,
  mark: number,
  units: readonly UnitId[],
  periods: readonly PeriodText[],
): Promise<void> {
  const rows = periods.flatMap((period) => units.map((unit) => ({ period, unit_id: unit, mark })))
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    await tx
      .insertInto('stale_scorecard')
      .values(rows.slice(at, at + AT_ONCE))
      .onConflict((conflict) =>
        conflict
          .columns(['period', 'unit_id'])
          .doUpdateSet((row) => ({ mark: row.ref('excluded.mark') })),
      )
      .execute()
  }
}

/** Marks the scorecards of every unit there is. */
export async function markAllStale(tx: Database, mark: number, period: PeriodText): Promise<void> {
  await tx.deleteFrom('stale_scorecard').where('period', '=', period).execute()
  await tx
    .insertInto('stale_scorecard')
    .columns(['period', 'unit_id', 'mark'])
    .expression((from) =>
      from
        .selectFrom('unit')
        .select((row) => [
          row.val(period).as('period'),
          'unit.id as unit_id',
          row.val(mark).as('mark'),
        ]),
    )
    .execute()
}

/** The mark of the latest write that put something out of date; 0 when nothing is. */
export async function latestMark(db: Database, period: PeriodText): Promise<number> {
  const { mark } = await db
    .selectFrom('stale_scorecard')
    .select((row) => row.fn.max('mark').as('mark'))
    .where('period', '=', period)
    .executeTakeFirstOrThrow()
  return Number(mark ?? 0)
}

/** Some that are out of date since a mark or before, in a fixed order. */
export async function findStale(
  db: Database,
  period: PeriodText,
  upTo: number,
  limit: number,
): Promise<StaleScorecard[]> {
  const rows = await db
    .selectFrom('stale_scorecard')
    .select(['unit_id', 'mark'])
    .where('period', '=', period)
    .where('mark', '<=', upTo)
    .orderBy('unit_id')
    .limit(limit)
    .execute()
  return rows.map(({ unit_id, mark }) => ({ unit: unit_id, mark }))
}

/** How many are out of date, counted no further than `most`. */
export async function countStale(db: Database, period: PeriodText, most: number): Promise<number> {
  const rows = await db
    .selectFrom('stale_scorecard')
    .select('unit_id')
    .where('period', '=', period)
    .limit(most)
    .execute()
  return rows.length
}

/** Whether some of those out of date were never computed: there is nothing older to show meanwhile. */
export async function lacksResults(db: Database, period: PeriodText): Promise<boolean> {
  const row = await db
    .selectFrom('stale_scorecard')
    .leftJoin('scorecard', (on) =>
      on
        .onRef('scorecard.unit_id', '=', 'stale_scorecard.unit_id')
        .onRef('scorecard.period', '=', 'stale_scorecard.period'),
    )
    .select('stale_scorecard.unit_id')
    .where('stale_scorecard.period', '=', period)
    .where('scorecard.unit_id', 'is', null)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Takes the marks away that were answered. Marks only grow, so one that was set again meanwhile is
 * higher than all that were answered, and stays.
 */
export async function clearStale(
  db: Database,
  period: PeriodText,
  answered: readonly StaleScorecard[],
): Promise<void> {
  const highest = Math.max(...answered.map(({ mark }) => mark))
  for (let at = 0; at < answered.length; at += AT_ONCE) {
    const units = answered.slice(at, at + AT_ONCE).map(({ unit }) => unit)
    await db
      .deleteFrom('stale_scorecard')
      .where('period', '=', period)
      .where('unit_id', 'in', units)
      .where('mark', '<=', highest)
      .execute()
  }
}

/** All units whose result of a period is out of date. */
export async function staleUnits(db: Database, period: PeriodText): Promise<UnitId[]> {
  const rows = await db
    .selectFrom('stale_scorecard')
    .select('unit_id')
    .where('period', '=', period)
    .execute()
  return rows.map(({ unit_id }) => unit_id)
}

/** Periods in which the result of a unit is out of date. */
export async function stalePeriods(db: Database, unit: UnitId): Promise<PeriodText[]> {
  const rows = await db
    .selectFrom('stale_scorecard')
    .select('period')
    .where('unit_id', '=', unit)
    .execute()
  return rows.map(({ period }) => period)
}
