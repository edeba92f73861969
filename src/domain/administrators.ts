import type { Role } from '#domain/access.ts'

/**
 * The three administrators are kept apart (GB/T 22239-2019: 系统管理, 审计管理, 安全管理), so that
 * no one person can make an account, give it rights and wipe the traces; and none of them sees or
 * changes business data.
 */
export const ADMINISTRATORS = ['system-admin', 'security-admin', 'auditor'] as const
export type Administrator = (typeof ADMINISTRATORS)[number]

/** Without one of these, nobody could ever get in again. */
export const INDISPENSABLE = ['system-admin', 'security-admin'] as const satisfies Administrator[]

const isAdministrator = (role: Role): boolean => ADMINISTRATORS.some((each) => each === role)

export const administratorsAmong = (roles: readonly Role[]): Administrator[] =>
  ADMINISTRATORS.filter((each) => roles.includes(each))

/** Two roles that one account may not hold at the same time, or undefined when its roles agree. */
export function rolesConflict(roles: readonly Role[]): { role: Role; other: Role } | undefined {
  const [role, second] = administratorsAmong(roles)
  if (role === undefined) return undefined
  const other = second ?? roles.find((each) => !isAdministrator(each))
  return other && { role, other }
}
