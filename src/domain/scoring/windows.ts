import type { Day } from '#domain/calendar/day.ts'
import type { MeasureWindow } from '#domain/measures/measure.ts'
import type { Frame } from '#domain/scoring/frame.ts'
import type { Feed, Reading } from '#domain/scoring/plan.ts'
import type { AnyEntry, Seen, SeenFacts } from '#domain/scoring/seen.ts'

/** Entries by the names that a measure gives its ledgers: exactly those, and frozen. */
export type Entries = Readonly<Record<string, readonly AnyEntry[]>>

/** What a measure is handed. */
export interface Supply {
  entries: Entries
  before: Entries
}

/** The facts of one unit, looked at through the windows of a period. */
export interface Windows {
  reading: Reading
  seen: SeenFacts
  frame: Frame
  /** Supplies by feed, where no pending fact is left out. */
  known: (Supply | undefined)[]
}

/** Says which of the pending facts exist. */
export type Counts = (seen: Seen) => boolean

const NOTHING: readonly AnyEntry[] = Object.freeze([])
const nothings = new WeakMap<Feed, Supply>()

/** What the measures of a feed see, all pending facts counted; the same object every time. */
export function supplyOf(windows: Windows, feed: number): Supply {
  return (windows.known[feed] ??= supplyCounting(windows, feed))
}

/** What they see when only some of the pending facts exist. */
export function supplyCounting(windows: Windows, feedNumber: number, counts?: Counts): Supply {
  const feed = feedAt(windows.reading, feedNumber)
  const all = feed.ledgers.map((ledger) => windows.seen[ledger] ?? [])
  if (all.every((seen) => seen.length === 0)) return nothingFor(feed)
  const isCounted = (seen: Seen) => !seen.pending || counts === undefined || counts(seen)
  const entriesOf = (isInside: (seen: Seen) => boolean) =>
    all.map((seen) =>
      seen.filter((one) => isInside(one) && isCounted(one)).map(({ entry }) => entry),
    )
  const entries = entriesOf(insideOf(feed.window, windows.frame))
  return {
    entries: named(feed, entries),
    before:
      feed.window === 'period-and-before'
        ? named(feed, entriesOf(insideBefore(windows.frame)))
        : nothingFor(feed).before,
  }
}

/** Pending facts that the measures of a feed can see, oldest first. */
export function pendingIn(windows: Windows, feedNumber: number): Seen[] {
  const feed = feedAt(windows.reading, feedNumber)
  const isInside = insideOf(feed.window, windows.frame)
  const isBefore = insideBefore(windows.frame)
  const isSeen = (one: Seen) =>
    isInside(one) || (feed.window === 'period-and-before' && isBefore(one))
  return feed.ledgers.flatMap((ledger) =>
    (windows.seen[ledger] ?? []).filter((one) => one.pending && isSeen(one)),
  )
}

const datedIn =
  (from: Day, to: Day) =>
  ({ entry }: Seen): boolean =>
    entry.day >= from && entry.day <= to

const insideBefore = ({ before }: Frame) => datedIn(before.from, before.to)

function insideOf(window: MeasureWindow, { period, yearFrom }: Frame): (seen: Seen) => boolean {
  switch (window) {
    case 'period':
    case 'period-and-before':
      return datedIn(period.from, period.to)
    case 'year-to-date':
      return datedIn(yearFrom, period.to)
    case 'in-force':
      return ({ entry, until }) => entry.day <= period.to && (until === null || until >= period.to)
  }
}

function named({ names }: Feed, lists: readonly AnyEntry[][]): Entries {
  const entries: Record<string, readonly AnyEntry[]> = {}
  names.forEach((name, at) => {
    const list = lists[at]
    entries[name] = list && list.length > 0 ? Object.freeze(list) : NOTHING
  })
  return Object.freeze(entries)
}

function nothingFor(feed: Feed): Supply {
  let nothing = nothings.get(feed)
  if (!nothing) {
    const entries = named(feed, [])
    nothings.set(feed, (nothing = { entries, before: entries }))
  }
  return nothing
}

function feedAt({ feeds }: Reading, feed: number): Feed {
  const found = feeds[feed]
  if (!found) throw new RangeError(`no feed ${feed}`)
  return found
}
