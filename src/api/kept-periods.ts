import type { PeriodText } from '#domain/period/period.ts'
import type { Storage } from '#database/storage.ts'

/** So many periods stay in memory: the latest ones that somebody asked for. */
const MOST_PERIODS = 8

/** What the API keeps in memory of a period, for each storage; made when it is asked for first. */
export function keptPeriods<T>(make: () => T): (storage: Storage, period: PeriodText) => T {
  const kept = new WeakMap<Storage, Map<PeriodText, T>>()
  return (storage, period) => {
    let periods = kept.get(storage)
    if (!periods) kept.set(storage, (periods = new Map()))
    const known = periods.get(period) ?? make()
    // Asked for last, so forgotten last.
    periods.delete(period)
    periods.set(period, known)
    for (const oldest of periods.keys()) {
      if (periods.size <= MOST_PERIODS) break
      periods.delete(oldest)
    }
    return known
  }
}
