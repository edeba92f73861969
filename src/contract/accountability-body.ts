import { z } from 'zod'
import { RECORD_CLOCK_STEPS } from '#domain/accountability/clock.ts'
import { HEARING_FORMS } from '#domain/accountability/hearing.ts'
import { MEASURES, OWN_MEASURES } from '#domain/accountability/measures.ts'
import { PARTS, RECORD_SOURCES, REMEDY_RESULTS } from '#domain/accountability/record.ts'
import { REMEDY_STAGES } from '#domain/accountability/remedy-stage.ts'
import { RECORD_ACTIONS, RECORD_STATES } from '#domain/accountability/workflow.ts'
import type { Subject } from '#domain/accountability/record.ts'
import { EvidenceBody } from '#contract/fact.ts'
import {
  Day,
  FactId,
  InstantText,
  PeriodText,
  UnitId,
  UnitRef,
  Version,
  list,
} from '#contract/values.ts'
import type { InStep } from '#contract/values.ts'

export const RecordId = z.string().max(64)
export const recordParams = z.strictObject({ unit: UnitId, record: RecordId })
export const Text = (most: number) => z.string().trim().min(2).max(most)
export const Measure = z.enum(MEASURES)
/** A clause, or a ground of the law on government sanctions such as P39-4. */
export const GroundId = z.string().regex(/^([YN]\d{1,2}-\d{2}|P\d{2}-\d)$/)

/** No more is kept of a person than this. */
export const SubjectBody = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('unit') }),
  z.strictObject({
    kind: z.literal('person'),
    name: Text(50),
    post: Text(100),
    part: z.enum(PARTS),
  }),
])
true satisfies InStep<typeof SubjectBody, Subject>

/** A figure may be one sign long. */
const Figure = (most: number) => z.string().trim().min(1).max(most)
export const FiguresBody = z.object({
  what: Figure(200),
  reported: Figure(500),
  verified: Figure(500),
})

export const AboutBody = z.object({
  notice: z.string().max(64).nullable(),
  facts: z.array(FactId).max(20),
  period: PeriodText.nullable(),
  veto: z.string().max(64).nullable(),
})

/** What an organ elsewhere decided, as its document says. */
export const Decided = z.strictObject({
  measure: Measure,
  organ: Text(100),
  number: Text(100),
  day: Day,
  /** The day on which the unit or person was told. */
  told: Day,
  /** Last day, where the document or the law sets one. */
  until: Day.nullable(),
})

const row = {
  id: RecordId,
  unit: UnitRef,
  title: z.string(),
  source: z.enum(RECORD_SOURCES),
  state: z.enum(RECORD_STATES),
  /** 王某某; null for a unit, or where the name is no longer kept. */
  name: z.string().nullable(),
  subject: z.enum(['unit', 'person']),
  /** What is proposed, until something is decided. */
  proposed: Measure,
  /** The one that is counted. */
  measure: Measure.nullable(),
  decidedOn: Day.nullable(),
  /** Last day of what holds. */
  until: Day.nullable(),
  proposedAt: InstantText,
  /** Last day for a statement, once it was asked for. */
  statementUntil: Day.nullable(),
  /** A remedy is being looked into. */
  remedy: z.boolean(),
}
export const RecordRow = z.object(row)
export type RecordRow = z.infer<typeof RecordRow>

export const RecordStepBody = z.object({
  id: z.string(),
  act: z.enum(['propose', ...RECORD_ACTIONS, ...RECORD_CLOCK_STEPS]),
  /** Null where it was the clock. */
  by: z.string().nullable(),
  at: InstantText,
  text: z.string(),
  measure: Measure.nullable(),
  day: Day.nullable(),
  until: Day.nullable(),
  hearing: z.enum(HEARING_FORMS).nullable(),
  organ: z.string().nullable(),
  number: z.string().nullable(),
  stage: z.enum(REMEDY_STAGES).nullable(),
  result: z.enum(REMEDY_RESULTS).nullable(),
})
export type RecordStepBody = z.infer<typeof RecordStepBody>

export const OutcomeBody = z.object({
  measure: Measure,
  by: z.enum(['office', 'recorded']),
  organ: z.string(),
  number: z.string().nullable(),
  day: Day,
  told: Day,
  until: Day.nullable(),
  revoked: z.boolean(),
  /** It still has effect today. */
  runs: z.boolean(),
  /** The one measure by which it is counted. */
  primary: z.boolean(),
  /** What can be sought against it, and until when. */
  windows: list(z.object({ stage: z.enum(REMEDY_STAGES), last: Day, open: z.boolean() })),
})
export type OutcomeBody = z.infer<typeof OutcomeBody>

export const RecordBody = z.object({
  ...row,
  post: z.string().nullable(),
  part: z.enum(PARTS).nullable(),
  /** The time of keeping is over. */
  erased: z.boolean(),
  event: z.string(),
  about: AboutBody,
  account: z.string(),
  figures: list(FiguresBody),
  grounds: list(GroundId),
  evidence: list(EvidenceBody),
  proposedBy: z.string(),
  hasStated: z.boolean(),
  hearing: z.object({ form: z.enum(HEARING_FORMS), day: Day }).nullable(),
  decision: z.object({ measure: z.enum(OWN_MEASURES), by: z.string(), day: Day }).nullable(),
  outcomes: list(OutcomeBody),
  remedies: list(
    z.object({
      outcome: z.int(),
      stage: z.enum(REMEDY_STAGES),
      filed: Day,
      due: Day,
      organ: z.string(),
      result: z.enum(REMEDY_RESULTS).nullable(),
      decided: Day.nullable(),
    }),
  ),
  /** Others who are held to account for the same event. */
  sameEvent: list(
    z.object({ id: RecordId, name: z.string().nullable(), state: z.enum(RECORD_STATES) }),
  ),
  steps: list(RecordStepBody),
  /** What the clock does next. */
  ahead: list(z.object({ step: z.enum(RECORD_CLOCK_STEPS), day: Day })),
  /** From the same table as the server decides by. */
  may: z.array(z.enum(RECORD_ACTIONS)),
  version: Version,
})
export type RecordBody = z.infer<typeof RecordBody>
