import type { Day } from '#domain/calendar/day.ts'
import type { DatedPeriod, PeriodState } from '#domain/period/period-lock.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { Database } from '#database/schema.ts'
import type { PeriodTable } from '#database/tables/period.ts'

/** A period as scoring needs it: what it is scored with, and up to when. */
export interface ScoringPeriod extends DatedPeriod {
  opens: Day
  due: Day
  locks: Day
  schemeId: string
  schemeVersion: number
  version: number
  /** Whether the clock opens it and closes reporting. */
  byCalendar: boolean
  /** Whether the clock brought it to its state. */
  byClock: boolean
  /** Instant of the last change: of a locked period, when it was locked. */
  updatedAt: number
}

/** All periods that end on a day or later, the latest first. */
export async function scoringPeriods(db: Database, since: Day = ''): Promise<ScoringPeriod[]> {
  const rows = await db
    .selectFrom('period')
    .selectAll()
    .where('to_day', '>=', since)
    .orderBy('to_day', 'desc')
    .orderBy('from_day', 'desc')
    .execute()
  return rows.map(toScoringPeriod)
}

export const toScoringPeriod = (row: PeriodTable): ScoringPeriod => ({
  id: row.id,
  from: row.from_day,
  to: row.to_day,
  state: row.state as PeriodState,
  opens: row.opens,
  due: row.due,
  locks: row.locks,
  schemeId: row.scheme_id,
  schemeVersion: row.scheme_version,
  version: row.version,
  byCalendar: row.by_calendar === 1,
  byClock: row.by_clock === 1,
  updatedAt: row.updated_at,
})

export async function scoringPeriod(
  db: Database,
  id: PeriodText,
): Promise<ScoringPeriod | undefined> {
  const row = await db.selectFrom('period').selectAll().where('id', '=', id).executeTakeFirst()
  return row && toScoringPeriod(row)
}

/** The file of a published scheme, as JSON text. */
export async function schemeContent(
  db: Database,
  id: string,
  version: number,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('scheme')
    .select('content')
    .where('id', '=', id)
    .where('scheme_version', '=', version)
    .executeTakeFirst()
  return row?.content
}
