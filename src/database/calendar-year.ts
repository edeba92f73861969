import type { CalendarYear } from '#domain/calendar/calendar.ts'
import type { Database } from '#database/schema.ts'

export interface StoredYear extends CalendarYear {
  year: number
  takenBy: string
  takenAt: number
  version: number
}

/** Years that were imported, the earliest first. */
export async function calendarYears(db: Database): Promise<StoredYear[]> {
  const rows = await db.selectFrom('calendar_year').selectAll().orderBy('year').execute()
  return rows.map(({ year, source, days, taken_by, taken_at, version }) => ({
    year,
    source,
    ...(JSON.parse(days) as Pick<CalendarYear, 'offDays' | 'workDays'>),
    takenBy: taken_by,
    takenAt: taken_at,
    version,
  }))
}

/** A number that is another one after each change. */
export async function calendarChange(db: Database): Promise<number> {
  const { change } = await db
    .selectFrom('calendar_year')
    .select((all) => all.fn.sum('version').as('change'))
    .executeTakeFirstOrThrow()
  return Number(change ?? 0)
}

export async function saveCalendarYear(
  db: Database,
  { year, source, offDays, workDays, takenBy, takenAt }: Omit<StoredYear, 'version'>,
): Promise<void> {
  const days = JSON.stringify({ offDays, workDays })
  const row = { source, days, taken_by: takenBy, taken_at: takenAt }
  await db
    .insertInto('calendar_year')
    .values({ year, ...row, version: 1 })
    .onConflict((conflict) =>
      conflict.column('year').doUpdateSet((old) => ({
        ...row,
        version: old('calendar_year.version', '+', 1),
      })),
    )
    .execute()
}
