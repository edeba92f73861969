import type { AccountId } from '#domain/facts/fact.ts'
import { reason } from '#domain/words.ts'
import type { Reason } from '#domain/words.ts'

/** How somebody took part in what a line came to. */
export const DEEDS = ['verified', 'judged', 'excepted', 'claimed', 'entered', 'filed'] as const
export type Deed = (typeof DEEDS)[number]

/** Who did what about it, and when (epoch milliseconds). */
export interface Part<D extends string = Deed> {
  account: AccountId
  name: string
  deed: D
  /** What it was done to: the title of a fact, or empty. */
  what: string
  at: number
}

/** One who acted for another during a leave, from an instant to another (epoch milliseconds). */
export interface StandIn {
  from: AccountId
  to: AccountId
  since: number
  until: number
}

/**
 * Why somebody may not review an objection (回避): whoever took part in what it came to, himself
 * or through a delegation: what was done in his stead is his, and who stands in for one that took part
 * is no stranger to it. What a reviewer does after being named, to put the line right, does not bar.
 *
 * @param until instant of the naming; before there is one, everything counts
 * @returns the first thing that bars, or undefined
 */
export function barredBy<D extends string>(
  account: AccountId,
  parts: readonly Part<D>[],
  until = Infinity,
  standIns: readonly StandIn[] = [],
): Reason<D> | undefined {
  const part = parts.find((one) => one.at < until && isOf(account, one, standIns))
  return part && reason(part.deed, { what: part.what })
}

const isOf = (
  account: AccountId,
  part: Pick<Part, 'account' | 'at'>,
  standIns: readonly StandIn[],
) =>
  part.account === account ||
  standIns.some(
    ({ from, to, since, until }) =>
      (from === account && to === part.account && since <= part.at && part.at < until) ||
      (from === part.account && to === account && part.at < until),
  )
