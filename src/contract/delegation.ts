import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import { RoleText } from '#contract/session.ts'
import { AccountId, Day, InstantText, UnitId, UnitRef } from '#contract/values.ts'

const DelegationId = z.string().regex(/^[\w.:-]{1,64}$/)
const Because = z.string().trim().min(2).max(500)

/** A role handed over for a leave; who acts by it acts in his own name for the other. */
export const DelegationBody = z.object({
  id: DelegationId,
  from: z.object({ account: AccountId, name: z.string() }),
  to: z.object({ account: AccountId, name: z.string() }),
  role: RoleText,
  unit: UnitRef,
  fromDay: Day,
  untilDay: Day,
  because: z.string(),
  madeAt: InstantText,
  state: z.enum(['planned', 'in-force', 'over', 'revoked']),
  revoked: z.object({ by: z.string(), at: InstantText }).nullable(),
  /** Whether the caller may revoke it now. */
  mayRevoke: z.boolean(),
})
export type DelegationBody = z.infer<typeof DelegationBody>

export const listDelegations = endpoint({
  method: 'GET',
  path: '/delegations',
  summary: 'Roles handed over by or to the caller; for the security administrator all of them.',
  access: 'signed-in',
  response: z.object({ rows: z.array(DelegationBody) }),
  refusals: [],
})

export const listDelegates = endpoint({
  method: 'GET',
  path: '/delegations/candidates',
  summary:
    'To whom the caller may hand over a role of his own: accounts of the unit, or of the office above where there is no other.',
  access: 'signed-in',
  query: z.strictObject({ role: RoleText, unit: UnitId }),
  response: z.object({ rows: z.array(z.object({ account: AccountId, name: z.string() })) }),
  refusals: ['forbidden'],
})

export const createDelegation = endpoint({
  method: 'POST',
  path: '/delegations',
  summary: 'Hands a role of the caller over, from day to day, with a reason.',
  access: 'signed-in',
  body: z.strictObject({
    role: RoleText,
    unit: UnitId,
    to: AccountId,
    from: Day,
    until: Day,
    because: Because,
  }),
  response: DelegationBody,
  refusals: ['forbidden', 'not-found', 'invalid-input', 'already-exists', 'key-reused'],
})

export const revokeDelegation = endpoint({
  method: 'DELETE',
  path: '/delegations/:delegation',
  summary: 'Ends it at once: by who handed it over, or by the security administrator.',
  access: 'signed-in',
  params: z.strictObject({ delegation: DelegationId }),
  response: DelegationBody,
  refusals: ['not-found', 'forbidden', 'already-exists', 'key-reused'],
})
