import type { ClockedPeriod } from '#domain/period/period-clock.ts'
import type { PeriodState } from '#domain/period/period-lock.ts'
import type { Period } from '#domain/period/period.ts'
import type { Database } from '#database/schema.ts'
import { toScoringPeriod } from '#database/scored-in.ts'
import type { ScoringPeriod } from '#database/scored-in.ts'

export interface PeriodToStore {
  period: Period
  state: PeriodState
  opens: string
  due: string
  locks: string
  scheme: { id: string; version: number }
  /** Whether the clock opens it and closes reporting; by hand where nobody says so. */
  byCalendar?: boolean
  /** Whether the clock brought it to its state. */
  byClock?: boolean
}

const columns = (stored: Omit<PeriodToStore, 'period'>, now: number) => ({
  state: stored.state,
  opens: stored.opens,
  due: stored.due,
  locks: stored.locks,
  scheme_id: stored.scheme.id,
  scheme_version: stored.scheme.version,
  by_calendar: stored.byCalendar ? 1 : 0,
  by_clock: stored.byClock ? 1 : 0,
  updated_at: now,
})

export async function insertPeriod(
  db: Database,
  { period, ...rest }: PeriodToStore,
  now: number,
): Promise<void> {
  const { text: id, kind, from, to } = period
  await db
    .insertInto('period')
    .values({ id, kind, from_day: from, to_day: to, version: 1, ...columns(rest, now) })
    .execute()
}

/** @returns false when the version that was seen is no longer the one that is stored */
export async function changePeriod(
  db: Database,
  id: string,
  seen: number,
  change: Omit<PeriodToStore, 'period'>,
  now: number,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('period')
    .set({ ...columns(change, now), version: seen + 1 })
    .where('id', '=', id)
    .where('version', '=', seen)
    .executeTakeFirstOrThrow()
  return numUpdatedRows === 1n
}

/** A period that the clock may have to move. */
export interface PeriodToTick extends ClockedPeriod {
  period: ScoringPeriod
}

/** Periods that open or close by the calendar, with the last day that any unit was granted. */
export async function periodsByCalendar(db: Database): Promise<PeriodToTick[]> {
  const rows = await db
    .selectFrom('period')
    .selectAll()
    .select((outer) =>
      outer
        .selectFrom('extension')
        .select((all) => all.fn.max('extension.due').as('due'))
        .whereRef('extension.period', '=', 'period.id')
        .as('granted'),
    )
    .where('by_calendar', '=', 1)
    .where('state', 'in', ['planned', 'open'])
    .orderBy('from_day')
    .orderBy('id')
    .execute()
  return rows.map((row) => {
    const period = toScoringPeriod(row)
    const { state, opens, due } = period
    return { period, state, opens, due, granted: row.granted }
  })
}
