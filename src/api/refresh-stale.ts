import { periodsToRefresh } from '#database/stale-periods.ts'
import type { Deps } from '#api/deps.ts'
import { refreshAllResults } from '#api/refresh-results.ts'
import { scoringFrame } from '#api/scoring-frame.ts'

/** Computes what is out of date, so that the next reader need not wait: run by hosts now and then. */
export async function refreshStale(deps: Deps): Promise<void> {
  for (const period of await periodsToRefresh(deps.storage.read)) {
    await refreshAllResults(deps, await scoringFrame(deps, period))
  }
}
