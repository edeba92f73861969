import type { z } from 'zod'
import type { listScorecards } from '#contract/scorecard.ts'
import type { PartialScorecardRow, ScorecardRow, ScorecardSort } from '#contract/scorecard-row.ts'
import { isInScope } from '#domain/access.ts'
import type { Scope } from '#domain/access.ts'
import { cursorOf, placeOf } from '#api/cursor.ts'
import { Refusal } from '#api/refusal.ts'
import { resultFilter } from '#api/result-filter.ts'
import { compareKeys, isTurned, keyFor, sortResults } from '#api/result-order.ts'
import type { Sorted } from '#api/result-order.ts'
import { scorecardRow } from '#api/result-row.ts'
import type { PeriodResults, ResultsInTime } from '#api/results.ts'
import { schemeMeta } from '#api/scheme-meta.ts'
import { instantText } from '#api/time.ts'

type Query = z.output<NonNullable<typeof listScorecards.query>>
type ListBody = z.output<NonNullable<typeof listScorecards.response>>

/** What a list is made from. */
export interface ListSources extends ResultsInTime {
  /** Of the caller. */
  scope: Scope
  /** Path of the unit that the caller asks about. */
  under: string | undefined
}

/** One page of the list; the next one begins behind its last row, wherever that stands by then. */
export function listPage(sources: ListSources, query: Query): ListBody {
  const { results } = sources
  const { frame } = results
  const { matches, computedAt } = matching(sources, query)
  const start = startOf(matches, query, results)
  const page = matches.slice(start, start + query.limit)
  const last = page.at(-1)
  const isMore = start + page.length < matches.length
  return {
    rows: page.map((one) => picked(rowOf(one, results), query.fields)),
    next: isMore && last ? cursorOf([query.sort, ...last.key]) : null,
    total: matches.length,
    period: frame.period.id,
    asOf: frame.asOf,
    computedAt: computedAt === undefined ? null : instantText(computedAt),
    notScored: results.notScored.filter(({ path }) => isSeen(sources, path)).length,
    scheme: schemeMeta(frame.scheme),
  }
}

/** All rows of the question, in order. */
export function* allRows(
  sources: ListSources,
  query: Omit<Query, 'limit'>,
): Generator<ScorecardRow> {
  for (const one of matching(sources, query).matches) yield rowOf(one, sources.results)
}

const rowOf = ({ result, before }: Sorted, { stale }: PeriodResults): ScorecardRow =>
  scorecardRow(result, before, stale)

/** Whether a unit lies in the scope of the caller and under what they ask for. */
export const isSeen = ({ scope, under = '' }: ListSources, path: string): boolean =>
  isInScope(scope, path) && path.startsWith(under)

function matching(sources: ListSources, query: Omit<Query, 'limit'>) {
  const test = resultFilter(sources.scope, sources.under, query)
  const matches = ordered(sources, query.sort).filter(({ result, before }) => test(result, before))
  const computed = matches.map(({ result }) => result.computedAt)
  const computedAt = matches.length === 0 ? undefined : computed.reduce((a, b) => Math.min(a, b))
  return { matches, computedAt }
}

/** Orders are made once for the same results, however many pages are read. */
const orders = new WeakMap<readonly unknown[], { before: unknown; bySort: Map<string, Sorted[]> }>()

function ordered({ results, before }: ListSources, sort: ScorecardSort): Sorted[] {
  const known = orders.get(results.results)
  const made = known?.before === before?.results ? known : undefined
  const { bySort } = made ?? { bySort: new Map<string, Sorted[]>() }
  if (!made) orders.set(results.results, { before: before?.results, bySort })
  const inOrder = bySort.get(sort) ?? sortResults(results, before, sort)
  bySort.set(sort, inOrder)
  return inOrder
}

/** @throws Refusal `invalid-input` for a cursor of another list or another order */
function startOf(
  matches: readonly Sorted[],
  { cursor, sort }: Pick<Query, 'cursor' | 'sort'>,
  results: PeriodResults,
): number {
  if (cursor === undefined) return 0
  const [first] = results.results
  const length = first ? keyFor(sort, results)(first, undefined).length + 2 : 2
  const [of, ...key] = placeOf(cursor, length)
  if (of !== sort) throw notThisList()
  const turned = isTurned(sort)
  const start = matches.findIndex((one) => compareKeys(one.key, key, turned) > 0)
  return start === -1 ? matches.length : start
}

const notThisList = () =>
  new Refusal(
    'invalid-input',
    {},
    { fields: [{ path: 'cursor', code: 'not-a-cursor', params: {} }] },
  )

function picked(row: ScorecardRow, fields: Query['fields']): PartialScorecardRow {
  if (!fields) return row
  const wanted = new Set<string>(fields)
  const entries = Object.entries(row).filter(([name]) => wanted.has(name))
  return { ...Object.fromEntries(entries), unit: row.unit }
}
