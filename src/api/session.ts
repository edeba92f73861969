import { changePassword, readSession, signIn, signOut } from '#contract/session.ts'
import { findCredentials } from '#database/account.ts'
import { deleteSession } from '#database/session.ts'
import type { Api } from '#api/api.ts'
import { beginSession } from '#api/begin-session.ts'
import { addressOf, writeSessionCookie } from '#api/cookies.ts'
import { countAttempt, refuseAttempt, refuseFlood } from '#api/guard.ts'
import { storedName } from '#api/names.ts'
import { refuseWeak } from '#api/password.ts'
import { Refusal } from '#api/refusal.ts'
import { serve, servePublic } from '#api/serve.ts'
import { signedInBody, visitorBody } from '#api/session-body.ts'

export function serveSession(api: Api): void {
  const { deps, sessions } = api

  servePublic(api, readSession, async ({ caller, db }) =>
    caller ? signedInBody(deps, caller.session, db) : visitorBody(db),
  )

  servePublic(api, signIn, async ({ body, context, db }) => {
    const name = storedName(body.name)
    const address = addressOf(context)
    refuseFlood(api, address)
    const left = await countAttempt(deps, name)
    const account = await findCredentials(db, name)
    const hash = account?.password_hash ?? (await api.nobodysHash)
    const isRight = await deps.passwords.verify(body.password, hash)
    const attempt = { name, account: account?.id, unit: account?.unit_id, address }
    if (!account || !isRight) {
      throw await refuseAttempt(deps, attempt, new Refusal('wrong-credentials', { left }))
    }
    if (account.disabled === 1) {
      throw await refuseAttempt(deps, attempt, new Refusal('account-disabled'))
    }
    return beginSession(api, context, account)
  })

  serve(api, signOut, async ({ caller, context, write }) => {
    const { account, session } = caller
    const written = await write(async (tx, tell) => {
      await deleteSession(tx, session.tokenHash)
      await tell({ action: 'session.end', subject: account.name, unit: account.unit.id })
    })
    sessions.forget(session.tokenHash)
    writeSessionCookie(context, deps, '', 0)
    return written
  })

  serve(api, changePassword, async ({ body, caller, context, db }) => {
    const { id, name } = caller.account
    refuseWeak(body.next, name, deps.settings.passwordLength)
    if (body.next === body.current) throw new Refusal('weak-password', { why: 'same', shortest: 0 })
    const left = await countAttempt(deps, name)
    const account = await findCredentials(db, name)
    if (!account || !(await deps.passwords.verify(body.current, account.password_hash))) {
      const attempt = { name, account: id, address: addressOf(context) }
      throw await refuseAttempt(deps, attempt, new Refusal('wrong-credentials', { left }))
    }
    return beginSession(api, context, account, await deps.passwords.hash(body.next))
  })
}
