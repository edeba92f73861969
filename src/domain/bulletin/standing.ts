import { permissions } from '#domain/access.ts'
import type { Role } from '#domain/access.ts'

/** As what somebody reads a bulletin. */
export const STANDINGS = ['leader', 'office', 'unit'] as const
export type Standing = (typeof STANDINGS)[number]

/** Roles by which bulletins are read; administrators see none. */
export const standingOf = (role: Role): Standing | undefined => {
  if (permissions[role]['bulletin.read'] === undefined) return undefined
  if (role === 'leader') return 'leader'
  return permissions[role]['bulletin.write'] === undefined ? 'unit' : 'office'
}

/** How a bulletin came before a reader. */
export const CIRCULATION_KINDS = ['issue', 'share', 'reminder'] as const
export type CirculationKind = (typeof CIRCULATION_KINDS)[number]
