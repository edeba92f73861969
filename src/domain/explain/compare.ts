import { linesIn, pointsOf, totalRange } from '#domain/explain/lines-in.ts'
import type { PointRange } from '#domain/explain/lines-in.ts'
import { subtract } from '#domain/number/exact.ts'
import { rangeText } from '#domain/scoring/hull.ts'
import type { Line, Points, Scorecard } from '#domain/scoring/scorecard.ts'

/** Points then and now, and the change in points; exact, so that rounding comes last (domain.md §3). */
export interface Change {
  from: { low: Points; high: Points }
  to: { low: Points; high: Points }
  /** Least and greatest change that is possible; the same when both are determined. */
  change: { low: Points; high: Points }
}

export interface ItemChange {
  item: string
  /** Full points then and now: schemes may change between periods. Null where there was no such item. */
  of: { from: Points | null; to: Points | null }
  /** Null unless the item had points, or may have had them, in both periods. */
  change: Change | null
}

export interface Comparison {
  total: Change | null
  /** Items of the current card in its order, then those that only the previous one had. */
  items: readonly ItemChange[]
}

export function compare(previous: Scorecard, current: Scorecard): Comparison {
  const before = new Map(linesIn(previous).map((line) => [line.item, line]))
  const now = linesIn(current)
  const gone = linesIn(previous).filter(({ item }) => !now.some((line) => line.item === item))
  return {
    total: changeOf(officialRange(previous), officialRange(current)),
    items: [
      ...now.map((line) => itemChange(before.get(line.item), line)),
      ...gone.map((line) => itemChange(line, undefined)),
    ],
  }
}

/** A unit that a veto fails has no total to compare with. */
const officialRange = (card: Scorecard): PointRange | null =>
  card.total.kind === 'none' ? null : totalRange(card)

function itemChange(before: Line | undefined, now: Line | undefined): ItemChange {
  return {
    item: (now ?? before)?.item ?? '',
    of: { from: before?.of ?? null, to: now?.of ?? null },
    change: changeOf(before ? pointsOf(before) : null, now ? pointsOf(now) : null),
  }
}

export function changeOf(from: PointRange | null, to: PointRange | null): Change | null {
  if (!from || !to) return null
  const change = { low: subtract(to.low, from.high), high: subtract(to.high, from.low) }
  return { from: rangeText(from), to: rangeText(to), change: rangeText(change) }
}
