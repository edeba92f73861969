import { z } from 'zod'
import type { Evidence, Fact, Verification } from '#domain/facts/fact.ts'
import { endpoint } from '#contract/endpoint.ts'
import {
  AccountId,
  Day,
  EvidenceFileId,
  FactId,
  FieldValuesBody,
  FindingBody,
  InstantText,
  LedgerIdText,
  PeriodText,
  UnitId,
  Version,
  list,
  pageOf,
  pageQuery,
} from '#contract/values.ts'
import type { Same } from '#contract/values.ts'

const Because = z.string().trim().min(2).max(1000)

export const EvidenceBody = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('link'),
    url: z.string().max(2000),
    says: z.string().max(500).exactOptional(),
  }),
  z.object({
    kind: z.literal('document'),
    number: z.string().min(1).max(200),
    says: z.string().max(500).exactOptional(),
  }),
  z.object({
    kind: z.literal('file'),
    file: EvidenceFileId,
    name: z.string().min(1).max(200),
    says: z.string().max(500).exactOptional(),
  }),
])
true satisfies Same<z.infer<typeof EvidenceBody>, Evidence>

const word = { because: z.string(), by: AccountId, at: InstantText }
export const VerificationBody = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('pending'), ...word }),
  z.object({ outcome: z.literal('confirmed'), ...word }),
  z.object({ outcome: z.literal('corrected'), values: FieldValuesBody, ...word }),
  z.object({ outcome: z.literal('rejected'), ...word }),
])
true satisfies [z.infer<typeof VerificationBody>] extends [Verification] ? true : false

/** A fact as the domain knows it, with what the registry adds. */
export const FactBody = z.object({
  id: FactId,
  unit: UnitId,
  ledger: LedgerIdText,
  day: Day,
  values: FieldValuesBody,
  evidence: list(EvidenceBody),
  verification: VerificationBody.exactOptional(),
  /** What names it in lists: the ledger's title field. */
  title: z.string(),
  version: Version,
  /** A withdrawn fact counts nowhere, and stays readable. */
  state: z.enum(['in-force', 'withdrawn']),
  /** Why it was taken in spite of a warning, or withdrawn. */
  because: z.string().nullable(),
  /** Names of those who wrote it first and last, and when. */
  writtenBy: z.string(),
  writtenAt: InstantText,
  changedAt: InstantText,
})
export type FactBody = z.infer<typeof FactBody>
true satisfies [FactBody] extends [Fact] ? true : false

const params = z.strictObject({ unit: UnitId })
const factParams = z.strictObject({ unit: UnitId, fact: FactId })

/** What a reporter writes; files are those of the unit that are held. */
const entry = {
  ledger: LedgerIdText,
  values: FieldValuesBody,
  evidence: z.array(EvidenceBody).max(20),
  /** Why the entry is right although a check warns; needed where one does. */
  because: Because.optional(),
  /** The period in whose form it is written: its day must lie in it. */
  period: PeriodText.optional(),
}
/** The fact that is stored now, and the warnings it was taken with. */
export const FactWritten = z.object({
  fact: FactBody,
  findings: z.array(FindingBody),
  /** Periods whose scorecard of this unit is computed anew. */
  periods: z.array(PeriodText),
})

export const listFacts = endpoint({
  method: 'GET',
  path: '/units/:unit/facts',
  summary: 'Facts of a unit, newest day first; by ledger, and by period or days.',
  access: 'fact.read',
  params,
  query: z.strictObject({
    ledger: LedgerIdText.optional(),
    period: PeriodText.optional(),
    from: Day.optional(),
    to: Day.optional(),
    state: z.enum(['in-force', 'withdrawn', 'all']).default('in-force'),
    verified: z.enum(['none', 'pending', 'confirmed', 'corrected', 'rejected']).optional(),
    ...pageQuery(500, 100),
  }),
  response: pageOf(FactBody),
  refusals: ['not-found', 'out-of-scope'],
})

export const readUsualCounts = endpoint({
  method: 'GET',
  path: '/units/:unit/usual-counts',
  summary: 'What units of the same class usually report in a ledger: no figure of any one of them.',
  access: 'fact.read',
  params,
  query: z.strictObject({ ledger: LedgerIdText }),
  response: z.object({
    rows: list(
      z.object({
        field: z.string(),
        series: z.string(),
        units: z.number(),
        median: z.number(),
        spread: z.number(),
      }),
    ),
  }),
  refusals: ['not-found', 'out-of-scope'],
})

export const readFact = endpoint({
  method: 'GET',
  path: '/units/:unit/facts/:fact',
  summary: 'One fact with its verification.',
  access: 'fact.read',
  params: factParams,
  response: FactBody,
  refusals: ['not-found', 'out-of-scope'],
})

export const writeFact = endpoint({
  method: 'POST',
  path: '/units/:unit/facts',
  summary: 'Registers a fact. Errors refuse it; warnings need a reason in `because`.',
  access: 'fact.write',
  params,
  body: z.strictObject(entry),
  response: FactWritten,
  refusals: [
    'not-found',
    'out-of-scope',
    'invalid-input',
    'needs-confirmation',
    'period-locked',
    'section-handed-in',
    'key-reused',
  ],
})

export const changeFact = endpoint({
  method: 'PUT',
  path: '/units/:unit/facts/:fact',
  summary: 'Replaces what was reported, until the office has begun to verify it.',
  access: 'fact.write',
  params: factParams,
  body: z.strictObject({ ...entry, version: Version }),
  response: FactWritten,
  refusals: [
    'not-found',
    'out-of-scope',
    'invalid-input',
    'needs-confirmation',
    'changed-meanwhile',
    'already-verified',
    'period-locked',
    'section-handed-in',
    'key-reused',
  ],
})

export const withdrawFact = endpoint({
  method: 'DELETE',
  path: '/units/:unit/facts/:fact',
  summary: 'Withdraws a fact: it counts nowhere from now on, and stays on record.',
  access: 'fact.write',
  params: factParams,
  body: z.strictObject({ because: Because, version: Version }),
  response: FactWritten,
  refusals: [
    'not-found',
    'out-of-scope',
    'changed-meanwhile',
    'already-verified',
    'period-locked',
    'section-handed-in',
    'key-reused',
  ],
})

export const verifyFact = endpoint({
  method: 'PUT',
  path: '/units/:unit/facts/:fact/verification',
  summary: 'The word of the office on a fact (核查); what was reported stays as it was.',
  access: 'fact.verify',
  params: factParams,
  body: z.strictObject({
    version: Version,
    outcome: z.enum(['pending', 'confirmed', 'corrected', 'rejected', 'none']),
    /** All values as they should be; only with `corrected`. */
    values: FieldValuesBody.optional(),
    because: Because,
  }),
  response: FactWritten,
  refusals: [
    'not-found',
    'out-of-scope',
    'invalid-input',
    'changed-meanwhile',
    'period-locked',
    'key-reused',
  ],
})
