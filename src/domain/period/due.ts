import type { Day } from '#domain/calendar/day.ts'

/** The due day of a unit in a period: the period's own, or the latest that it was granted. */
export const dueOf = (due: Day, granted: readonly Day[]): Day =>
  granted.reduce((latest, day) => (day > latest ? day : latest), due)

/** Why a unit cannot be granted this day: it takes nothing away, and leaves the lock where it is. */
export function whyNotDue(day: Day, { due, locks }: { due: Day; locks: Day }) {
  if (day < due) return { code: 'before-other', other: due } as const
  if (day > locks) return { code: 'after-lock', other: locks } as const
  return undefined
}
