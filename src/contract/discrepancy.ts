import { z } from 'zod'
import { DECISIONS } from '#domain/observation/discrepancy.ts'
import { endpoint } from '#contract/endpoint.ts'
import { ObservationBody, ObservationKindText } from '#contract/observation.ts'
import {
  ExactText,
  FactId,
  InstantText,
  LedgerIdText,
  PeriodText,
  UnitId,
  UnitRef,
  WordsBody,
  list,
  pageOf,
  pageQuery,
} from '#contract/values.ts'

/** `corrected`: the facts were corrected meanwhile and agree with what was observed. */
export const DISCREPANCY_STATES = ['open', 'corrected', ...DECISIONS] as const

/** Reported and observed of a unit in a period, where they differ. */
export const DiscrepancyRow = z.object({
  unit: UnitRef,
  /** Short names of the units above. */
  region: list(z.string()),
  period: PeriodText,
  kind: ObservationKindText,
  /** Ledgers that say the same thing. */
  ledgers: list(LedgerIdText),
  /** As the unit reported it, in the unit of the kind. */
  reported: ExactText,
  /** As it holds after verification. */
  holds: ExactText,
  observed: ExactText,
  size: ExactText,
  direction: z.enum(['reported-better', 'reported-worse']),
  state: z.enum(DISCREPANCY_STATES),
  /** Items and vetoes of the scheme that read it. */
  items: list(WordsBody),
})
export type DiscrepancyRow = z.infer<typeof DiscrepancyRow>

export const listDiscrepancies = endpoint({
  method: 'GET',
  path: '/discrepancies',
  summary: 'Where reported and observed differ in a period: open ones first, then the largest.',
  access: 'observation.read',
  query: z.strictObject({
    period: PeriodText,
    under: UnitId.optional(),
    kind: ObservationKindText.optional(),
    ledger: LedgerIdText.optional(),
    direction: z.enum(['reported-better', 'reported-worse']).optional(),
    state: z.enum(['open', 'decided']).optional(),
    ...pageQuery(500, 100),
  }),
  response: pageOf(DiscrepancyRow).extend({
    /** Of all that the caller sees below the unit, whatever else is asked for. */
    all: z.int(),
    open: z.int(),
  }),
  refusals: ['not-found', 'out-of-scope', 'invalid-input'],
})

const params = z.strictObject({ unit: UnitId, period: PeriodText, kind: ObservationKindText })

export const DiscrepancyDetail = z.object({
  discrepancy: DiscrepancyRow,
  facts: list(FactId),
  observations: z.array(ObservationBody),
  /** Where the unit's report of this differed in other periods, the latest first. */
  history: list(DiscrepancyRow),
  /** Of all periods, oldest first. */
  words: z.array(
    z.object({
      period: PeriodText,
      word: z.enum([...DECISIONS, 'remark']),
      because: z.string(),
      observed: z.number().nullable(),
      by: z.string(),
      at: InstantText,
    }),
  ),
  mayDecide: z.boolean(),
  mayAnswer: z.boolean(),
})
export type DiscrepancyDetail = z.infer<typeof DiscrepancyDetail>

export const readDiscrepancy = endpoint({
  method: 'GET',
  path: '/units/:unit/discrepancies/:period/:kind',
  summary: 'One discrepancy with the observations, the facts and everything that was said of it.',
  access: 'observation.read',
  params,
  response: DiscrepancyDetail,
  refusals: ['not-found'],
})

const Because = z.string().trim().min(2).max(1000)

export const decideDiscrepancy = endpoint({
  method: 'POST',
  path: '/units/:unit/discrepancies/:period/:kind/decision',
  summary: 'The office accepts what was reported, takes what was observed, or sets it aside.',
  access: 'discrepancy.decide',
  params,
  body: z.strictObject({
    decision: z.enum(DECISIONS),
    because: Because,
    /** As read: another value meanwhile is another discrepancy. */
    observed: ExactText,
  }),
  response: DiscrepancyDetail,
  refusals: ['not-found', 'changed-meanwhile', 'period-locked'],
})

export const answerDiscrepancy = endpoint({
  method: 'POST',
  path: '/units/:unit/discrepancies/:period/:kind/remarks',
  summary: 'The unit says what it has to say about a discrepancy of its own.',
  access: 'discrepancy.answer',
  params,
  body: z.strictObject({ because: Because }),
  response: DiscrepancyDetail,
  refusals: ['not-found', 'period-locked'],
})
