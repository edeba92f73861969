import type { PeriodText } from '#domain/period/period.ts'
import type { Database } from '#database/schema.ts'

/** Periods in which some result is out of date. */
export async function periodsToRefresh(db: Database): Promise<PeriodText[]> {
  const rows = await db
    .selectFrom('stale_scorecard')
    .select('period')
    .distinct()
    .orderBy('period', 'desc')
    .execute()
  return rows.map(({ period }) => period)
}
