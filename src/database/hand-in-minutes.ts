import { sql } from 'kysely'
import type { Scope } from '#domain/access.ts'
import type { HandInMinute } from '#domain/completeness/last-hour.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { Database } from '#database/schema.ts'
import { inScope, isUnder } from '#database/scope.ts'

const MINUTE_MS = 60_000
const START = sql<number>`hand_in.at - hand_in.at % ${sql.lit(MINUTE_MS)}`

/**
 * What was handed in by the minute, the oldest first; what was taken back again is no hand-in.
 *
 * @param since epoch milliseconds of the first minute
 */
export async function handInMinutes(
  db: Database,
  scope: Scope,
  { period, under, since }: { period: PeriodText; under?: string | undefined; since: number },
): Promise<HandInMinute[]> {
  const rows = await db
    .selectFrom('hand_in')
    .innerJoin('unit', 'unit.id', 'hand_in.unit_id')
    .select([
      START.as('start'),
      (all) => all.fn.countAll<number>().as('sections'),
      sql<number>`count(distinct hand_in.unit_id)`.as('units'),
    ])
    .where('hand_in.period', '=', period)
    .where('hand_in.at', '>=', since)
    .where('hand_in.says', '<>', 'not-reported')
    .where(inScope(scope, 'unit.path'))
    .$if(under !== undefined, (query) => query.where(isUnder(under ?? '', 'unit.path')))
    .groupBy(START)
    .orderBy('start')
    .execute()
  return rows.map(({ start, sections, units }) => ({
    minute: Number(start) / MINUTE_MS,
    sections: Number(sections),
    units: Number(units),
  }))
}
