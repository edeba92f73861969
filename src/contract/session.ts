import { z } from 'zod'
import { ROLES } from '#domain/access.ts'
import { endpoint } from '#contract/endpoint.ts'
import { AccountId, InstantText, UnitRef } from '#contract/values.ts'

export const RoleText = z.enum(ROLES)

/** What is typed to sign in; capitals and full-width letters make no difference. */
export const AccountName = z.string().trim().min(1).max(64)
/** Long enough for a sentence, short enough that hashing it cannot be abused. */
export const Password = z.string().min(1).max(200)

const HoldingBody = z.object({
  role: RoleText,
  unit: UnitRef,
  /** Ids from the root down to the unit: `/440000/440100/`. */
  path: z.string(),
  /** Name of who handed it over for a leave; null for a role of one's own. */
  for: z.string().nullable(),
})

export const SessionBody = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('visitor'),
    /** Accounts to try a sample installation with; null in a real one. */
    sample: z
      .array(z.object({ name: z.string(), password: z.string(), displayName: z.string() }))
      .nullable(),
  }),
  z.object({
    kind: z.literal('signed-in'),
    account: z.object({ id: AccountId, name: z.string(), displayName: z.string(), unit: UnitRef }),
    holdings: z.array(HoldingBody),
    /** Goes into the header `x-gongxin-csrf` of every write. */
    csrf: z.string(),
    mustChangePassword: z.boolean(),
    /** Minutes without a request after which the session ends. */
    idleMinutes: z.number(),
    /** When it ends in any case. */
    endsAt: InstantText,
    sample: z.boolean(),
  }),
])
export type SessionBody = z.infer<typeof SessionBody>

export const readSession = endpoint({
  method: 'GET',
  path: '/session',
  summary: 'Who is signed in, with the roles and the token that writes must carry.',
  access: 'public',
  response: SessionBody,
  secret: true,
  refusals: [],
})

export const signIn = endpoint({
  method: 'POST',
  path: '/session',
  summary: 'Signs in with name and password; the session is a cookie that scripts cannot read.',
  access: 'public',
  body: z.strictObject({ name: AccountName, password: Password }),
  response: SessionBody,
  refusals: ['wrong-credentials', 'account-locked', 'account-disabled'],
})

export const signOut = endpoint({
  method: 'DELETE',
  path: '/session',
  summary: 'Ends the session.',
  access: 'signed-in',
  beforePasswordChange: true,
  refusals: [],
})

export const changePassword = endpoint({
  method: 'PUT',
  path: '/session/password',
  summary: 'Changes the own password, and ends all other sessions of the account.',
  access: 'signed-in',
  beforePasswordChange: true,
  body: z.strictObject({ current: Password, next: Password }),
  response: SessionBody,
  refusals: ['wrong-credentials', 'weak-password', 'account-locked'],
})
