import type { MeasureValue } from '#domain/measures/measure.ts'
import type { Use } from '#domain/scoring/plan.ts'
import type { Seen } from '#domain/scoring/seen.ts'
import { pendingIn } from '#domain/scoring/windows.ts'
import type { Windows } from '#domain/scoring/windows.ts'

/** Up to this many pending facts, every way in which they may turn out is computed: 2^8 = 256 cards. */
export const MOST_PENDING = 8

/** Pending facts that measures can see. */
export interface Pending {
  /** All of them, each once. */
  all: readonly Seen[]
  byUse: ReadonlyMap<Use, readonly Seen[]>
}

/** The value of a measure when of the pending facts only these exist. */
export type Counting = (use: Use, existing: ReadonlySet<Seen>) => MeasureValue

export const NONE_PENDING: Pending = { all: [], byUse: new Map() }

export function pendingFor(uses: readonly Use[], windows: Windows): Pending {
  const byUse = new Map(uses.map((use) => [use, pendingIn(windows, use.feed)]))
  return { all: [...new Set([...byUse.values()].flat())], byUse }
}

/** Every subset, the whole set first. */
export const subsetsOf = (all: readonly Seen[]): ReadonlySet<Seen>[] =>
  Array.from(
    { length: 2 ** all.length },
    (_, left) => new Set(all.filter((_, at) => (left & (1 << at)) === 0)),
  )
