import { readNoticeStatistics } from '#contract/notice-statistics.ts'
import type { NoticeStatisticsBody, StatisticsBy } from '#contract/notice-statistics.ts'
import { findClause } from '#domain/clauses/obligations.ts'
import { addDays } from '#domain/calendar/day.ts'
import { statisticsOf } from '#domain/notice/statistics.ts'
import type { Words } from '#domain/words.ts'
import { coursesOf } from '#database/notice-statistics.ts'
import type { StoredCourse } from '#database/notice-statistics.ts'
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
    const courses = await coursesOf(db, noticeReach(caller), filter, deps.now())
    return { from, to, overall: statisticsOf(courses), rows: rowsOf(courses, by, results) }
  })
}

/** One row for each that notices fall to; those with most notices come first. */
function rowsOf(courses: readonly StoredCourse[], by: StatisticsBy, results: PeriodResults): Row[] {
  const groups = new Map<string, StoredCourse[]>()
  const keysOf = keys[by](results)
  for (const course of courses) {
    for (const key of keysOf(course)) {
      const group = groups.get(key)
      if (group) group.push(course)
      else groups.set(key, [course])
    }
  }
  return [...groups]
    .map(([key, own]) => ({ key, name: names[by](results, key), ...statisticsOf(own) }))
    .toSorted((one, other) => other.notices - one.notices || (one.key < other.key ? -1 : 1))
}

const keys: Record<
  StatisticsBy,
  (results: PeriodResults) => (course: StoredCourse) => readonly string[]
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
