import { compareExact, divide, exact, multiply, textOf } from '#domain/number/exact.ts'
import type { Exact, ExactText } from '#domain/number/exact.ts'
import type { Rule } from '#domain/schemes/scheme.ts'

/** A value worth reaching, and the points of the item there. */
export interface Target {
  direction: 'raise' | 'lower'
  value: ExactText
  points: Exact
}

/**
 * Values that would give more points than now. Occurrences that cost points have happened, and cannot
 * be made good by a value; what an inspector judges has none.
 *
 * @param now points of the item now
 * @param value where it stands, if it is known
 */
export function targetsOf(rule: Rule, of: Exact, now: Exact, value: Exact | null): Target[] {
  return candidates(rule, of, value).filter(({ points }) => compareExact(points, now) > 0)
}

function candidates(rule: Rule, of: Exact, value: Exact | null): Target[] {
  switch (rule.kind) {
    case 'threshold':
      return [boundary(rule, of, value)]
    case 'linear':
      return [target(rule.fullAt > rule.zeroAt ? 'raise' : 'lower', rule.fullAt, of)]
    case 'steps':
      return rule.steps.map((step) =>
        boundary(step, divide(multiply(of, exact(step.share)), exact(100)), value),
      )
    case 'award':
      return [{ direction: 'raise', value: timesToFull(of, rule.each), points: of }]
    case 'deduction':
    case 'judged':
      return []
  }
}

const target = (direction: Target['direction'], at: number, points: Exact): Target => ({
  direction,
  value: textOf(exact(at)),
  points,
})

interface Bounds {
  atLeast?: number
  atMost?: number
}

/** The bound that the value is on the wrong side of; of two, the lower one unless it is already met. */
function boundary({ atLeast, atMost }: Bounds, points: Exact, value: Exact | null): Target {
  const meetsLow =
    atLeast === undefined || (value !== null && compareExact(value, exact(atLeast)) >= 0)
  return atMost !== undefined && meetsLow
    ? target('lower', atMost, points)
    : target('raise', atLeast ?? 0, points)
}

/** How many occurrences earn all points. */
function timesToFull(of: Exact, each: number): ExactText {
  const { n, d } = divide(of, exact(each))
  const [top, bottom] = [BigInt(n), BigInt(d)]
  return String((top + bottom - 1n) / bottom)
}
