import { changeRoles } from '#contract/account.ts'
import { rolesConflict } from '#domain/administrators.ts'
import { changeAccount as storeChange } from '#database/account.ts'
import type { Grant } from '#database/role-grant.ts'
import { setGrants } from '#database/role-grant.ts'
import { accountOr404, refuseLast, unitOr404 } from '#api/account.ts'
import { accountBody, auditedAccount } from '#api/account-body.ts'
import type { Api } from '#api/api.ts'
import { changedMeanwhile } from '#api/changed-meanwhile.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'

export function serveRoles(api: Api): void {
  const { deps, sessions } = api

  serve(api, changeRoles, async ({ params, body, caller, write }) => {
    if (params.account === caller.account.id) throw new Refusal('not-yourself')
    const grants = distinct(body.roles)
    const conflict = rolesConflict(grants.map(({ role }) => role))
    if (conflict) throw new Refusal('roles-conflict', conflict)
    const written = await write(async (tx, tell) => {
      const before = await accountOr404(tx, params.account)
      for (const { unit } of grants) await unitOr404(tx, unit)
      const kept = new Set(grants.map(({ role }) => role))
      const taken = before.roles.map(({ role }) => role).filter((role) => !kept.has(role))
      await refuseLast(tx, before, taken)
      const now = deps.now()
      // The roles belong to the account: they share its version.
      if (!(await storeChange(tx, before.id, body.version, {}, now))) {
        throw changedMeanwhile(accountBody(before, now))
      }
      await setGrants(tx, before.id, grants, { by: caller.account.id, now })
      const after = await accountOr404(tx, before.id)
      await tell({
        action: 'account.roles',
        subject: before.id,
        unit: before.unit.id,
        before: auditedAccount(before),
        after: auditedAccount(after),
        detail: { name: before.name, roles: grants.map(({ role, unit }) => `${role}@${unit}`) },
      })
      return accountBody(after, now)
    })
    sessions.forget()
    return written
  })
}

const distinct = (grants: readonly Grant[]): Grant[] => [
  ...new Map(grants.map((grant) => [`${grant.role}@${grant.unit}`, grant])).values(),
]
