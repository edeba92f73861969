import type { Advice } from '#domain/explain/advice.ts'
import { exact, sumExact } from '#domain/number/exact.ts'
import type { Exact } from '#domain/number/exact.ts'

/** Of an item only the best of several targets, in the order in which the advice came. */
export function bestAdvice(advice: readonly Advice[]): Advice[] {
  const seen = new Set<string>()
  return advice.filter(({ item }) => {
    if (seen.has(item)) return false
    seen.add(item)
    return true
  })
}

/**
 * What several pieces of advice gain together if none hinders another. A gate or a ceiling may leave
 * less, so this is an outlook, never a promise.
 */
export const gainOf = (advice: readonly Advice[]): Exact =>
  sumExact(advice.map(({ gain }) => exact(gain)))
