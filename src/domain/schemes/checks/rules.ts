import { measureIn, type Library } from '#domain/schemes/checks/library.ts'
import { error, warning, type Problem } from '#domain/schemes/problem.ts'
import type { Item, Rule, Scheme } from '#domain/schemes/scheme.ts'
import { itemsOf, type Placed } from '#domain/schemes/walk.ts'
import type { Measure, MeasureUnit } from '#domain/measures/measure.ts'

type RuleOf<K extends Rule['kind']> = Extract<Rule, { kind: K }>
type MeasuredRule = Exclude<Rule, { kind: 'judged' }>

/** Which units a rule can take: occurrences are counted, a yes or no has no line between its ends. */
const takes: Record<MeasuredRule['kind'], (unit: MeasureUnit) => boolean> = {
  threshold: () => true,
  linear: (unit) => unit !== 'yes-no',
  steps: (unit) => unit !== 'yes-no',
  deduction: (unit) => unit === 'count',
  award: (unit) => unit === 'count' || unit === 'persons' || unit === 'yes-no',
}

/** The numbers of a rule that are in the unit of its measure. */
const boundsOf = (rule: MeasuredRule): number[] => {
  if (rule.kind === 'threshold') return [rule.atLeast, rule.atMost].filter((n) => n !== undefined)
  if (rule.kind === 'linear') return [rule.zeroAt, rule.fullAt]
  if (rule.kind === 'steps')
    return rule.steps
      .flatMap(({ atLeast, atMost }) => [atLeast, atMost])
      .filter((n) => n !== undefined)
  return []
}

/** Which way the rule rewards, as far as it says. */
function rewards(rule: MeasuredRule): 'more' | 'less' | undefined {
  if (rule.kind === 'deduction') return 'less'
  if (rule.kind === 'award') return 'more'
  if (rule.kind === 'linear') return rule.fullAt > rule.zeroAt ? 'more' : 'less'
  if (rule.kind === 'steps') return rule.steps[0]?.atLeast === undefined ? 'less' : 'more'
  if (rule.atLeast !== undefined && rule.atMost !== undefined) return undefined
  return rule.atLeast === undefined ? 'less' : 'more'
}

function steps({ steps }: RuleOf<'steps'>, at: string): Problem[] {
  const bounds = steps.map(({ atLeast, atMost }) => ({ atLeast, atMost }))
  const rising = bounds.every(
    ({ atLeast, atMost }) => atLeast === undefined && atMost !== undefined,
  )
  const falling = bounds.every(
    ({ atLeast, atMost }) => atLeast !== undefined && atMost === undefined,
  )
  if (!rising && !falling) return [error(at, 'steps-without-order')]
  return steps.slice(1).flatMap((step, index) => {
    const before = steps[index]
    const later = rising
      ? (step.atMost ?? 0) > (before?.atMost ?? 0)
      : (step.atLeast ?? 0) < (before?.atLeast ?? 0)
    const here = `${at}.steps[${index + 1}]`
    if (!later) return [error(here, 'step-unreachable')]
    return step.share < (before?.share ?? 0) ? [] : [error(here, 'steps-without-order')]
  })
}

/** What a rule gets wrong by itself. */
function alone(rule: MeasuredRule, at: string): Problem[] {
  if (rule.kind === 'threshold' && rule.atLeast === undefined && rule.atMost === undefined)
    return [error(at, 'threshold-without-bound')]
  if (rule.kind === 'linear' && rule.zeroAt === rule.fullAt)
    return [error(at, 'linear-without-width')]
  return rule.kind === 'steps' ? steps(rule, at) : []
}

/** What it gets wrong about its measure. */
function together(rule: MeasuredRule, { id, unit, better }: Measure, at: string): Problem[] {
  if (!takes[rule.kind](unit)) return [error(at, 'unit-does-not-fit', { measure: id, unit })]
  const way = rewards(rule)
  return [
    ...(unit === 'percent' && boundsOf(rule).some((bound) => bound > 100)
      ? [error(at, 'beyond-100-percent', { measure: id })]
      : []),
    ...(way !== undefined && way !== better
      ? [warning(at, 'rule-against-measure', { measure: id })]
      : []),
  ]
}

/** A duty of a year is seen in the facts of the year, not in those of its last quarter. */
const yearly = (item: Item, { id, window }: Measure, at: string): Problem[] =>
  item.judged === 'at-year-end' && window !== 'year-to-date' && window !== 'in-force'
    ? [error(at, 'year-item-window', { item: item.id, measure: id })]
    : []

function checkItem({ it, at }: Placed<Item>, library: Library): Problem[] {
  const { rule } = it
  if (rule.kind === 'judged') return []
  const measure = measureIn(library, rule.measure)
  return [
    ...alone(rule, `${at}.rule`),
    ...(measure ? [...together(rule, measure, `${at}.rule`), ...yearly(it, measure, at)] : []),
  ]
}

export const checkRules = (scheme: Scheme, library: Library): Problem[] =>
  itemsOf(scheme).flatMap((item) => checkItem(item, library))
