import { addDays, daysBetween } from '#domain/calendar/day.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { Column, ColumnKind } from '#domain/checker/target.ts'

/** A column as it was seen. */
export interface SeenColumn {
  name: string
  kind: ColumnKind
  /** The latest day that it names; null where none could be read, which says nothing of the unit. */
  last: Day | null
  overdue: boolean
  /** Without any content. */
  blank: boolean
}

/**
 * Whether a column has rested for too long: more than two weeks for 动态要闻, more than six months
 * for 通知公告 and 政策文件. Of other columns no document names a time, so none is overdue.
 *
 * @source 国办秘函〔2019〕19号
 */
export function isOverdue(kind: ColumnKind, last: Day, today: Day): boolean {
  if (kind === 'other') return false
  if (kind === 'news') return daysBetween(last, today) > 14
  return last < monthsBefore(today, 6)
}

/** What was read of the page of a column; nothing where it could not be read. */
export interface ReadColumn {
  last?: Day | undefined
  blank?: boolean
}

export function seenColumn(
  { name, kind }: Column,
  { last, blank = false }: ReadColumn,
  today: Day,
): SeenColumn {
  return {
    name,
    kind,
    last: last ?? null,
    overdue: last !== undefined && isOverdue(kind, last, today),
    blank: blank && last === undefined,
  }
}

/** The same date some months earlier, or the last of that month where it has no such date. */
function monthsBefore(day: Day, months: number): Day {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 - months
  const month = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
  const next = `${Math.floor((count + 1) / 12)}-${String(((count + 1) % 12) + 1).padStart(2, '0')}`
  const last = addDays(`${next}-01`, -1)
  const same = `${month}-${day.slice(8)}`
  return same < last ? same : last
}
