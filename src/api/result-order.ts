import type { ScorecardSort } from '#contract/scorecard-row.ts'
import { approximate } from '#domain/number/exact.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import { differenceOf, sortValue } from '#api/result-row.ts'
import type { Result } from '#api/kept-results.ts'
import type { PeriodResults } from '#api/results.ts'

/** What a row is sorted by, then its unit's id, so that the order is the same every time. */
export type SortKey = readonly (string | number | null)[]

export interface Sorted {
  key: SortKey
  result: Result
  before: Result | undefined
}

type KeyOf = (result: Result, before: Result | undefined) => SortKey

/** `-` in front turns the order round. */
export const isTurned = (sort: ScorecardSort): boolean => sort.startsWith('-')

export function keyFor(sort: ScorecardSort, { frame, units }: PeriodResults): KeyOf {
  switch (sort.replace('-', '')) {
    case 'rank':
      return rankKey(frame.scheme)
    case 'unit':
      return ({ unit }) => [units.placeOf.get(unit.id) ?? null]
    case 'name':
      return ({ name }) => [name]
    case 'class':
      return (result) => [classPlace(frame.scheme, result.class)]
    case 'total':
      return ({ total }) => [sortValue(total)]
    case 'self':
      return ({ self }) => [sortValue(self)]
    case 'difference':
      return ({ self, total }) => [nearest(differenceOf(self, total))]
    case 'change':
      return ({ total }, before) => [nearest(differenceOf(total, before?.total))]
    default:
      return ({ reported }) => [reported.of === 0 ? null : reported.sections / reported.of]
  }
}

const nearest = (value: ReturnType<typeof differenceOf>): number | null =>
  value && approximate(value)

/** Class by class in the scheme's order, best first. */
const rankKey =
  (scheme: Scheme): KeyOf =>
  ({ class: id, rank }) => [classPlace(scheme, id), rank?.best ?? null, rank?.worst ?? null]

const classPlace = ({ classes }: Scheme, id: string): number =>
  classes.findIndex((one) => one.id === id)

/** Rows without a value come last, whichever way round. */
export function compareKeys(a: SortKey, b: SortKey, turned: boolean): number {
  for (let at = 0; at < a.length; at += 1) {
    const [left = null, right = null] = [a[at], b[at]]
    if (left === right) continue
    if (left === null) return 1
    if (right === null) return -1
    // The last value is the id that breaks ties: always in its own order.
    const isTie = at === a.length - 1
    return (left < right ? -1 : 1) * (turned && !isTie ? -1 : 1)
  }
  return 0
}

/** All results of a period in one order. */
export function sortResults(
  results: PeriodResults,
  before: PeriodResults | undefined,
  sort: ScorecardSort,
): Sorted[] {
  const keyOf = keyFor(sort, results)
  const turned = isTurned(sort)
  const sorted = results.results.map((result) => {
    const previous = before?.byUnit.get(result.unit.id)
    return { key: [...keyOf(result, previous), result.unit.id], result, before: previous }
  })
  return sorted.sort((a, b) => compareKeys(a.key, b.key, turned))
}
