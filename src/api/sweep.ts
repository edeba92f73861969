import { purgedFileIds } from '#database/evidence-file.ts'
import { forgetAnswers } from '#database/idempotency.ts'
import { deleteOldSessions } from '#database/session.ts'
import { dropOldGuards } from '#database/sign-in-guard.ts'
import type { Deps } from '#api/deps.ts'
import { HOUR_MS, MINUTE_MS } from '#api/time.ts'

/** A repeated write is known for a day: long enough for any retry. */
const ANSWERS_KEPT_MS = 24 * HOUR_MS

/** Removes what has run out: sessions, answers kept for retries, counts of wrong passwords. */
export async function sweep(deps: Deps): Promise<void> {
  const { storage, now, settings } = deps
  const at = now()
  await storage.write(async ({ tx }) => {
    await deleteOldSessions(
      tx,
      at - settings.sessionHours * HOUR_MS,
      at - settings.idleMinutes * MINUTE_MS,
    )
    await forgetAnswers(tx, at - ANSWERS_KEPT_MS)
    await dropOldGuards(tx, at - settings.lockMinutes * MINUTE_MS)
  })
  await removePurged(deps)
}

/** A server that stopped between the record of a purge and the purge itself left bytes behind. */
async function removePurged({ storage, files }: Deps): Promise<void> {
  for (const id of await purgedFileIds(storage.read)) await files.remove(id)
}
