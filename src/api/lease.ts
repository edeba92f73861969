import { dropLease, takeLease } from '#database/lease.ts'
import type { Deps } from '#api/deps.ts'
import { newId } from '#api/id.ts'
import { MINUTE_MS } from '#api/time.ts'

/** After a process that ended without a word, another one takes over so long afterwards. */
const LEASE_MS = 2 * MINUTE_MS

export interface Lease {
  /** @returns false while another process has it */
  take(): Promise<boolean>
  /** @returns false when another process took it over */
  keep(): Promise<boolean>
  drop(): Promise<void>
}

/** The right to do a work alone, among all processes that share a database. */
export function leaseOf({ storage, now, randomBytes }: Deps, name: string): Lease {
  const holder = newId({ now, randomBytes })
  let until = 0
  async function take() {
    const at = now()
    const mine = { now: at, until: at + LEASE_MS }
    const isTaken = await storage.write(({ tx }) => takeLease(tx, name, holder, mine))
    if (isTaken) ({ until } = mine)
    return isTaken
  }
  return {
    take,
    keep: async () => until - now() > LEASE_MS / 2 || (await take()),
    drop: () => storage.write(({ tx }) => dropLease(tx, holder)),
  }
}
