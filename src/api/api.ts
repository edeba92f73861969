import type { Hono } from 'hono'
import type { Deps, HostEnv } from '#api/deps.ts'
import type { Limit } from '#api/rate-limit.ts'
import type { Sessions } from '#api/sessions.ts'

/** What every file of endpoints gets: where to register, and what to work with. */
export interface Api {
  routes: Hono<{ Bindings: HostEnv }>
  deps: Deps
  sessions: Sessions
  /** Sign-ins by address. */
  signIns: Limit
  /** Requests by API key. */
  keyUses: Limit
  /** Verified against where an account does not exist, so that the time taken does not tell. */
  nobodysHash: Promise<string>
}
