import type { BulletinSubject } from '#domain/bulletin/bulletin.ts'
import { periodOf } from '#domain/period/period.ts'
import type { PeriodKind, PeriodText } from '#domain/period/period.ts'

/** What a year of the library holds, by kind. */
export interface Shelf {
  year: number
  count: number
  kinds: { kind: PeriodKind; count: number }[]
}

const KINDS: readonly PeriodKind[] = ['month', 'quarter', 'half-year', 'year']

/** The latest year first; kinds from the month to the year. */
export function shelvesOf(all: readonly { period: PeriodText }[]): Shelf[] {
  const counts = new Map<number, Map<PeriodKind, number>>()
  for (const { period } of all) {
    const { year, kind } = periodOf(period)
    const ofYear = counts.get(year) ?? new Map<PeriodKind, number>()
    counts.set(year, ofYear.set(kind, (ofYear.get(kind) ?? 0) + 1))
  }
  return [...counts]
    .sort(([a], [b]) => b - a)
    .map(([year, ofYear]) => ({
      year,
      count: [...ofYear.values()].reduce((sum, one) => sum + one, 0),
      kinds: KINDS.flatMap((kind) => {
        const count = ofYear.get(kind)
        return count === undefined ? [] : [{ kind, count }]
      }),
    }))
}

export interface ShelfFilter {
  year?: number | undefined
  kind?: PeriodKind | undefined
  subject?: BulletinSubject | undefined
}

export function standsOn(
  { period, subject }: { period: PeriodText; subject: BulletinSubject },
  filter: ShelfFilter,
): boolean {
  const { year, kind } = periodOf(period)
  return (
    (filter.year === undefined || filter.year === year) &&
    (filter.kind === undefined || filter.kind === kind) &&
    (filter.subject === undefined || filter.subject === subject)
  )
}
