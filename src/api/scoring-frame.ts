import type { Day } from '#domain/calendar/day.ts'
import type { PeriodText } from '#domain/period/period.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import type { PreparedScheme } from '#domain/scoring/plan.ts'
import { prepareScheme } from '#domain/scoring/prepare.ts'
import { schemeContent, scoringPeriod } from '#database/scored-in.ts'
import type { ScoringPeriod } from '#database/scored-in.ts'
import type { Database } from '#database/schema.ts'
import type { Storage } from '#database/storage.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/refusal.ts'
import { dayAt } from '#api/time.ts'

/** A period with everything that its scorecards have in common. */
export interface ScoringFrame {
  period: ScoringPeriod
  scheme: Scheme
  prepared: PreparedScheme
  /** The day on which clocks that still run are judged. */
  asOf: Day
  /** Instant at which the period was locked; facts are read as they stood then. */
  lockedAt: number | undefined
}

/** @throws Refusal `not-found` when there is no such period */
export async function scoringFrame(
  deps: Pick<Deps, 'storage' | 'now'>,
  id: PeriodText,
  db: Database = deps.storage.read,
): Promise<ScoringFrame> {
  const period = await scoringPeriod(db, id)
  if (!period) throw new Refusal('not-found', { period: id })
  return frameFor(deps, period, db)
}

export async function frameFor(
  deps: Pick<Deps, 'storage' | 'now'>,
  period: ScoringPeriod,
  db: Database = deps.storage.read,
): Promise<ScoringFrame> {
  const scheme = await schemeOf(deps.storage, db, period.schemeId, period.schemeVersion)
  const lockedAt = period.state === 'locked' ? period.updatedAt : undefined
  const day = dayAt(lockedAt ?? deps.now())
  return {
    period,
    scheme,
    prepared: prepareScheme(scheme),
    // From the day of the lock on nothing moves any more, even if somebody locks it later.
    asOf: day < period.locks ? day : period.locks,
    lockedAt,
  }
}

/** Published schemes never change, so each is read once. */
const kept = new WeakMap<Storage, Map<string, Scheme>>()

/** @throws Refusal `not-found` when no such version was published */
export async function schemeOf(
  storage: Storage,
  db: Database,
  id: string,
  version: number,
): Promise<Scheme> {
  let schemes = kept.get(storage)
  if (!schemes) kept.set(storage, (schemes = new Map()))
  const key = `${id}@${version}`
  const known = schemes.get(key)
  if (known) return known
  const content = await schemeContent(db, id, version)
  if (content === undefined) throw new Refusal('not-found', { scheme: key })
  const scheme = JSON.parse(content) as Scheme
  schemes.set(key, scheme)
  return scheme
}
