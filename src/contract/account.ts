import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import { AccountName, RoleText } from '#contract/session.ts'
import {
  AccountId,
  InstantText,
  UnitId,
  UnitRef,
  Version,
  pageOf,
  pageQuery,
} from '#contract/values.ts'

const DisplayName = z.string().trim().min(1).max(64)
const params = z.strictObject({ account: AccountId })

export const AccountBody = z.object({
  id: AccountId,
  name: z.string(),
  displayName: z.string(),
  unit: UnitRef,
  roles: z.array(z.object({ role: RoleText, unit: UnitRef })),
  disabled: z.boolean(),
  mustChangePassword: z.boolean(),
  /** Until when wrong passwords keep it shut. */
  lockedUntil: InstantText.nullable(),
  signedInAt: InstantText.nullable(),
  version: Version,
})
export type AccountBody = z.infer<typeof AccountBody>

/** Shown this once: nobody can read it again. */
const WithPassword = z.object({ account: AccountBody, password: z.string() })

export const listAccounts = endpoint({
  method: 'GET',
  path: '/accounts',
  summary: 'Accounts with their roles, by name.',
  access: 'account.read',
  query: z.strictObject({
    /** Words of the name, of the person or of the unit. */
    q: z.string().max(100).optional(),
    /** Belonging to this unit or one below. */
    under: UnitId.optional(),
    role: RoleText.optional(),
    state: z.enum(['active', 'disabled']).optional(),
    ...pageQuery(500, 100),
  }),
  response: pageOf(AccountBody),
  refusals: ['not-found'],
})

export const readAccount = endpoint({
  method: 'GET',
  path: '/accounts/:account',
  summary: 'One account with its roles.',
  access: 'account.read',
  params,
  response: AccountBody,
  refusals: ['not-found'],
})

export const createAccount = endpoint({
  method: 'POST',
  path: '/accounts',
  summary: 'Creates an account without roles; its one-time password is in the answer.',
  access: 'account.write',
  body: z.strictObject({
    name: AccountName.regex(/^[\p{L}\p{N}._@-]+$/u),
    displayName: DisplayName,
    unit: UnitId,
  }),
  response: WithPassword,
  secret: true,
  refusals: ['not-found', 'already-exists'],
})

export const changeAccount = endpoint({
  method: 'PATCH',
  path: '/accounts/:account',
  summary: 'Changes the person or the unit of an account, or disables it, which ends its sessions.',
  access: 'account.write',
  params,
  body: z.strictObject({
    version: Version,
    displayName: DisplayName.optional(),
    unit: UnitId.optional(),
    disabled: z.boolean().optional(),
  }),
  response: AccountBody,
  refusals: ['not-found', 'changed-meanwhile', 'not-yourself', 'last-administrator'],
})

export const resetPassword = endpoint({
  method: 'POST',
  path: '/accounts/:account/password',
  summary:
    'Gives an account a one-time password, ends its sessions and opens its lock. Not for security administrators and auditors: whoever could reset them could become them.',
  access: 'account.write',
  params,
  response: WithPassword,
  secret: true,
  refusals: ['not-found', 'not-yourself', 'roles-conflict'],
})

export const changeRoles = endpoint({
  method: 'PUT',
  path: '/accounts/:account/roles',
  summary:
    'Replaces the roles of an account. Nobody changes their own; no account holds two of the three administrators.',
  access: 'permission.write',
  params,
  body: z.strictObject({
    version: Version,
    roles: z.array(z.strictObject({ role: RoleText, unit: UnitId })).max(50),
  }),
  response: AccountBody,
  refusals: [
    'not-found',
    'changed-meanwhile',
    'not-yourself',
    'roles-conflict',
    'last-administrator',
  ],
})
