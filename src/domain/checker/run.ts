import type { SeenColumn } from '#domain/checker/columns.ts'
import type { RunOutcome } from '#domain/checker/verdict.ts'
import { SNAPSHOT_FAILURES } from '#domain/snapshot/snapshot.ts'
import type { Day } from '#domain/calendar/day.ts'

/**
 * Why a look failed. `robots`: the site asks programs to stay away; `asked-to-wait`:
 * it asked to be left alone for a while; `network`: nothing else answered
 * either; `no-control`: no other site is there to prove that the own network works; `no-dates`: the
 * page was read, but no day of publication was found on it.
 */
export const RUN_FAILURES = [
  ...SNAPSHOT_FAILURES,
  'robots',
  'asked-to-wait',
  'network',
  'no-control',
  'no-dates',
] as const
export type RunFailure = (typeof RUN_FAILURES)[number]

/** What was seen; what does not belong to the kind of the target is left out. */
export interface Seen {
  /** The latest day on the page. */
  last?: Day
  columns?: readonly SeenColumn[]
  links?: SeenLinks
}

export interface SeenLinks {
  followed: number
  /** Lead nowhere: the site says so. */
  dead: readonly { url: string; status: number }[]
  /** Could not be read now, for whatever reason. */
  unclear: number
  /** On hosts that are not allowed, or kept out by robots.txt, or beyond the most. */
  skipped: number
}

export interface RunResult {
  outcome: RunOutcome
  because: RunFailure | null
  status: number | null
  seen: Seen
}
