import type { AccountBody } from '#contract/account.ts'
import type { Account } from '#database/account-list.ts'
import { instantText } from '#api/time.ts'

/** An account as administrators see it. */
export const accountBody = (account: Account, now: number): AccountBody => ({
  id: account.id,
  name: account.name,
  displayName: account.displayName,
  unit: account.unit,
  roles: account.roles,
  disabled: account.disabled,
  mustChangePassword: account.mustChange,
  lockedUntil: account.lockedUntil > now ? instantText(account.lockedUntil) : null,
  signedInAt: account.signedInAt === null ? null : instantText(account.signedInAt),
  version: account.version,
})

/** What the audit chain keeps a digest of. */
export const auditedAccount = ({ displayName, unit, roles, disabled }: Account): unknown => ({
  displayName,
  unit: unit.id,
  disabled,
  roles: roles.map(({ role, unit: at }) => `${role}@${at.id}`),
})
