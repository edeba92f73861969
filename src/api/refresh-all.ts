import { scoringPeriods } from '#database/scored-in.ts'
import type { Deps } from '#api/deps.ts'
import { refreshAllResults } from '#api/refresh-results.ts'
import { scoringFrame } from '#api/scoring-frame.ts'

/**
 * Brings the results of every period up to date, oldest first, so that nobody waits for them later.
 * For hosts: once at the start, and now and then, since every new day moves clocks that still run.
 */
export async function refreshEverything(
  deps: Pick<Deps, 'storage' | 'now' | 'calendar' | 'log'>,
): Promise<void> {
  const periods = await scoringPeriods(deps.storage.read)
  for (const { id } of [...periods].reverse()) {
    await refreshAllResults(deps, await scoringFrame(deps, id))
  }
}
