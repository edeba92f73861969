import type { AccountId } from '#domain/facts/fact.ts'
import { reason } from '#domain/words.ts'
import type { Reason } from '#domain/words.ts'

/** How somebody took part in what a line came to. */
export const DEEDS = ['verified', 'judged', 'excepted', 'claimed', 'entered', 'filed'] as const
export type Deed = (typeof DEEDS)[number]

/** Who did what about a line, and when (epoch milliseconds). */
export interface Part {
  account: AccountId
  name: string
  deed: Deed
  /** What it was done to: the title of a fact, or empty. */
  what: string
  at: number
}

/**
 * Why somebody may not review an objection (回避): whoever took part in what the line came to. What a
 * reviewer does after being named, to put the line right, does not bar.
 *
 * @param until instant of the naming; before there is one, everything counts
 * @returns the first thing that bars, or undefined
 */
export function barredBy(
  account: AccountId,
  parts: readonly Part[],
  until = Infinity,
): Reason<Deed> | undefined {
  const part = parts.find((one) => one.account === account && one.at < until)
  return part && reason(part.deed, { what: part.what })
}
