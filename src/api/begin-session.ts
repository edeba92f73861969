import type { SessionBody } from '#contract/session.ts'
import { noteSignIn, setPassword } from '#database/account.ts'
import type { Credentials } from '#database/account.ts'
import type { Database } from '#database/schema.ts'
import { deleteSession, deleteSessionsOf, findSession, insertSession } from '#database/session.ts'
import { holdingsOn } from '#database/delegation.ts'
import { dropGuard } from '#database/sign-in-guard.ts'
import type { Api } from '#api/api.ts'
import { addressOf, readSessionCookie, writeSessionCookie } from '#api/cookies.ts'
import type { ApiContext } from '#api/cookies.ts'
import { newToken } from '#api/id.ts'
import { signedInBody } from '#api/session-body.ts'
import { HOUR_MS, dayAt } from '#api/time.ts'
import { writeOf } from '#api/write.ts'
import type { Written } from '#api/write.ts'

/**
 * A new session with a token of its own: whatever token the browser brought is worth nothing from
 * now on. With a new password, all other sessions of the account end too.
 */
export async function beginSession(
  api: Api,
  context: ApiContext,
  account: Credentials,
  newHash?: string,
): Promise<Written<SessionBody>> {
  const { deps } = api
  const now = deps.now()
  const token = newToken(deps)
  const former = readSessionCookie(context)
  const session = {
    token_hash: deps.digest(token),
    account_id: account.id,
    csrf: newToken(deps, 16),
    created_at: now,
    seen_at: now,
    address: addressOf(context),
  }
  const written = await writeOf(
    deps,
    account,
    undefined,
  )(async (tx, tell) => {
    await dropGuard(tx, account.name)
    if (newHash !== undefined) {
      await setPassword(tx, account.id, newHash, { mustChange: false, now })
      await deleteSessionsOf(tx, account.id)
    } else if (former !== undefined) {
      await deleteSession(tx, deps.digest(former))
    }
    await insertSession(tx, session)
    await noteSignIn(tx, account.id, now)
    await tell({
      action: newHash === undefined ? 'session.begin' : 'session.password',
      subject: account.name,
      unit: account.unit_id,
      detail: { address: session.address },
    })
    return await signedInBody(deps, await loadSession(tx, session.token_hash, now), tx)
  })
  api.sessions.forget(newHash === undefined && former ? deps.digest(former) : undefined)
  writeSessionCookie(context, deps, token, (deps.settings.sessionHours * HOUR_MS) / 1000)
  return written
}

async function loadSession(tx: Database, tokenHash: string, now: number) {
  const stored = await findSession(tx, tokenHash)
  if (!stored) throw new Error('the session that was just stored is not there')
  return { ...stored, holdings: await holdingsOn(tx, stored.account.id, dayAt(now)) }
}
