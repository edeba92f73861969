import type { Entry } from '#domain/ledgers/ledger.ts'
import type { Instant } from '#domain/ledgers/field.ts'
import type { responses } from '#domain/ledgers/responses.ts'
import { hoursBetween, ranOut } from '#domain/measures/clock.ts'
import type { Circumstances } from '#domain/measures/measure.ts'
import { choiceSetting } from '#domain/measures/setting.ts'
import { responseClock } from '#domain/measures/settings.ts'

export type Response = Entry<typeof responses>

/** The three contents of N2-07. */
export const CONTENTS = ['facts', 'measures', 'outcome'] as const

export const isMajor = (matter: Response): boolean => matter.class === 'major-emergency'

export const isAnswered = (matter: Response): boolean => matter.firstResponse !== undefined

/** Earliest and latest time from which the clock may have run, where the chosen one is not written down. */
interface Start {
  earliest?: Instant
  latest?: Instant
}

function startOf(matter: Response, { settings }: Circumstances): Start {
  const clock = choiceSetting(settings, responseClock)
  const start = matter[clock]
  if (start !== undefined) return { earliest: start, latest: start }
  // It must have occurred before it was discovered, and before it was passed on.
  if (clock === 'occurred') return { latest: matter.discovered }
  return matter.occurred === undefined ? {} : { earliest: matter.occurred }
}

/** `maybe-late`: done, but the start is not known; `maybe-running`: not done, and it may yet be on time. */
export type Timeliness = 'on-time' | 'late' | 'running' | 'maybe-late' | 'maybe-running'

/**
 * Whether something was done within so many clock hours. Exactly the last minute is on time.
 *
 * @param done when it was done, undefined while it is not
 */
export function timelinessOf(
  matter: Response,
  done: Instant | undefined,
  hours: number,
  about: Circumstances,
): Timeliness {
  const { earliest, latest } = startOf(matter, about)
  if (done === undefined) {
    if (matter.missed) return 'late'
    if (latest !== undefined && ranOut(latest, hours, about.asOf)) return 'late'
    if (earliest !== undefined && !ranOut(earliest, hours, about.asOf)) return 'running'
    return 'maybe-running'
  }
  if (earliest !== undefined && hoursBetween(earliest, done) <= hours) return 'on-time'
  return latest !== undefined && hoursBetween(latest, done) > hours ? 'late' : 'maybe-late'
}
