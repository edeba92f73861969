import { findSession, holdingsOf, touchSession } from '#database/session.ts'
import type { NamedHolding, StoredSession } from '#database/session.ts'
import type { Deps } from '#api/deps.ts'
import { HOUR_MS, MINUTE_MS } from '#api/time.ts'

/** A session that holds now, with the roles of its account. */
export interface LiveSession extends StoredSession {
  holdings: readonly NamedHolding[]
}

/**
 * How long this process may answer from memory. A change made by another process is seen after
 * this; changes made by this one are seen at once, since it forgets everything.
 */
const KEPT_MS = 5000
const MOST_KEPT = 20_000
/** Being seen is stored at most this often. */
const SEEN_MS = MINUTE_MS

export interface Sessions {
  /** The session of a token, or undefined when there is none, it ran out, or its account is shut. */
  find(token: string): Promise<LiveSession | undefined>
  /** The same, without counting as something that its owner did. */
  peek(token: string): Promise<LiveSession | undefined>
  /** After a change of one session, or (of all) of accounts, roles or the tree. */
  forget(tokenHash?: string): void
}

interface Kept {
  session: LiveSession
  readAt: number
  seenAt: number
}

export function keepSessions(deps: Deps): Sessions {
  const kept = new Map<string, Kept>()
  let generation = 0

  async function load(tokenHash: string, now: number): Promise<Kept | undefined> {
    const began = generation
    const stored = await findSession(deps.storage.read, tokenHash)
    if (!stored || stored.account.disabled) return undefined
    const holdings = await holdingsOf(deps.storage.read, stored.account.id)
    const known = kept.get(tokenHash)
    const seenAt = Math.max(stored.seenAt, known?.seenAt ?? 0)
    const fresh = { session: { ...stored, holdings }, readAt: now, seenAt }
    if (kept.size >= MOST_KEPT) kept.clear()
    // What was read while something changed may be old already.
    if (began === generation) kept.set(tokenHash, fresh)
    return fresh
  }

  async function holding(tokenHash: string, now: number): Promise<Kept | undefined> {
    const known = kept.get(tokenHash)
    const isFresh = known !== undefined && now - known.readAt < KEPT_MS
    const found = isFresh ? known : await load(tokenHash, now)
    if (!found) kept.delete(tokenHash)
    return found && !hasEnded(found, deps, now) ? found : undefined
  }

  return {
    async find(token) {
      const now = deps.now()
      const tokenHash = deps.digest(token)
      const found = await holding(tokenHash, now)
      if (!found) return undefined
      if (now - found.session.seenAt >= SEEN_MS) {
        found.session.seenAt = now
        await deps.storage.write(({ tx }) => touchSession(tx, tokenHash, now))
      }
      found.seenAt = now
      return found.session
    },
    async peek(token) {
      return (await holding(deps.digest(token), deps.now()))?.session
    },
    forget(tokenHash) {
      generation += 1
      if (tokenHash === undefined) kept.clear()
      else kept.delete(tokenHash)
    },
  }
}

function hasEnded({ session, seenAt }: Kept, { settings }: Deps, now: number): boolean {
  return (
    now - session.createdAt >= settings.sessionHours * HOUR_MS ||
    now - seenAt >= settings.idleMinutes * MINUTE_MS
  )
}
