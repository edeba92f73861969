import { isInScope } from '#domain/access.ts'
import type { Action, Scope } from '#domain/access.ts'
import type { Access } from '#contract/endpoint.ts'
import { findApiKeyByHash } from '#database/api-key.ts'
import type { StoredApiKey } from '#database/api-key.ts'
import type { Api } from '#api/api.ts'
import { appendAudit } from '#api/audit.ts'
import type { Caller } from '#api/caller.ts'
import { addressOf } from '#api/cookies.ts'
import type { ApiContext } from '#api/cookies.ts'
import { Refusal } from '#api/refusal.ts'

/** All that a key may do, ever. */
const KEY_ACTION: Action = 'observation.write'
const BEARER = /^Bearer ([\x21-\x7e]{20,200})$/

/**
 * The program whose key a request carries; undefined when it carries none. A browser never sends this
 * header by itself, so such a request needs no token against forgery, and its cookies count for nothing.
 *
 * @throws Refusal `key-invalid` for one that is unknown, expired or revoked; `too-many-requests`
 */
export async function keyCaller(
  api: Api,
  c: ApiContext,
  access: Access,
): Promise<Caller | undefined> {
  const header = c.req.header('authorization')
  if (header === undefined) return undefined
  const { deps } = api
  const now = deps.now()
  const token = BEARER.exec(header)?.[1]
  const key =
    token === undefined ? undefined : await findApiKeyByHash(deps.storage.read, deps.digest(token))
  refuseMany(api, key ? `key ${key.id}` : `address ${addressOf(c)}`, now)
  if (!key) throw new Refusal('key-invalid')
  const because = whyInvalid(key, now)
  if (because) {
    await tellRefused(api, key, because, addressOf(c))
    throw new Refusal('key-invalid')
  }
  if (access !== KEY_ACTION) throw new Refusal('forbidden', { action: access })
  return callerFor(key, now)
}

function refuseMany({ keyUses }: Api, who: string, now: number) {
  const wait = Math.ceil(keyUses.take(who, now) / 1000)
  if (wait > 0) throw new Refusal('too-many-requests', { seconds: wait }, { retryAfter: wait })
}

export const whyInvalid = (
  key: Pick<StoredApiKey, 'revoked_at' | 'expires_at'>,
  now: number,
): 'revoked' | 'expired' | undefined => {
  if (key.revoked_at !== null) return 'revoked'
  return key.expires_at <= now ? 'expired' : undefined
}

/** Lets a program ask; what it is refused is told too: no use of a key goes unseen. */
export async function askByKey<T>(
  api: Api,
  c: ApiContext,
  { account, key }: Caller,
  ask: () => Promise<T>,
): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    if (error instanceof Refusal && key !== undefined) {
      const used = { id: key, name: account.displayName, unit_id: account.unit.id }
      await tellRefused(api, used, error.code, addressOf(c))
    }
    throw error
  }
}

/** Somebody uses a key that ended, or for what it does not allow: the auditor should see it. */
const tellRefused = (
  { deps }: Api,
  key: Pick<StoredApiKey, 'id' | 'name' | 'unit_id'>,
  because: string,
  address: string,
) =>
  deps.storage.write((work) =>
    appendAudit(work, deps, actorOf(key), {
      action: 'key.refused',
      subject: key.id,
      unit: key.unit_id,
      detail: { because, address },
    }),
  )

const actorOf = ({ id, name }: Pick<StoredApiKey, 'id' | 'name'>) => ({ id: `key:${id}`, name })

function callerFor(key: StoredApiKey, now: number): Caller {
  const scope: Scope = { kind: 'paths', own: [], subtrees: [key.unitPath], below: [] }
  const account = {
    ...actorOf(key),
    displayName: key.name,
    mustChange: false,
    disabled: false,
    unit: { id: key.unit_id, name: key.unitName, kind: key.unitKind },
  }
  return {
    account,
    key: key.id,
    session: { tokenHash: '', csrf: '', createdAt: now, seenAt: now, account, holdings: [] },
    scope,
    may: (action, path) => action === KEY_ACTION && isInScope(scope, path),
    scopeOf: (action) => (action === KEY_ACTION ? scope : undefined),
    standsFor: () => undefined,
  }
}
