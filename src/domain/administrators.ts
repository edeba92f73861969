import type { Role } from '#domain/access.ts'

/**
 * The three administrators are kept apart (GB/T 22239-2019: 系统管理, 审计管理, 安全管理), so that
 * no one person can make an account, give it rights and wipe the traces.
 */
export const ADMINISTRATORS = ['system-admin', 'security-admin', 'auditor'] as const
export type Administrator = (typeof ADMINISTRATORS)[number]

/** Without one of these, nobody could ever get in again. */
export const INDISPENSABLE = ['system-admin', 'security-admin'] as const satisfies Administrator[]

export const isAdministrator = (role: Role): role is Administrator =>
  ADMINISTRATORS.some((each) => each === role)

/** Administrators that one account may not be at the same time; empty when its roles agree. */
export function administratorsAmong(roles: readonly Role[]): Administrator[] {
  return ADMINISTRATORS.filter((each) => roles.includes(each))
}
