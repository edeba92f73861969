import type { Rule } from '#domain/schemes/scheme.ts'
import { reason, type Reason } from '#domain/words.ts'

/** Sentences of a rule; words in src/words, area `schemes.rules`. Numbers are in the measure's unit. */
export type RuleCode =
  | 'threshold-at-least'
  | 'threshold-at-most'
  | 'threshold-between'
  | 'linear'
  | 'steps-at-least'
  | 'steps-at-most'
  | 'deduction'
  | 'award'
  | 'judged'

function describeThreshold({
  atLeast,
  atMost,
}: {
  atLeast?: number
  atMost?: number
}): Reason<RuleCode> {
  if (atLeast !== undefined && atMost !== undefined)
    return reason('threshold-between', { atLeast, atMost })
  return atMost === undefined
    ? reason('threshold-at-least', { atLeast: atLeast ?? 0 })
    : reason('threshold-at-most', { atMost })
}

/** `steps`: "3 → 100 %, 2 → 75 %", the same in every language. */
function describeSteps({ steps }: Extract<Rule, { kind: 'steps' }>): Reason<RuleCode> {
  const rising = steps[0]?.atMost !== undefined
  const listed = steps.map(
    ({ atLeast, atMost, share }) => `${rising ? '≤' : '≥'} ${atLeast ?? atMost ?? 0} → ${share} %`,
  )
  return reason(rising ? 'steps-at-most' : 'steps-at-least', { steps: listed.join(', ') })
}

export function describeRule(rule: Rule): Reason<RuleCode> {
  switch (rule.kind) {
    case 'threshold':
      return describeThreshold(rule)
    case 'linear':
      return reason('linear', { zeroAt: rule.zeroAt, fullAt: rule.fullAt })
    case 'steps':
      return describeSteps(rule)
    case 'deduction':
    case 'award':
      return reason(rule.kind, { each: rule.each })
    case 'judged':
      return reason('judged')
  }
}
