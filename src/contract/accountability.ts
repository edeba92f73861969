import { z } from 'zod'
import { RECORD_CLOCK_STEPS } from '#domain/accountability/clock.ts'
import { HEARING_FORMS } from '#domain/accountability/hearing.ts'
import { MEASURES, OWN_MEASURES } from '#domain/accountability/measures.ts'
import { PARTS, RECORD_SOURCES, REMEDY_RESULTS } from '#domain/accountability/record.ts'
import type { Subject } from '#domain/accountability/record.ts'
import { REMEDY_STAGES } from '#domain/accountability/remedy-stage.ts'
import { RECORD_ACTIONS, RECORD_STATES } from '#domain/accountability/workflow.ts'
import { endpoint } from '#contract/endpoint.ts'
import { EXPORT_TYPES } from '#contract/export.ts'
import { EvidenceBody } from '#contract/fact.ts'
import type { RefusalCode } from '#contract/refusal.ts'
import {
  Day,
  FactId,
  InstantText,
  PeriodText,
  UnitId,
  UnitRef,
  Version,
  commaList,
  list,
  pageOf,
  pageQuery,
} from '#contract/values.ts'
import type { InStep } from '#contract/values.ts'

const RecordId = z.string().max(64)
const params = z.strictObject({ unit: UnitId, record: RecordId })
const Text = (most: number) => z.string().trim().min(2).max(most)
const Measure = z.enum(MEASURES)
/** A clause, or a ground of the law on government sanctions such as P39-4. */
const GroundId = z.string().regex(/^([YN]\d{1,2}-\d{2}|P\d{2}-\d)$/)

/** No more is kept of a person than this. */
const SubjectBody = z.discriminatedUnion('kind', [
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
const FiguresBody = z.object({ what: Figure(200), reported: Figure(500), verified: Figure(500) })

const AboutBody = z.object({
  notice: z.string().max(64).nullable(),
  facts: z.array(FactId).max(20),
  period: PeriodText.nullable(),
  veto: z.string().max(64).nullable(),
})

/** What an organ elsewhere decided, as its document says. */
const Decided = z.strictObject({
  measure: Measure,
  organ: Text(100),
  number: Text(100),
  day: Day,
  /** The day on which the unit or person was told. */
  told: Day,
  /** Last day, where the document or the law sets one. */
  until: Day.nullable(),
})

export const RecordProposal = z.strictObject({
  unit: UnitId,
  source: z.enum(RECORD_SOURCES),
  about: AboutBody,
  /** The event, where it is one that is on record: nobody is held to account for it twice. */
  event: z.string().max(200).nullable(),
  title: Text(200),
  account: Text(4000),
  figures: z.array(FiguresBody).max(20),
  grounds: z.array(GroundId).min(1).max(20),
  evidence: z
    .array(EvidenceBody)
    .max(20)
    .refine((all) => all.every(({ kind }) => kind !== 'file')),
  /** A record is made for each. */
  subjects: z.array(SubjectBody).min(1).max(20),
  proposed: z.enum(OWN_MEASURES),
  /** Decided elsewhere already: it is recorded, and nothing is left to decide here. */
  decided: Decided.nullable(),
})
export type RecordProposal = z.infer<typeof RecordProposal>

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

const filters = {
  state: z.enum([...RECORD_STATES, 'open', 'deciding', 'standing']).optional(),
  measure: Measure.optional(),
  source: z.enum(RECORD_SOURCES).optional(),
  /** A unit and all below it. */
  under: UnitId.optional(),
  /** Days of the decision, both included. */
  from: Day.optional(),
  to: Day.optional(),
}

export const listRecords = endpoint({
  method: 'GET',
  path: '/accountability',
  summary: 'Accountability records in reach, latest first, names masked; with counts.',
  access: 'accountability.read',
  query: z.strictObject({ ...filters, ...pageQuery(200, 50) }),
  response: pageOf(RecordRow).extend({
    /** Of all that fit the other filters, whatever their state. */
    states: z.partialRecord(z.enum(RECORD_STATES), z.int()),
    /** Persons held to account, each once for an event. */
    measures: z.partialRecord(Measure, z.int()),
    persons: z.int(),
  }),
  refusals: ['not-found', 'out-of-scope', 'invalid-input'],
})

export const readRecord = endpoint({
  method: 'GET',
  path: '/units/:unit/accountability/:record',
  summary: 'One record with its story. That it was read goes into the audit chain.',
  access: 'accountability.read',
  params,
  response: RecordBody,
  secret: true,
  refusals: ['not-found', 'out-of-scope'],
})

/** Somebody who had the fact in hand, and in what way. */
export const SuggestedPerson = z.object({
  name: z.string(),
  because: z.enum(['published', 'handed-in', 'signed-for', 'answered']),
  what: z.string(),
})
export type SuggestedPerson = z.infer<typeof SuggestedPerson>

export const RecordBasis = z.object({
  unit: UnitRef,
  title: z.string(),
  account: z.string(),
  grounds: list(GroundId),
  figures: list(FiguresBody),
  /** 谁发布谁负责 (Y4-08). */
  persons: list(SuggestedPerson),
  /** Events at the unit that are on record. */
  events: list(z.object({ event: z.string(), title: z.string() })),
})
export type RecordBasis = z.infer<typeof RecordBasis>

export const readRecordBasis = endpoint({
  method: 'GET',
  path: '/units/:unit/accountability-basis',
  summary: 'What a proposal starts from: facts or a notice, what was found, who published it.',
  access: 'accountability.propose',
  params: z.strictObject({ unit: UnitId }),
  query: z.strictObject({
    notice: z.string().max(64).optional(),
    facts: commaList(FactId, 20).optional(),
  }),
  response: RecordBasis,
  secret: true,
  refusals: ['not-found', 'out-of-scope', 'invalid-input'],
})

export const proposeRecords = endpoint({
  method: 'POST',
  path: '/accountability',
  summary: 'Proposes accountability, or records what was decided elsewhere, for each of some.',
  access: 'accountability.propose',
  body: RecordProposal,
  response: z.object({ rows: z.array(RecordRow) }),
  refusals: ['not-found', 'out-of-scope', 'invalid-input', 'already-exists', 'key-reused'],
})

const said = { text: z.string().trim().max(4000).default(''), version: Version }
const stepRefusals: readonly RefusalCode[] = [
  'not-found',
  'out-of-scope',
  'invalid-input',
  'changed-meanwhile',
  'accountability-state',
  'key-reused',
]

export const handleRecord = endpoint({
  method: 'POST',
  path: '/units/:unit/accountability/:record/handling',
  summary: 'Hears, serves what was decided, records what others decided, closes.',
  access: 'accountability.propose',
  params,
  body: z.strictObject({
    act: z.enum(['ask', 'hear', 'serve', 'record', 'note-remedy', 'note-outcome', 'complete']),
    ...said,
    /** Until when a statement is taken, or the day of what is noted. */
    day: Day.optional(),
    hearing: z.enum(HEARING_FORMS).optional(),
    number: z.string().trim().max(100).optional(),
    organ: z.string().trim().max(100).optional(),
    decided: Decided.optional(),
    outcome: z.int().min(0).max(20).optional(),
    stage: z.enum(REMEDY_STAGES).optional(),
    result: z.enum(REMEDY_RESULTS).optional(),
    measure: Measure.optional(),
    until: Day.nullable().optional(),
  }),
  response: RecordBody,
  refusals: [...stepRefusals, 'accountability-unheard', 'accountability-window', 'number-taken'],
})

export const stateOnRecord = endpoint({
  method: 'POST',
  path: '/units/:unit/accountability/:record/statement',
  summary: 'What the unit says: its statement, or that it asks for a review.',
  access: 'accountability.answer',
  params,
  body: z.strictObject({ act: z.enum(['state', 'appeal']), ...said }),
  response: RecordBody,
  refusals: [...stepRefusals, 'accountability-window'],
})

export const decideRecord = endpoint({
  method: 'POST',
  path: '/units/:unit/accountability/:record/decision',
  summary: 'Decides one of the acts of the office, dismisses, or reviews as one who took no part.',
  access: 'accountability.decide',
  params,
  body: z.strictObject({
    act: z.enum(['decide', 'dismiss', 'review']),
    ...said,
    /** Any can be asked for; what is not an act of the office is refused. */
    measure: Measure.optional(),
    result: z.enum(REMEDY_RESULTS).optional(),
  }),
  response: RecordBody,
  refusals: [...stepRefusals, 'accountability-not-ours', 'not-yourself', 'reviewer-barred'],
})

export const approveRecord = endpoint({
  method: 'POST',
  path: '/units/:unit/accountability/:record/approval',
  summary: 'Approves a decision that needs it, or sends it back.',
  access: 'accountability.approve',
  params,
  body: z.strictObject({ act: z.enum(['approve', 'send-back']), ...said }),
  response: RecordBody,
  refusals: [...stepRefusals, 'not-yourself'],
})

export const exportRecords = endpoint({
  method: 'GET',
  path: '/exports/accountability',
  summary: 'Accountability records with their names. That they were taken goes into the chain.',
  access: 'accountability.export',
  query: z.strictObject({
    ...filters,
    format: z.enum(['xlsx', 'csv']).default('xlsx'),
    language: z.enum(['zh', 'zh-Hant', 'en']).default('zh'),
  }),
  answers: EXPORT_TYPES,
  refusals: ['not-found', 'out-of-scope', 'invalid-input'],
})
