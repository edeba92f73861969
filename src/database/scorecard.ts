import type { Day } from '#domain/calendar/day.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { Database } from '#database/schema.ts'
import type { ScorecardTable } from '#database/tables/scorecard.ts'

/** What the stored results of a period were computed with. */
export interface ScoredPeriod {
  /** Counts the changes of stored results: who has read up to here asks only for later ones. */
  changed: number
  /** Version of the period: its state and its scheme. */
  periodVersion: number
  asOf: Day
}

export async function findScoredPeriod(
  db: Database,
  period: PeriodText,
): Promise<ScoredPeriod | undefined> {
  const row = await db
    .selectFrom('scored_period')
    .selectAll()
    .where('period', '=', period)
    .executeTakeFirst()
  return row && { changed: row.changed, periodVersion: row.period_version, asOf: row.as_of }
}

export async function saveScoredPeriod(
  db: Database,
  period: PeriodText,
  { changed, periodVersion, asOf }: ScoredPeriod,
): Promise<void> {
  const values = { changed, period_version: periodVersion, as_of: asOf }
  await db
    .insertInto('scored_period')
    .values({ period, ...values })
    .onConflict((conflict) => conflict.column('period').doUpdateSet(values))
    .execute()
}

/** Statements have a limit of bound values in every engine; 14 columns a row stay below it. */
const ROWS_AT_ONCE = 200

export async function saveScorecards(db: Database, rows: readonly ScorecardTable[]): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_AT_ONCE) {
    await db
      .insertInto('scorecard')
      .values(rows.slice(at, at + ROWS_AT_ONCE))
      .onConflict((conflict) =>
        conflict.columns(['unit_id', 'period']).doUpdateSet((row) => ({
          scheme_id: row.ref('excluded.scheme_id'),
          scheme_version: row.ref('excluded.scheme_version'),
          class: row.ref('excluded.class'),
          kind: row.ref('excluded.kind'),
          low: row.ref('excluded.low'),
          high: row.ref('excluded.high'),
          summary: row.ref('excluded.summary'),
          lines: row.ref('excluded.lines'),
          basis: row.ref('excluded.basis'),
          as_of: row.ref('excluded.as_of'),
          computed_at: row.ref('excluded.computed_at'),
          changed: row.ref('excluded.changed'),
        })),
      )
      .execute()
  }
}

export type ResultRow = Pick<
  ScorecardTable,
  'unit_id' | 'class' | 'kind' | 'low' | 'high' | 'summary' | 'as_of' | 'computed_at' | 'changed'
>

/**
 * Stored results of a period that changed after the reader's last look. Whole periods are read into
 * memory by the API, which then answers each caller what lies in their scope.
 */
export async function resultsChangedAfter(
  db: Database,
  period: PeriodText,
  changed: number,
): Promise<ResultRow[]> {
  return await db
    .selectFrom('scorecard')
    .select([
      'unit_id',
      'class',
      'kind',
      'low',
      'high',
      'summary',
      'as_of',
      'computed_at',
      'changed',
    ])
    .where('period', '=', period)
    .where('changed', '>', changed)
    .execute()
}

export interface LinesRow {
  unit: UnitId
  class: string
  /** JSON. */
  lines: string
}

/**
 * What each line came to, for figures over many units: of a class or of all, or only what changed
 * after the reader's last look.
 */
export async function linesOf(
  db: Database,
  period: PeriodText,
  only: { class?: string; changedAfter?: number } = {},
): Promise<LinesRow[]> {
  return await db
    .selectFrom('scorecard')
    .select(['unit_id as unit', 'class', 'lines'])
    .where('period', '=', period)
    .$if(only.class !== undefined, (q) => q.where('class', '=', only.class ?? ''))
    .$if(only.changedAfter !== undefined, (q) => q.where('changed', '>', only.changedAfter ?? 0))
    .execute()
}

/** The unit as it was when its result was computed, or undefined when there is no result yet. */
export async function basisOf(
  db: Database,
  unit: UnitId,
  period: PeriodText,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('scorecard')
    .select('basis')
    .where('unit_id', '=', unit)
    .where('period', '=', period)
    .executeTakeFirst()
  return row?.basis
}

/** All stored results of a unit, with the totals of its class beside them, for ranks. */
export async function resultsOfUnit(db: Database, unit: UnitId) {
  return await db
    .selectFrom('scorecard')
    .innerJoin('period', 'period.id', 'scorecard.period')
    .selectAll('scorecard')
    .select(['period.state', 'period.from_day', 'period.to_day'])
    .where('scorecard.unit_id', '=', unit)
    .where('scorecard.kind', '<>', 'not-scored')
    .orderBy('period.to_day')
    .orderBy('period.from_day', 'desc')
    .execute()
}

export async function totalsOfClass(
  db: Database,
  period: PeriodText,
  className: string,
): Promise<Pick<ScorecardTable, 'unit_id' | 'kind' | 'low' | 'high' | 'summary'>[]> {
  return await db
    .selectFrom('scorecard')
    .select(['unit_id', 'kind', 'low', 'high', 'summary'])
    .where('period', '=', period)
    .where('class', '=', className)
    .where('kind', '<>', 'not-scored')
    .execute()
}
