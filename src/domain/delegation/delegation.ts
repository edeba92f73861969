import { mayDo, scopeFor } from '#domain/access.ts'
import type { Action, Holding, Role } from '#domain/access.ts'
import { ADMINISTRATORS } from '#domain/administrators.ts'
import { addDays } from '#domain/calendar/day.ts'
import type { Day } from '#domain/calendar/day.ts'

/** Who handed a role over. */
export interface Delegator {
  account: string
  name: string
}

/** A leave, not a change of office: for that the security administrator changes the roles. */
export const MOST_DAYS = 180

/** The three administrators are kept apart, so none of them hands anything over. */
export const isDelegable = (role: Role): boolean => !ADMINISTRATORS.some((each) => each === role)

export type DelegationState = 'planned' | 'in-force' | 'over' | 'revoked'

/** It begins and ends by itself, with the day in Asia/Shanghai. */
export function delegationState(
  { from, until, revoked }: { from: Day; until: Day; revoked: boolean },
  today: Day,
): DelegationState {
  if (revoked) return 'revoked'
  if (today < from) return 'planned'
  return today <= until ? 'in-force' : 'over'
}

/** What is wrong with the days of a delegation: the field, and the code of the problem. */
export function daysProblem(
  { from, until }: { from: Day; until: Day },
  today: Day,
): { path: 'from' | 'until'; code: 'past-day' | 'before-begin' | 'too-long' } | undefined {
  if (from < today) return { path: 'from', code: 'past-day' }
  if (until < from) return { path: 'until', code: 'before-begin' }
  if (until > addDays(from, MOST_DAYS - 1)) return { path: 'until', code: 'too-long' }
  return undefined
}

/**
 * Who handed over the role by which somebody does something, where no role of his own allows it.
 *
 * @param path of the unit that it is done to; left out where it is done to no single one
 */
export function delegatorOf(
  holdings: readonly (Holding & { for?: Delegator })[],
  action: Action,
  path?: string,
): Delegator | undefined {
  const allows = (some: readonly Holding[]) =>
    path === undefined ? scopeFor(some, action) !== undefined : mayDo(some, action, path)
  if (allows(holdings.filter((one) => one.for === undefined))) return undefined
  return holdings.find((one) => one.for !== undefined && allows([one]))?.for
}
