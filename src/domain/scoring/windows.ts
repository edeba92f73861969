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
  /** The same for the entries of a ledger in a window. */
  lists: Map<number, readonly AnyEntry[]>
}

export const windowsOf = (reading: Reading, seen: SeenFacts, frame: Frame): Windows => ({
  reading,
  seen,
  frame,
  known: [],
  lists: new Map(),
})

/** Says which of the pending facts exist. */
export type Counts = (seen: Seen) => boolean

const NOTHING: readonly AnyEntry[] = Object.freeze([])

/** What the measures of a feed see, all pending facts counted; the same object every time. */
export function supplyOf(windows: Windows, feed: number): Supply {
  return (windows.known[feed] ??= supplyCounting(windows, feed))
}

/** What they see when only some of the pending facts exist. */
export function supplyCounting(windows: Windows, feedNumber: number, counts?: Counts): Supply {
  const feed = feedAt(windows.reading, feedNumber)
  const { window } = feed
  const entries = entriesIn(windows, feed, window, counts)
  const before =
    window === 'period-and-before' ? entriesIn(windows, feed, 'before', counts) : feed.nothing
  return { entries, before }
}

type Look = MeasureWindow | 'before'
/** For keys of `lists`; a period is looked at alike by both of its windows. */
const LOOKS: Readonly<Record<Look, number>> = {
  period: 0,
  'period-and-before': 0,
  'year-to-date': 1,
  'in-force': 2,
  before: 3,
}

function entriesIn(windows: Windows, feed: Feed, look: Look, counts?: Counts): Entries {
  const entries: Record<string, readonly AnyEntry[]> = {}
  let isEmpty = true
  feed.ledgers.forEach((ledger, at) => {
    const list = counts ? listIn(windows, ledger, look, counts) : knownList(windows, ledger, look)
    if (list.length > 0) isEmpty = false
    entries[feed.names[at] ?? ''] = list
  })
  return isEmpty ? feed.nothing : Object.freeze(entries)
}

function knownList(windows: Windows, ledger: number, look: Look): readonly AnyEntry[] {
  const key = ledger * 4 + LOOKS[look]
  let list = windows.lists.get(key)
  if (!list) windows.lists.set(key, (list = listIn(windows, ledger, look)))
  return list
}

function listIn(
  windows: Windows,
  ledger: number,
  look: Look,
  counts?: Counts,
): readonly AnyEntry[] {
  const seen = windows.seen.byLedger[ledger]
  if (!seen || seen.length === 0) return NOTHING
  const list: AnyEntry[] = []
  for (const one of seen) {
    const exists = counts === undefined || !one.pending || counts(one)
    if (exists && isInside(one, look, windows.frame)) list.push(one.entry)
  }
  return list.length === 0 ? NOTHING : Object.freeze(list)
}

function isInside({ entry: { day }, until }: Seen, look: Look, frame: Frame): boolean {
  const { period, before, yearFrom } = frame
  switch (look) {
    case 'period':
    case 'period-and-before':
      return day >= period.from && day <= period.to
    case 'year-to-date':
      return day >= yearFrom && day <= period.to
    case 'in-force':
      return day <= period.to && (until === null || until >= period.to)
    case 'before':
      return day >= before.from && day <= before.to
  }
}

/** Pending facts that the measures of a feed can see, oldest first. */
export function pendingIn({ reading, seen, frame }: Windows, feedNumber: number): Seen[] {
  const { ledgers, window } = feedAt(reading, feedNumber)
  const isSeen = (one: Seen) =>
    isInside(one, window, frame) ||
    (window === 'period-and-before' && isInside(one, 'before', frame))
  return ledgers.flatMap((ledger) =>
    (seen.byLedger[ledger] ?? []).filter((one) => one.pending && isSeen(one)),
  )
}

function feedAt({ feeds }: Reading, feed: number): Feed {
  const found = feeds[feed]
  if (!found) throw new RangeError(`no feed ${feed}`)
  return found
}
