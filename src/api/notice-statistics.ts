import { readNoticeStatistics } from '#contract/notice-statistics.ts'
import type { NoticeStatisticsBody, StatisticsBy } from '#contract/notice-statistics.ts'
import { findClause } from '#domain/clauses/obligations.ts'
import { addDays } from '#domain/calendar/day.ts'
import { isLate } from '#domain/notice/review.ts'
import { reviewStatisticsOf, statisticsOf } from '#domain/notice/statistics.ts'
import type { ReviewCourse } from '#domain/notice/statistics.ts'
import type { Words } from '#domain/words.ts'
import { coursesOf, reviewCoursesOf } from '#database/notice-statistics.ts'
import type { StoredCourse, StoredReviewCourse } from '#database/notice-statistics.ts'
import type { Api } from '#api/api.ts'
import { cityOf } from '#api/kept-units.ts'
import { unitInScope } from '#api/list-sources.ts'
import { noticeReach } from '#api/notice-body.ts'
import { Refusal } from '#api/refusal.ts'
import { resultsAsTheyAre } from '#api/results.ts'
import type { PeriodResults } from '#api/results.ts'
import { serve } from '#api/serve.ts'
import { startOfDay } from '#api/time.ts'

type Row = NoticeStatisticsBody['rows'][number]

export function serveNoticeStatistics(api: Api): void {
  const { deps } = api

  serve(api, readNoticeStatistics, async ({ query, caller, db }) => {
    const { from, to, by } = query
    if (from > to) throw new Refusal('invalid-input')
    const results = await resultsAsTheyAre(deps, query.period)
    const top =
      query.under === undefined ? undefined : await unitInScope(db, caller.scope, query.under)
    const span = { from: startOfDay(from), before: startOfDay(addDays(to, 1)) }
    const filter = { ...span, under: top?.path }
    const reach = noticeReach(caller)
    const now = deps.now()
    const filed = await reviewCoursesOf(db, reach, filter)
    const all = {
      courses: await coursesOf(db, reach, filter, now),
      reviews: filed.map((one) => ({ ...one, wasLate: isLate(deps.calendar, one, now) })),
    }
    return { from, to, overall: figuresOf(all), rows: rowsOf(all, by, results) }
  })
}

interface Counted {
  courses: readonly StoredCourse[]
  reviews: readonly (StoredReviewCourse & ReviewCourse)[]
}

const figuresOf = ({ courses, reviews }: Counted) => ({
  ...statisticsOf(courses),
  reviews: reviewStatisticsOf(reviews),
})

/** One row for each that notices fall to; those with most notices come first. */
function rowsOf({ courses, reviews }: Counted, by: StatisticsBy, results: PeriodResults): Row[] {
  const keysOf = keys[by](results)
  const byKey = <T extends Placed>(all: readonly T[]) => {
    const groups = new Map<string, T[]>()
    for (const one of all) {
      for (const key of keysOf(one)) {
        const group = groups.get(key)
        if (group) group.push(one)
        else groups.set(key, [one])
      }
    }
    return groups
  }
  const [own, filed] = [byKey(courses), byKey(reviews)]
  return [...new Set([...own.keys(), ...filed.keys()])]
    .map((key) => ({
      key,
      name: names[by](results, key),
      ...figuresOf({ courses: own.get(key) ?? [], reviews: filed.get(key) ?? [] }),
    }))
    .toSorted((one, other) => other.notices - one.notices || (one.key < other.key ? -1 : 1))
}

type Placed = Pick<StoredCourse, 'unit' | 'clauses'>

const keys: Record<
  StatisticsBy,
  (results: PeriodResults) => (course: Placed) => readonly string[]
> = {
  region:
    ({ units }) =>
    ({ unit }) => {
      const placed = units.byId.get(unit)
      return placed ? [cityOf(units, placed).id] : []
    },
  class({ results }) {
    const classOf = new Map(results.map((result) => [result.unit.id, result.class]))
    return ({ unit }) => [classOf.get(unit) ?? '']
  },
  clause:
    () =>
    ({ clauses }) =>
      clauses,
}

const names: Record<StatisticsBy, (results: PeriodResults, key: string) => Words | null> = {
  region({ units }, key) {
    const name = units.byId.get(key)?.shortName ?? key
    return { zh: name, en: name }
  },
  class: ({ frame }, key) => frame.scheme.classes.find(({ id }) => id === key)?.name ?? null,
  clause: (_, key) => findClause(key)?.duty ?? { zh: key, en: key },
}
