import { sql } from 'kysely'
import type { PeriodText } from '#domain/period/period.ts'
import type { Database } from '#database/schema.ts'
import type { PeriodTable } from '#database/tables/period.ts'
import { toScoringPeriod } from '#database/scored-in.ts'
import type { ScoringPeriod } from '#database/scored-in.ts'
import type { ScoredPeriod } from '#database/scorecard.ts'
import { UNITS_COUNTER } from '#database/unit-batch.ts'

/** How things stand with a period: its own row, its stored results, and what is out of date. */
export interface Pulse {
  period: ScoringPeriod
  scored: ScoredPeriod | undefined
  /** Results out of date, counted no further than asked. */
  stale: number
  /** Change of the tree of units that was last counted. */
  unitsChange: number
}

interface Row extends PeriodTable {
  changed: number | null
  period_version: number | null
  as_of: string | null
  stale: number
  units_change: string | null
}

/** All that a reader of results must know before it answers from memory, in one query. */
export async function readPulse(
  db: Database,
  ids: readonly PeriodText[],
  mostStale: number,
): Promise<Map<PeriodText, Pulse>> {
  const { rows } = await sql<Row>`
    select period.*, scored.changed, scored.period_version, scored.as_of,
      (select count(*) from
        (select 1 from stale_scorecard where stale_scorecard.period = period.id
          limit ${sql.lit(mostStale)}) some_stale) as stale,
      (select value from setting where name = ${UNITS_COUNTER}) as units_change
    from period left join scored_period scored on scored.period = period.id
    where period.id in (${sql.join(ids)})`.execute(db)
  return new Map(rows.map((row) => [row.id, toPulse(row)]))
}

const toPulse = (row: Row): Pulse => ({
  period: toScoringPeriod(row),
  scored:
    row.changed === null || row.period_version === null || row.as_of === null
      ? undefined
      : { changed: row.changed, periodVersion: row.period_version, asOf: row.as_of },
  stale: Number(row.stale),
  unitsChange: Number(row.units_change ?? 0),
})
