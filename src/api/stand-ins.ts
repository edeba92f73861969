import { addDays } from '#domain/calendar/day.ts'
import type { AccountId } from '#domain/facts/fact.ts'
import type { StandIn } from '#domain/objection/barred.ts'
import { delegationsAmong } from '#database/delegation.ts'
import type { Database } from '#database/schema.ts'
import { startOfDay } from '#api/time.ts'

/** Who of these stood in for another of them, and when: from midnight to midnight in Asia/Shanghai. */
export async function standInsAmong(
  db: Database,
  accounts: readonly AccountId[],
): Promise<StandIn[]> {
  const found = await delegationsAmong(db, [...new Set(accounts)])
  return found.map(({ from, to, fromDay, untilDay, revokedAt }) => ({
    from,
    to,
    since: startOfDay(fromDay),
    until: Math.min(startOfDay(addDays(untilDay, 1)), revokedAt ?? Infinity),
  }))
}
