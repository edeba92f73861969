import { z } from 'zod'
import type { RiskCode } from '#domain/verification/risk.ts'
import { endpoint } from '#contract/endpoint.ts'
import { REFUSALS } from '#contract/refusal.ts'
import type { RefusalCode } from '#contract/refusal.ts'
import {
  ClassId,
  Day,
  FactId,
  LedgerIdText,
  PeriodText,
  UnitId,
  UnitRef,
  Version,
  WordsBody,
  commaList,
  list,
  pageOf,
  pageQuery,
  reasonOf,
} from '#contract/values.ts'

export const VERIFICATION_STATES = ['open', 'pending', 'decided'] as const

/** A fact of the work list, and why it deserves a look. */
export const VerificationRow = z.object({
  unit: UnitRef,
  fact: FactId,
  version: Version,
  ledger: LedgerIdText,
  title: z.string(),
  day: Day,
  /** Class of the unit; null where it is not scored. */
  class: ClassId.nullable(),
  /** `open`: nobody has said a word yet; `pending`: being looked into. */
  state: z.enum(VERIFICATION_STATES),
  outcome: z.enum(['none', 'pending', 'confirmed', 'corrected', 'rejected']),
  evidence: z.int(),
  /** What the weights of the reasons add up to: it orders the list and decides nothing. */
  risk: z.number(),
  /** Heaviest first. Words: src/words, area `verification`. */
  reasons: list(z.object({ because: reasonOf<RiskCode>(), weight: z.number() })),
})
export type VerificationRow = z.infer<typeof VerificationRow>

export const listVerification = endpoint({
  method: 'GET',
  path: '/verification',
  summary:
    'Work list of the office: facts of a period that it may verify, by risk or newest first.',
  access: 'fact.verify',
  query: z.strictObject({
    period: PeriodText,
    under: UnitId.optional(),
    ledger: LedgerIdText.optional(),
    class: ClassId.optional(),
    state: commaList(z.enum(VERIFICATION_STATES)).optional(),
    order: z.enum(['risk', 'newest']).default('risk'),
    /** Only the facts of this draw. */
    draw: z.string().max(64).optional(),
    ...pageQuery(500, 50),
  }),
  response: pageOf(VerificationRow).extend({
    /** Classes of the period's scheme, for a filter. */
    classes: z.array(z.object({ id: ClassId, name: WordsBody })),
    /** How many of the question are decided, whatever state is asked for. */
    decided: z.int(),
    all: z.int(),
  }),
  refusals: ['not-found', 'out-of-scope', 'invalid-input'],
})

const Refused = z.enum(Object.keys(REFUSALS) as [RefusalCode, ...RefusalCode[]])

export const verifyFacts = endpoint({
  method: 'POST',
  path: '/verification/bulk',
  summary: 'The same word of the office on up to 200 facts; each is done or refused by itself.',
  access: 'fact.verify',
  body: z.strictObject({
    facts: z
      .array(z.strictObject({ unit: UnitId, fact: FactId, version: Version }))
      .min(1)
      .max(200),
    outcome: z.enum(['confirmed', 'rejected', 'pending']),
    because: z.string().trim().min(2).max(1000),
  }),
  response: z.object({
    /** In the order asked; `refused` is null where it was done. */
    facts: z.array(z.object({ unit: UnitId, fact: FactId, refused: Refused.nullable() })),
    done: z.int(),
  }),
  refusals: ['invalid-input', 'key-reused'],
})
