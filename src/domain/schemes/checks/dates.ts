import { isDay } from '#domain/calendar/day.ts'
import { error, warning, type Problem } from '#domain/schemes/problem.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import { itemsOf } from '#domain/schemes/walk.ts'

export function checkDates(scheme: Scheme): Problem[] {
  const { from, until } = scheme
  const items = itemsOf(scheme).flatMap(({ it, at }) =>
    it.inForceFrom === undefined
      ? []
      : [{ day: it.inForceFrom, at: `${at}.inForceFrom`, id: it.id }],
  )
  const days = [
    { day: from, at: 'from' },
    ...(until === undefined ? [] : [{ day: until, at: 'until' }]),
  ]
  return [
    ...[...days, ...items].flatMap(({ day, at }) =>
      isDay(day) ? [] : [error(at, 'not-a-day', { day })],
    ),
    ...(until !== undefined && until < from
      ? [error('until', 'until-before-from', { from, until })]
      : []),
    ...items.flatMap(({ day, at, id }) =>
      until !== undefined && day > until
        ? [warning(at, 'never-in-force', { item: id, day, until })]
        : [],
    ),
  ]
}
