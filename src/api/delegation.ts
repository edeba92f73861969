import {
  createDelegation,
  listDelegates,
  listDelegations,
  revokeDelegation,
} from '#contract/delegation.ts'
import type { DelegationBody } from '#contract/delegation.ts'
import { permissions } from '#domain/access.ts'
import type { Role } from '#domain/access.ts'
import { rolesConflict } from '#domain/administrators.ts'
import { daysProblem, delegationState, isDelegable } from '#domain/delegation/delegation.ts'
import {
  colleaguesAt,
  delegationsOf,
  insertDelegation,
  revokeDelegation as storeRevoked,
} from '#database/delegation.ts'
import type { NamedDelegation } from '#database/delegation.ts'
import type { Database } from '#database/schema.ts'
import { findUnit } from '#database/unit.ts'
import type { Api } from '#api/api.ts'
import type { Caller } from '#api/caller.ts'
import type { Deps } from '#api/deps.ts'
import { newId } from '#api/id.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'
import { dayAt, instantText } from '#api/time.ts'

export function serveDelegations(api: Api): void {
  const { deps, sessions } = api

  serve(api, listDelegations, async ({ caller, db }) => {
    const all = await delegationsOf(db, seesAll(caller) ? undefined : caller.account.id)
    return { rows: all.map((one) => bodyOf(deps, caller, one)) }
  })

  serve(api, listDelegates, async ({ query, caller, db }) => ({
    rows: await candidates(db, caller, query),
  }))

  serve(api, createDelegation, async ({ body, caller, write }) => {
    const { role, unit, to, from, until, because } = body
    const problem = daysProblem({ from, until }, dayAt(deps.now()))
    if (problem) {
      throw new Refusal('invalid-input', {}, { fields: [{ ...problem, params: {} }] })
    }
    const written = await write(async (tx, tell) => {
      const named = (await candidates(tx, caller, { role, unit })).find((one) => one.account === to)
      if (!named) throw new Refusal('not-found', { account: to })
      const { id: account } = caller.account
      const overlaps = (one: NamedDelegation) =>
        one.from === account &&
        one.to === to &&
        one.role === role &&
        one.unit === unit &&
        one.revokedAt === null &&
        one.fromDay <= until &&
        from <= one.untilDay
      if ((await delegationsOf(tx, account)).some(overlaps)) {
        throw new Refusal('already-exists', { name: named.name })
      }
      const id = newId(deps)
      const days = { fromDay: from, untilDay: until }
      const stored = { id, from: account, to, role, unit, ...days, because }
      await insertDelegation(tx, { ...stored, madeAt: deps.now(), revokedAt: null })
      const after = await delegationOr404(tx, id)
      await tell({ action: 'delegation.create', subject: id, unit, after, detail: detailOf(after) })
      return bodyOf(deps, caller, after)
    })
    sessions.forget()
    return written
  })

  serve(api, revokeDelegation, async ({ params, caller, write }) => {
    const written = await write(async (tx, tell) => {
      const before = await delegationOr404(tx, params.delegation)
      if (!concerns(caller, before)) throw new Refusal('not-found', { ...params })
      if (!isRevocableBy(caller, before)) throw new Refusal('forbidden', {})
      const by = { by: caller.account.id, at: deps.now() }
      if (!(await storeRevoked(tx, before.id, by))) throw new Refusal('already-exists', {})
      const after = await delegationOr404(tx, before.id)
      const detail = detailOf(after)
      const { id: subject, unit } = after
      await tell({ action: 'delegation.revoke', subject, unit, before, after, detail })
      return bodyOf(deps, caller, after)
    })
    sessions.forget()
    return written
  })
}

const seesAll = (caller: Caller): boolean => caller.scopeOf('permission.write') !== undefined

const concerns = (caller: Caller, { from, to }: NamedDelegation): boolean =>
  seesAll(caller) || from === caller.account.id || to === caller.account.id

const isRevocableBy = (caller: Caller, { from }: NamedDelegation): boolean =>
  seesAll(caller) || from === caller.account.id

/** Roles that lead an office: where a unit has nobody else, its parent's office stands in. */
const isOfOffice = (role: Role): boolean => permissions[role]['section.accept'] !== undefined

/** @throws Refusal `forbidden` for a role that the caller does not hold himself: nobody hands on */
async function candidates(
  db: Database,
  { account, session }: Caller,
  { role, unit }: { role: Role; unit: string },
) {
  const isOwn = session.holdings.some(
    (one) => one.role === role && one.unit === unit && one.for === undefined,
  )
  if (!isOwn || !isDelegable(role)) throw new Refusal('forbidden', {})
  const takes = (one: { account: string; roles: readonly Role[] }) =>
    one.account !== account.id && !rolesConflict([...one.roles, role])
  const here = (await colleaguesAt(db, unit)).filter(takes)
  const parent = (await findUnit(db, unit))?.parent ?? undefined
  const above =
    here.length > 0 || parent === undefined
      ? []
      : (await colleaguesAt(db, parent)).filter(
          (one) => takes(one) && one.roles.some((each) => isOfOffice(each)),
        )
  return [...here, ...above].map(({ account: id, name }) => ({ account: id, name }))
}

async function delegationOr404(db: Database, id: string): Promise<NamedDelegation> {
  const found = (await delegationsOf(db)).find((one) => one.id === id)
  if (!found) throw new Refusal('not-found', { delegation: id })
  return found
}

const detailOf = ({
  role,
  unit,
  fromName,
  toName,
  fromDay,
  untilDay,
  because,
}: NamedDelegation) => ({
  role: `${role}@${unit}`,
  from: fromName,
  to: toName,
  fromDay,
  untilDay,
  because,
})

function bodyOf(deps: Pick<Deps, 'now'>, caller: Caller, one: NamedDelegation): DelegationBody {
  const days = { from: one.fromDay, until: one.untilDay, revoked: one.revokedAt !== null }
  const state = delegationState(days, dayAt(deps.now()))
  const { id, role, fromDay, untilDay, because } = one
  return {
    id,
    role,
    fromDay,
    untilDay,
    because,
    from: { account: one.from, name: one.fromName },
    to: { account: one.to, name: one.toName },
    unit: { id: one.unit, name: one.unitName, kind: one.unitKind },
    madeAt: instantText(one.madeAt),
    state,
    revoked:
      one.revokedAt === null
        ? null
        : { by: one.revokedByName ?? '', at: instantText(one.revokedAt) },
    mayRevoke: (state === 'planned' || state === 'in-force') && isRevocableBy(caller, one),
  }
}
