import { z } from 'zod'
import { MEASURE_UNITS, type NoValueCode } from '#domain/measures/measure.ts'
import type { Branch, Line, LineReasonCode, Scorecard, Total } from '#domain/scoring/scorecard.ts'
import {
  ClauseId,
  Day,
  ExactText,
  FactId,
  LedgerIdText,
  list,
  reasonOf,
  PeriodText,
  UnitId,
  ViewText,
} from '#contract/values.ts'
import type { InStep } from '#contract/values.ts'

const Quantity = z.object({
  amount: ExactText,
  unit: z.enum(MEASURE_UNITS),
  counts: z.record(z.string(), z.number()).readonly(),
})

const lineBase = { item: z.string(), of: ExactText, clauses: list(ClauseId) }
export const LineBody = z.discriminatedUnion('kind', [
  z.object({
    ...lineBase,
    kind: z.literal('scored'),
    value: Quantity.nullable(),
    points: ExactText,
    lost: ExactText,
    because: reasonOf<LineReasonCode>(),
    facts: list(FactId),
    alreadyDeducted: list(z.object({ fact: FactId, under: z.string() })).exactOptional(),
  }),
  z.object({
    ...lineBase,
    kind: z.literal('exempt'),
    points: ExactText.nullable(),
    approvedBy: z.string(),
    because: z.string(),
    until: Day,
    value: Quantity.nullable(),
  }),
  z.object({
    ...lineBase,
    kind: z.literal('not-applicable'),
    points: ExactText.nullable(),
    because: reasonOf<NoValueCode | 'not-in-force-yet'>(),
  }),
  z.object({
    ...lineBase,
    kind: z.literal('not-reported'),
    points: z.literal('0'),
    lost: ExactText,
    ledgers: list(LedgerIdText),
  }),
  z.object({
    ...lineBase,
    kind: z.literal('undetermined'),
    low: ExactText,
    high: ExactText,
    because: reasonOf<NoValueCode | 'not-judged-yet'>(),
    facts: list(FactId),
  }),
])
true satisfies InStep<typeof LineBody, Line>

export const BranchBody = z.object({
  category: z.string(),
  of: ExactText,
  available: ExactText,
  low: ExactText,
  high: ExactText,
  capped: z.boolean(),
  scale: ExactText,
  get children(): z.ZodType<Branch['children']> {
    return list(z.union([BranchBody, LineBody]))
  },
})
true satisfies InStep<typeof BranchBody, Branch>

const PartBody = z.object({
  part: z.string(),
  weight: z.number(),
  of: ExactText,
  available: ExactText,
  low: ExactText,
  high: ExactText,
  scale: ExactText,
  score: z.object({ low: ExactText, high: ExactText }).nullable(),
  children: list(z.union([BranchBody, LineBody])),
})

const VetoBody = z.object({
  veto: z.string(),
  state: z.enum(['clear', 'struck', 'undetermined', 'not-applicable', 'not-reported']),
  value: Quantity.nullable(),
  facts: list(FactId),
  clauses: list(ClauseId),
})

const Range = z.object({ low: ExactText, high: ExactText })
const BonusBody = z.object({
  gate: z.enum(['open', 'shut', 'undetermined']).nullable(),
  lines: list(LineBody),
  earned: Range,
  counted: Range,
})

/** The total, every total still possible, or why there is none. */
export const TotalBody = z.union([
  z.object({ kind: z.literal('exact'), points: ExactText }),
  z.object({
    kind: z.literal('range'),
    low: ExactText,
    high: ExactText,
    orNone: z.literal(true).exactOptional(),
  }),
  z.object({ kind: z.literal('none'), because: z.enum(['vetoed', 'nothing-applies']) }),
])
// The domain tags its two reasons one by one, which is the same set of values.
true satisfies [Total] extends [z.infer<typeof TotalBody>] ? true : false

const StepBody = z.object({
  step: z.enum([
    'full',
    'lost',
    'not-applicable',
    'weights',
    'bonus',
    'veto',
    'undetermined',
    'total',
  ]),
  node: z.string().exactOptional(),
  change: ExactText,
  after: ExactText,
})

/** The whole scorecard with its working, as the engine gives it. */
export const ScorecardBody = z.object({
  unit: UnitId,
  period: PeriodText,
  scheme: z.object({ id: z.string(), version: z.number() }),
  class: z.string(),
  view: ViewText,
  asOf: Day,
  engine: z.string(),
  vetoes: list(VetoBody),
  parts: list(PartBody),
  base: Range,
  bonus: BonusBody.nullable(),
  total: TotalBody,
  unofficial: Range.nullable(),
  grades: list(z.string()),
  waterfall: list(StepBody),
  reported: z.object({ sections: z.number(), of: z.number() }),
})
true satisfies InStep<typeof ScorecardBody, Scorecard>
