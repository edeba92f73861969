import { z } from 'zod'
import type { Calendar } from '#domain/calendar/calendar.ts'
import { DECISIONS } from '#domain/observation/discrepancy.ts'
import { OBSERVATION_KINDS } from '#domain/observation/kind.ts'
import type { Scheme } from '#domain/schemes/scheme.ts'
import type { ScoringInput } from '#domain/scoring/input.ts'
import type { Unit } from '#domain/units/unit.ts'
import { endpoint } from '#contract/endpoint.ts'
import { EvidenceBody, VerificationBody } from '#contract/fact.ts'
import {
  AccountId,
  Day,
  ExactText,
  FactId,
  FieldValuesBody,
  ItemId,
  LedgerIdText,
  PeriodText,
  UnitId,
  UnitKindText,
  ViewText,
  list,
} from '#contract/values.ts'

/** Shapes that have a published schema of their own; here they only pass through. */
const whole = <T extends object>(what: string) =>
  z.looseObject({}).describe(what) as unknown as z.ZodType<T>

/** Everything the engine needs, so that the browser computes the same scorecard as the server. */
export const ScoringInputBody = z.object({
  scheme: whole<Scheme>('scheme'),
  unit: whole<Unit>('unit'),
  parentKind: UnitKindText.nullable(),
  period: PeriodText,
  asOf: Day,
  facts: list(
    z.object({
      id: FactId,
      unit: UnitId,
      ledger: LedgerIdText,
      day: Day,
      values: FieldValuesBody,
      evidence: list(EvidenceBody),
      verification: VerificationBody.exactOptional(),
    }),
  ),
  sections: z.partialRecord(
    LedgerIdText,
    z.enum(['not-reported', 'reported', 'nothing-to-report']),
  ),
  judgements: list(
    z.object({
      unit: UnitId,
      period: PeriodText,
      item: ItemId,
      view: ViewText,
      points: ExactText,
      because: z.string(),
      by: AccountId,
    }),
  ),
  exceptions: list(
    z.object({
      unit: UnitId,
      item: ItemId,
      from: Day,
      until: Day,
      because: z.string(),
      approvedBy: AccountId,
    }),
  ),
  observed: list(
    z.object({
      kind: z.enum(OBSERVATION_KINDS),
      value: ExactText,
      decision: z.enum(DECISIONS).exactOptional(),
    }),
  ).exactOptional(),
  calendar: whole<Calendar>('holidays and make-up working days'),
})
true satisfies [z.infer<typeof ScoringInputBody>] extends [ScoringInput] ? true : false

export const readScoringInput = endpoint({
  method: 'GET',
  path: '/units/:unit/scoring-input/:period',
  summary: 'Everything a live preview of the score is computed from.',
  access: 'scorecard.preview',
  params: z.strictObject({ unit: UnitId, period: PeriodText }),
  response: ScoringInputBody,
  refusals: ['not-found', 'out-of-scope', 'not-scored'],
})
