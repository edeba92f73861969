import type { PeriodState } from '#domain/period/period-lock.ts'
import type { Period } from '#domain/period/period.ts'
import type { Database } from '#database/schema.ts'

export interface PeriodToStore {
  period: Period
  state: PeriodState
  opens: string
  due: string
  locks: string
  scheme: { id: string; version: number }
}

const columns = (stored: Omit<PeriodToStore, 'period'>, now: number) => ({
  state: stored.state,
  opens: stored.opens,
  due: stored.due,
  locks: stored.locks,
  scheme_id: stored.scheme.id,
  scheme_version: stored.scheme.version,
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
