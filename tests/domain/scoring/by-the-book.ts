import {
  add,
  compareExact,
  divide,
  exact,
  isZero,
  minExact,
  multiply,
  subtract,
  sumExact,
  ZERO,
} from '#domain/number/exact.ts'
import type { Exact } from '#domain/number/exact.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import type { Branch, Line, PartResult, Scorecard, Total } from '#domain/scoring/scorecard.ts'

/** The sums of a settled card once more, from its lines alone and step by step as the rules are written. */
export interface Sums {
  available: Exact
  gained: Exact
}

export function lineSums(line: Line): Sums {
  if (line.kind === 'undetermined') throw new Error(`${line.item} is open`)
  if (line.points === null) return { available: ZERO, gained: ZERO }
  return { available: exact(line.of), gained: exact(line.points) }
}

export function nodeSums(
  children: readonly (Branch | Line)[],
  of: string,
  strategy: Scheme['notApplicable'],
): Sums {
  const sides = children.map((child) => ({
    of: exact(child.of),
    ...('item' in child ? lineSums(child) : nodeSums(child.children, child.of, strategy)),
  }))
  const applying = sides.filter(({ available }) => !isZero(available))
  if (applying.length === 0) return { available: ZERO, gained: ZERO }
  const own = exact(of)
  const points = sumExact(sides.map((one) => one.of))
  const available = sumExact(applying.map((one) => one.available))
  const lost = subtract(available, sumExact(applying.map((one) => one.gained)))
  if (strategy === 'spread') {
    const factor = divide(points, sumExact(applying.map((one) => one.of)))
    return { available: own, gained: subtract(own, minExact(own, multiply(lost, factor))) }
  }
  const overfull = compareExact(points, own) > 0
  const left = overfull ? minExact(own, available) : subtract(own, subtract(points, available))
  return { available: left, gained: subtract(left, minExact(own, lost)) }
}

/** The base from the scores of the parts. */
export function baseOf(parts: readonly PartResult[], { full, notApplicable }: Scheme): Exact {
  let sum = ZERO
  let weights = ZERO
  for (const { children, of, weight } of parts) {
    const { available, gained } = nodeSums(children, of, notApplicable)
    if (isZero(available)) continue
    sum = add(sum, multiply(divide(multiply(gained, exact(full)), available), exact(weight)))
    weights = add(weights, exact(weight))
  }
  return isZero(weights) ? ZERO : divide(sum, weights)
}

export interface Ends {
  low: Exact | null
  high: Exact | null
}

/** Lowest and highest total; null where there may be none at all. */
export function endsOf(total: Total): Ends {
  switch (total.kind) {
    case 'none':
      return { low: null, high: null }
    case 'exact':
      return { low: exact(total.points), high: exact(total.points) }
    case 'range':
      return { low: total.orNone ? null : exact(total.low), high: exact(total.high) }
  }
}

/** None at all is below every total. */
export const isNotAbove = (a: Exact | null, b: Exact | null): boolean =>
  a === null || (b !== null && compareExact(a, b) <= 0)

/** Where the waterfall of a card leads: to the lowest total and on to the highest. */
export function waterfallEnds({ total, unofficial }: Scorecard): { low: string; high: string } {
  switch (total.kind) {
    case 'exact':
      return { low: total.points, high: total.points }
    case 'range':
      return { low: total.low, high: total.high }
    case 'none':
      return { low: unofficial?.low ?? '0', high: unofficial?.low ?? '0' }
  }
}
