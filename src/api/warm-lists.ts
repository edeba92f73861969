import { scoringPeriods } from '#database/scored-in.ts'
import type { Deps } from '#api/deps.ts'
import { keptDiscrepancies } from '#api/kept-discrepancies.ts'
import { worklist } from '#api/worklist.ts'

/**
 * Makes what the office's lists of the periods at work consist of, so that the next reader need not
 * wait: run by hosts now and then.
 */
export async function warmLists(deps: Deps): Promise<void> {
  for (const { id, state } of await scoringPeriods(deps.storage.read)) {
    if (deps.stopping?.aborted) return
    if (state !== 'open' && state !== 'closed') continue
    await worklist(deps, id)
    await keptDiscrepancies(deps, id)
  }
}
