import type { Calendar } from '#domain/calendar/calendar.ts'
import { calendarChange, calendarYears } from '#database/calendar-year.ts'
import type { Database } from '#database/schema.ts'
import type { Deps } from '#api/deps.ts'

/** How long a process may answer by a calendar that another one has changed. Writes always look. */
const KEPT_MS = 5000

interface Known {
  base: Calendar
  change?: number
  readAt: number
}

const known = new WeakMap<Calendar, Known>()

/** The calendar of one host: the years that are built in, and those that are imported while it runs. */
export function liveCalendar(base: Calendar): Calendar {
  const calendar = { years: { ...base.years } }
  known.set(calendar, { base, readAt: 0 })
  return calendar
}

export type CalendarDeps = Pick<Deps, 'calendar' | 'storage' | 'now'>

/**
 * Brings the calendar of a host up to date with what was imported, here or by another process.
 *
 * @param db the transaction, inside of one: what is written there goes by the calendar of now
 */
export async function freshCalendar(
  { calendar, storage, now }: CalendarDeps,
  db: Database = storage.read,
  keptMs: number = KEPT_MS,
): Promise<void> {
  const state = known.get(calendar)
  if (!state) return
  // One process alone has the embedded database, so it knows of every change.
  const isShared = storage.engine === 'postgres'
  if (state.change !== undefined && (!isShared || now() - state.readAt < keptMs)) return
  const readAt = now()
  const change = await calendarChange(db)
  if (change !== state.change) {
    const imported = await calendarYears(db)
    calendar.years = { ...state.base.years }
    for (const { year, source, offDays, workDays } of imported) {
      calendar.years[year] = { source, offDays, workDays }
    }
  }
  Object.assign(state, { change, readAt })
}

/** After a change by this process. */
export function forgetCalendar({ calendar }: Pick<Deps, 'calendar'>): void {
  const state = known.get(calendar)
  if (state) delete state.change
}
