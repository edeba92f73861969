import { mayDo, scopeFor } from '#domain/access.ts'
import type { Action, Scope } from '#domain/access.ts'
import type { Access } from '#contract/endpoint.ts'
import { delegatorOf } from '#domain/delegation/delegation.ts'
import type { Delegator } from '#domain/delegation/delegation.ts'
import type { StoredCaller } from '#database/session.ts'
import { Refusal } from '#api/refusal.ts'
import type { LiveSession } from '#api/sessions.ts'

/** Who asks, and how far the action of the endpoint reaches for them. */
export interface Caller {
  account: StoredCaller
  session: LiveSession
  /** Id of the API key, where a program asks. */
  key?: string
  /** Goes into every query of business data. */
  scope: Scope
  /** Whether their roles allow another action on the unit at this path. */
  may(action: Action, path: string): boolean
  /** How far another action reaches for them, or undefined when it is not allowed at all. */
  scopeOf(action: Action): Scope | undefined
  /**
   * Who handed over the role by which they do this, where none of their own allows it: on the unit at
   * this path, or anywhere.
   */
  standsFor(action: Action, path?: string): Delegator | undefined
}

const NOTHING: Scope = { kind: 'paths', own: [], subtrees: [], below: [] }

/** @throws Refusal `forbidden` when none of their roles allows the action */
export function callerOf(session: LiveSession, access: Access): Caller {
  const { account, holdings } = session
  const needsAction = access !== 'public' && access !== 'signed-in'
  const scope = needsAction ? scopeFor(holdings, access) : NOTHING
  if (!scope) throw new Refusal('forbidden', { action: access })
  return {
    account,
    session,
    scope,
    may: (action, path) => mayDo(holdings, action, path),
    scopeOf: (action) => scopeFor(holdings, action),
    standsFor: (action, path) => delegatorOf(holdings, action, path),
  }
}
