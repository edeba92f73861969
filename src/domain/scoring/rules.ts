import {
  clampExact,
  compareExact,
  divide,
  exact,
  maxExact,
  minExact,
  multiply,
  subtract,
  textOf,
  ZERO,
} from '#domain/number/exact.ts'
import type { Exact } from '#domain/number/exact.ts'
import type { Rule } from '#domain/schemes/scheme.ts'
import type { LineReasonCode, Points } from '#domain/scoring/scorecard.ts'
import { reason } from '#domain/words.ts'
import type { Reason } from '#domain/words.ts'

/** What a rule makes of one value. */
export interface Ruled {
  points: Exact
  /** The same as text, and what is missing to full marks. */
  text: Points
  lost: Points
  because: Reason<LineReasonCode>
}

/** Rule of an item whose points come from a measure. */
export type MeasuredRule = Exclude<Rule, { kind: 'judged' }>

export interface PreparedRule {
  measure: string
  /** Points for a value in the measure's unit, never below 0 nor above full. */
  at(value: Exact): Ruled
  /** Values at which the points may jump; between them they only rise or only fall. */
  jumps: readonly Exact[]
}

/**
 * A rule with its numbers read once.
 *
 * @param full points of the item for the class
 * @throws RangeError when a linear scale has no width
 */
export function prepareRule(rule: MeasuredRule, full: Exact): PreparedRule {
  switch (rule.kind) {
    case 'threshold':
      return threshold(rule, full)
    case 'linear':
      return linear(rule, full)
    case 'steps':
      return steps(rule, full)
    case 'deduction':
      return deduction(rule, full)
    case 'award':
      return award(rule, full)
  }
}

/** Least and most points that any value from low to high gives. */
export function pointsBetween(rule: PreparedRule, low: Exact, high: Exact): [Exact, Exact] {
  const inside = rule.jumps.filter((at) => compareExact(at, low) > 0 && compareExact(at, high) < 0)
  const points = [low, high, ...inside].map((value) => rule.at(value).points)
  return [points.reduce(minExact), points.reduce(maxExact)]
}

type RuleOf<Kind extends Rule['kind']> = Extract<Rule, { kind: Kind }>

export const ruled = (points: Exact, full: Exact, because: Reason<LineReasonCode>): Ruled => ({
  points,
  text: textOf(points),
  lost: textOf(subtract(full, points)),
  because,
})

interface Bounds {
  atLeast?: number
  atMost?: number
}

/** Whether a value lies within the bounds that are given. */
function within({ atLeast, atMost }: Bounds): (value: Exact) => boolean {
  const low = atLeast === undefined ? undefined : exact(atLeast)
  const high = atMost === undefined ? undefined : exact(atMost)
  return (value) =>
    (low === undefined || compareExact(value, low) >= 0) &&
    (high === undefined || compareExact(value, high) <= 0)
}

/** The bounds as given, and nothing for those that are not. */
const boundsOf = ({ atLeast, atMost }: Bounds) => ({
  ...(atLeast !== undefined && { atLeast }),
  ...(atMost !== undefined && { atMost }),
})

const jumpsOf = (all: readonly Bounds[]): Exact[] =>
  all.flatMap(({ atLeast, atMost }) =>
    [atLeast, atMost].filter((at) => at !== undefined).map(exact),
  )

function threshold(rule: RuleOf<'threshold'>, full: Exact): PreparedRule {
  const reached = ruled(full, full, reason('reached', boundsOf(rule)))
  const missed = ruled(ZERO, full, reason('missed', boundsOf(rule)))
  const meets = within(rule)
  return {
    measure: rule.measure,
    at: (value) => (meets(value) ? reached : missed),
    jumps: jumpsOf([rule]),
  }
}

function linear({ measure, zeroAt, fullAt }: RuleOf<'linear'>, full: Exact): PreparedRule {
  const zero = exact(zeroAt)
  const width = subtract(exact(fullAt), zero)
  if (zeroAt === fullAt) throw new RangeError(`scale has no width: both anchors are ${zeroAt}`)
  const because = reason('on-scale', { zeroAt, fullAt })
  const slope = divide(full, width)
  return {
    measure,
    at: (value) =>
      ruled(clampExact(multiply(subtract(value, zero), slope), ZERO, full), full, because),
    jumps: [],
  }
}

function steps(rule: RuleOf<'steps'>, full: Exact): PreparedRule {
  const none = ruled(ZERO, full, reason('step', { share: 0 }))
  const all = rule.steps.map((step) => ({
    reaches: within(step),
    ruled: ruled(
      clampExact(divide(multiply(full, exact(step.share)), exact(100)), ZERO, full),
      full,
      reason('step', { ...boundsOf(step), share: step.share }),
    ),
  }))
  return {
    measure: rule.measure,
    at: (value) => (all.find(({ reaches }) => reaches(value)) ?? { ruled: none }).ruled,
    jumps: jumpsOf(rule.steps),
  }
}

function deduction({ measure, each }: RuleOf<'deduction'>, full: Exact): PreparedRule {
  const cost = exact(each)
  const nothing = ruled(full, full, reason('nothing-to-deduct', { each }))
  const forCount = (count: Exact) => {
    if (compareExact(count, ZERO) <= 0) return nothing
    const left = maxExact(ZERO, subtract(full, multiply(count, cost)))
    return ruled(left, full, reason('deducted', { each, count: textOf(count) }))
  }
  return { measure, at: remembering(forCount), jumps: [] }
}

function award({ measure, each }: RuleOf<'award'>, full: Exact): PreparedRule {
  const worth = exact(each)
  const forCount = (count: Exact) =>
    ruled(
      clampExact(multiply(count, worth), ZERO, full),
      full,
      reason('awarded', { each, count: textOf(count) }),
    )
  return { measure, at: remembering(forCount), jumps: [] }
}

const MOST_REMEMBERED = 100

/** Small whole counts come again and again, unit after unit. */
function remembering(rule: (count: Exact) => Ruled): (count: Exact) => Ruled {
  const known: Ruled[] = []
  return (count) => {
    const { n, d } = count
    if (d !== 1 || typeof n !== 'number' || n < 0 || n >= MOST_REMEMBERED) return rule(count)
    return (known[n] ??= rule(count))
  }
}

/** Points of a judgement, kept between 0 and full. */
export const judgedPoints = (points: Points, full: Exact): Exact =>
  clampExact(exact(points), ZERO, full)
