import {
  changeAccount,
  createAccount,
  listAccounts,
  readAccount,
  resetPassword,
} from '#contract/account.ts'
import { INDISPENSABLE, administratorsAmong } from '#domain/administrators.ts'
import type { Role } from '#domain/access.ts'
import {
  changeAccount as storeChange,
  findCredentials,
  insertAccount,
  setPassword,
} from '#database/account.ts'
import {
  countAccounts,
  findAccount,
  listAccounts as queryAccounts,
} from '#database/account-list.ts'
import type { Account } from '#database/account-list.ts'
import { countOtherHolders } from '#database/role-grant.ts'
import type { Database } from '#database/schema.ts'
import { deleteSessionsOf } from '#database/session.ts'
import { dropGuard } from '#database/sign-in-guard.ts'
import { findUnit } from '#database/unit.ts'
import { accountBody, auditedAccount } from '#api/account-body.ts'
import type { Api } from '#api/api.ts'
import { changedMeanwhile } from '#api/changed-meanwhile.ts'
import { cursorOf, placeOf } from '#api/cursor.ts'
import { newId } from '#api/id.ts'
import { storedName } from '#api/names.ts'
import { oneTimePassword } from '#api/password.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'

export function serveAccounts(api: Api): void {
  const { deps, sessions } = api

  serve(api, listAccounts, async ({ query, db }) => {
    const { q, role, under, state, cursor, limit } = query
    const underPath = under === undefined ? undefined : (await unitOr404(db, under)).path
    const disabled = state === undefined ? undefined : state === 'disabled'
    const filter = { q, role, underPath, disabled }
    const [after] = cursor === undefined ? [] : placeOf(cursor, 1)
    const name = after === undefined ? undefined : String(after)
    const accounts = await queryAccounts(db, filter, limit + 1, name)
    const page = accounts.slice(0, limit)
    const last = page.at(-1)
    return {
      rows: page.map((account) => accountBody(account, deps.now())),
      next: accounts.length > limit && last ? cursorOf([last.name]) : null,
      total: await countAccounts(db, filter),
    }
  })

  serve(api, readAccount, async ({ params, db }) =>
    accountBody(await accountOr404(db, params.account), deps.now()),
  )

  serve(api, createAccount, async ({ body, write }) => {
    const name = storedName(body.name)
    const password = oneTimePassword(deps)
    const passwordHash = await deps.passwords.hash(password)
    return write(async (tx, tell) => {
      if (await findCredentials(tx, name)) throw new Refusal('already-exists', { name })
      const unit = await unitOr404(tx, body.unit)
      const [id, now] = [newId(deps), deps.now()]
      const account = { id, name, displayName: body.displayName, unit: unit.id }
      await insertAccount(tx, { ...account, passwordHash, mustChange: true, now })
      const made = await accountOr404(tx, id)
      const after = auditedAccount(made)
      await tell({ action: 'account.create', subject: id, unit: unit.id, after, detail: { name } })
      return { account: accountBody(made, now), password }
    })
  })

  serve(api, changeAccount, async ({ params, body, caller, write }) => {
    const { version, ...change } = body
    if (change.disabled === true && params.account === caller.account.id) {
      throw new Refusal('not-yourself')
    }
    const written = await write(async (tx, tell) => {
      const before = await accountOr404(tx, params.account)
      const unit = change.unit === undefined ? before.unit : await unitOr404(tx, change.unit)
      if (change.disabled === true) {
        await refuseLast(
          tx,
          before,
          before.roles.map(({ role }) => role),
        )
      }
      const stored = await storeChange(tx, before.id, version, change, deps.now())
      if (!stored) throw changedMeanwhile(accountBody(before, deps.now()))
      if (change.disabled === true) await deleteSessionsOf(tx, before.id)
      const after = await accountOr404(tx, before.id)
      await tell({
        action: 'account.change',
        subject: before.id,
        unit: unit.id,
        before: auditedAccount(before),
        after: auditedAccount(after),
        detail: { name: before.name, ...change },
      })
      return accountBody(after, deps.now())
    })
    sessions.forget()
    return written
  })

  serve(api, resetPassword, async ({ params, caller, write }) => {
    if (params.account === caller.account.id) throw new Refusal('not-yourself')
    const password = oneTimePassword(deps)
    const hash = await deps.passwords.hash(password)
    const written = await write(async (tx, tell) => {
      const account = await accountOr404(tx, params.account)
      refuseTakeover(account)
      await setPassword(tx, account.id, hash, { mustChange: true, now: deps.now() })
      await deleteSessionsOf(tx, account.id)
      await dropGuard(tx, account.name)
      await tell({
        action: 'account.password',
        subject: account.id,
        unit: account.unit.id,
        detail: { name: account.name },
      })
      return { account: accountBody(await accountOr404(tx, account.id), deps.now()), password }
    })
    sessions.forget()
    return written
  })
}

/** Whoever resets a password can sign in with it: the other two administrators stay out of reach. */
function refuseTakeover({ name, roles }: Account) {
  const held = administratorsAmong(roles.map(({ role }) => role))
  const other = held.find((role) => role !== 'system-admin')
  if (other !== undefined) throw new Refusal('roles-conflict', { name, role: other })
}

/** @throws Refusal `last-administrator` when nobody else holds one of the roles that are taken away */
export async function refuseLast(tx: Database, account: Account, taken: readonly Role[]) {
  if (account.disabled) return
  for (const role of INDISPENSABLE.filter((each) => taken.includes(each))) {
    const others = await countOtherHolders(tx, role, account.id)
    if (others === 0) throw new Refusal('last-administrator', { role })
  }
}

export async function accountOr404(db: Database, id: string): Promise<Account> {
  const account = await findAccount(db, id)
  if (!account) throw new Refusal('not-found', { account: id })
  return account
}

export async function unitOr404(db: Database, id: string) {
  const unit = await findUnit(db, id)
  if (!unit) throw new Refusal('not-found', { unit: id })
  return unit
}
