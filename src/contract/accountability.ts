import { z } from 'zod'
import { OWN_MEASURES } from '#domain/accountability/measures.ts'
import { RECORD_SOURCES } from '#domain/accountability/record.ts'
import { RECORD_STATES } from '#domain/accountability/workflow.ts'
import {
  AboutBody,
  Decided,
  FiguresBody,
  GroundId,
  Measure,
  RecordBody,
  RecordRow,
  SubjectBody,
  Text,
  recordParams,
} from '#contract/accountability-body.ts'
import { endpoint } from '#contract/endpoint.ts'
import { EXPORT_TYPES } from '#contract/export.ts'
import { EvidenceBody } from '#contract/fact.ts'
import {
  Day,
  FactId,
  UnitId,
  UnitRef,
  commaList,
  list,
  pageOf,
  pageQuery,
} from '#contract/values.ts'

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
  params: recordParams,
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
