import { reason, type Reason } from '#domain/words.ts'

/** What the shape of a file can get wrong. Words: src/words, area `schemes.problems`. */
export const SHAPE_PROBLEMS = [
  'missing',
  'unknown-key',
  'not-an-object',
  'not-a-list',
  'not-text',
  'empty-text',
  'wrong-form',
  'not-a-number',
  'not-whole',
  'too-small',
  'too-big',
  'not-yes-no',
  'not-one-of',
  'too-few',
  'too-many',
  'too-deep',
] as const

/** What a scheme of the right shape can get wrong. */
export const MEANING_PROBLEMS = [
  // names
  'duplicate-id',
  'clause-unknown',
  'measure-unknown',
  'measures-unused',
  'class-unknown',
  'class-unreachable',
  'class-by-hand',
  // points
  'part-weights',
  'points-do-not-add-up',
  'category-short',
  'category-capped',
  'child-without-category',
  'item-without-class',
  'item-without-points',
  // rules
  'threshold-without-bound',
  'linear-without-width',
  'steps-without-order',
  'step-unreachable',
  'rule-against-measure',
  'unit-does-not-fit',
  'beyond-100-percent',
  'year-item-window',
  'never-in-force',
  // vetoes, bonus, grades
  'veto-grade-unknown',
  'veto-grade-passes',
  'veto-without-effect',
  'gate-never-opens',
  'bonus-ceiling-unreachable',
  'grade-without-bound',
  'grade-two-bounds',
  'grade-unreachable',
  'grade-gap',
  // roll-up, settings, clauses, dates
  'roll-up-weights',
  'roll-up-class-twice',
  'setting-unknown',
  'setting-unused',
  'setting-wrong',
  'clause-listed-twice',
  'clause-bound-and-not-assessable',
  'not-a-day',
  'until-before-from',
  'objections-twice',
  'tolerance-unknown',
  'tolerance-too-large',
] as const

export type ProblemCode = (typeof SHAPE_PROBLEMS)[number] | (typeof MEANING_PROBLEMS)[number]

/** Error: the scheme cannot be published. Warning: it can, once somebody has read this. */
export interface Problem {
  severity: 'error' | 'warning'
  /** Where in the file: `parts[0].nodes[2].points`; empty for the file as a whole. */
  at: string
  because: Reason<ProblemCode>
}

type Params = Readonly<Record<string, string | number>>

const problem =
  (severity: Problem['severity']) =>
  (at: string, code: ProblemCode, params: Params = {}): Problem => ({
    severity,
    at,
    because: reason(code, params),
  })

export const error = problem('error')
export const warning = problem('warning')
