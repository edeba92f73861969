/**
 * Computes the results of periods anew, all units of each: `recompute [period …]`, all periods when
 * none is named. Results are derived: nothing is lost, and a locked period comes out as it was.
 */
import { refreshAllResults } from '#api/refresh-results.ts'
import { scoringFrame } from '#api/scoring-frame.ts'
import { scoringPeriods } from '#database/scored-in.ts'
import { markAllStale } from '#database/stale.ts'
import { openHost } from '#server/host.ts'
import type { ServerHost } from '#server/host.ts'
import { readSettings } from '#server/settings.ts'

async function recompute({ storage, deps }: ServerHost, wanted: readonly string[]) {
  const all = (await scoringPeriods(storage.read)).map(({ id }) => id)
  const unknown = wanted.find((id) => !all.includes(id))
  if (unknown !== undefined) throw new Error(`${unknown} is no period here: ${all.join(', ')}`)
  for (const id of wanted.length > 0 ? wanted : all) {
    const began = Date.now()
    await storage.write(({ tx, chain }) => markAllStale(tx, chain.seq, id))
    await refreshAllResults(deps, await scoringFrame(deps, id))
    console.log(`${id}: computed in ${((Date.now() - began) / 1000).toFixed(1)} s`)
  }
}

const host = await openHost(readSettings(process.env))
try {
  await recompute(host, process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
} finally {
  await host.close()
}
