import { findGuard, saveGuard } from '#database/sign-in-guard.ts'
import type { Api } from '#api/api.ts'
import { appendAudit } from '#api/audit.ts'
import type { Deps } from '#api/deps.ts'
import { Refusal } from '#api/refusal.ts'
import { MINUTE_MS } from '#api/time.ts'

/**
 * Counts an attempt before the password is looked at, so that many at once cannot get past the lock.
 * A name that no account has is counted in the same way: its answers do not tell.
 *
 * @returns attempts that are left after this one
 * @throws Refusal `account-locked`
 */
export async function countAttempt(deps: Deps, name: string): Promise<number> {
  const { lockAfter, lockMinutes } = deps.settings
  const now = deps.now()
  const locked = (until: number) =>
    new Refusal(
      'account-locked',
      { minutes: Math.ceil((until - now) / MINUTE_MS) },
      { retryAfter: Math.ceil((until - now) / 1000) },
    )
  return await deps.storage.write(async ({ tx }) => {
    const guard = await findGuard(tx, name)
    if (guard && guard.locked_until > now) throw locked(guard.locked_until)
    const isRecent =
      guard && guard.locked_until === 0 && now - guard.last_at < lockMinutes * MINUTE_MS
    const failures = (isRecent ? guard.failures : 0) + 1
    const lockedUntil = failures >= lockAfter ? now + lockMinutes * MINUTE_MS : 0
    await saveGuard(tx, { name, failures, locked_until: lockedUntil, last_at: now })
    return lockAfter - failures
  })
}

/** @throws Refusal `too-many-requests` when one address tries more than a building full of people would */
export function refuseFlood({ signIns, deps }: Api, address: string): void {
  const wait = Math.ceil(signIns.take(address, deps.now()) / 1000)
  if (wait > 0) throw new Refusal('too-many-requests', { seconds: wait }, { retryAfter: wait })
}

/** Tells the audit chain of an attempt that failed, then gives the refusal. */
export async function refuseAttempt(
  deps: Deps,
  { name, account, unit, address }: Attempt,
  refusal: Refusal,
): Promise<Refusal> {
  await deps.storage.write((work) =>
    appendAudit(
      work,
      deps,
      { id: account ?? null, name },
      {
        action: 'session.refused',
        subject: name,
        ...(unit !== undefined && { unit }),
        detail: { because: refusal.code, address },
      },
    ),
  )
  return refusal
}

interface Attempt {
  name: string
  account?: string | undefined
  unit?: string | undefined
  address: string
}
