import { z } from 'zod'
import { DEEDS } from '#domain/objection/barred.ts'
import { OBJECTION_STATES } from '#domain/objection/objection.ts'
import { endpoint } from '#contract/endpoint.ts'
import { EvidenceBody } from '#contract/fact.ts'
import { CountdownBody } from '#contract/section.ts'
import {
  AccountId,
  Day,
  ExactText,
  InstantText,
  ItemId,
  PeriodText,
  UnitId,
  UnitRef,
  Version,
  WordsBody,
  list,
} from '#contract/values.ts'

const params = z.strictObject({ unit: UnitId, period: PeriodText })
const one = z.strictObject({
  unit: UnitId,
  period: PeriodText,
  objection: z.string().max(64),
})
const Because = z.string().trim().min(2).max(2000)

const term = {
  /** Not counted itself. */
  start: Day,
  days: z.int(),
  count: z.enum(['days', 'working-days']),
  /** Still in time. */
  last: Day,
  skipped: list(Day),
  guessedYears: list(z.int()),
}
/** Until when in working days, from the day of the answer on. */
const far = { far: CountdownBody }
export const TermBody = z.object({ ...term, ...far })
export type TermBody = z.infer<typeof TermBody>

/** Whether objections are taken, and until when. */
export const ObjectionWindowBody = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('not-yet'), from: z.enum(['closed', 'locked']) }),
  z.object({ kind: z.literal('open'), ...term, ...far }),
  z.object({ kind: z.literal('over'), ...term, ...far }),
])
export type ObjectionWindowBody = z.infer<typeof ObjectionWindowBody>

const PointRange = z.object({ low: ExactText, high: ExactText })

const row = {
  id: z.string(),
  unit: UnitRef,
  period: PeriodText,
  item: ItemId,
  itemName: WordsBody,
  state: z.enum(OBJECTION_STATES),
  filedAt: InstantText,
  /** Name of the account. */
  reviewer: z.string().nullable(),
  /** Last day to decide, where the scheme sets a term. */
  decideBy: Day.nullable(),
  /** The same in working days. */
  decideIn: CountdownBody.nullable(),
}
export const ObjectionRow = z.object(row)
export type ObjectionRow = z.infer<typeof ObjectionRow>

export const ObjectionBody = z.object({
  ...row,
  claim: z.string(),
  evidence: list(EvidenceBody),
  /** Name of the account. */
  filedBy: z.string(),
  /** The reviewer is the one who asks. */
  isMine: z.boolean(),
  because: z.string().nullable(),
  decidedBy: z.string().nullable(),
  decidedAt: InstantText.nullable(),
  /** Points of the line when it was filed, and now; null where the line is left out. */
  before: PointRange.nullable(),
  now: PointRange.nullable(),
  of: ExactText.nullable(),
  /** The term to decide, which explains itself. */
  review: TermBody.nullable(),
  /** What was done about the line since it was filed, latest last. */
  changes: list(
    z.object({ deed: z.enum(DEEDS), what: z.string(), by: z.string(), at: InstantText }),
  ),
  version: Version,
})
export type ObjectionBody = z.infer<typeof ObjectionBody>

export const listObjections = endpoint({
  method: 'GET',
  path: '/objections',
  summary: 'Objections in scope, those that wait longest first, decided ones after them.',
  access: 'objection.read',
  query: z.strictObject({
    period: PeriodText.optional(),
    /** A unit and all below it. */
    under: UnitId.optional(),
    state: z.enum([...OBJECTION_STATES, 'open']).optional(),
  }),
  response: z.object({ rows: z.array(ObjectionRow) }),
  refusals: ['not-found', 'out-of-scope'],
})

export const listUnitObjections = endpoint({
  method: 'GET',
  path: '/units/:unit/objections/:period',
  summary: 'Objections of a unit to its official scorecard, with the window for filing.',
  access: 'objection.read',
  params,
  response: z.object({ window: ObjectionWindowBody, rows: z.array(ObjectionBody) }),
  refusals: ['not-found', 'out-of-scope'],
})

export const fileObjection = endpoint({
  method: 'POST',
  path: '/units/:unit/objections/:period',
  summary: 'Objects to a line of the official scorecard, within the window of the scheme.',
  access: 'objection.write',
  params,
  body: z.strictObject({
    item: ItemId,
    claim: z.string().trim().min(2).max(4000),
    /** Files belong to facts: an objection names links and documents. */
    evidence: z
      .array(EvidenceBody)
      .max(20)
      .refine((all) => all.every(({ kind }) => kind !== 'file')),
  }),
  response: ObjectionBody,
  refusals: [
    'not-found',
    'out-of-scope',
    'not-scored',
    'already-exists',
    'objections-not-taken',
    'objection-window',
    'key-reused',
  ],
})

export const withdrawObjection = endpoint({
  method: 'DELETE',
  path: '/units/:unit/objections/:period/:objection',
  summary: 'Withdraws an objection that is not decided yet; its record stays.',
  access: 'objection.write',
  params: one,
  body: z.strictObject({ because: Because, version: Version }),
  response: ObjectionBody,
  refusals: ['not-found', 'out-of-scope', 'changed-meanwhile', 'objection-state', 'key-reused'],
})

export const ReviewerBody = z.object({
  account: AccountId,
  name: z.string(),
  /** Why this person may not review: a deed, and what it was done to; null where nothing bars. */
  barred: z.object({ deed: z.enum(DEEDS), what: z.string() }).nullable(),
})
export type ReviewerBody = z.infer<typeof ReviewerBody>

export const listReviewers = endpoint({
  method: 'GET',
  path: '/units/:unit/objections/:period/:objection/reviewers',
  summary: 'Who could review an objection, and who is barred for having taken part (回避).',
  access: 'objection.review',
  params: one,
  response: z.object({ rows: z.array(ReviewerBody) }),
  refusals: ['not-found', 'out-of-scope'],
})

export const decideObjection = endpoint({
  method: 'PUT',
  path: '/units/:unit/objections/:period/:objection/steps',
  summary: 'Names the reviewer of an objection, or decides it with a reason.',
  access: 'objection.review',
  params: one,
  body: z.discriminatedUnion('act', [
    z.strictObject({ act: z.literal('take-up'), reviewer: AccountId, version: Version }),
    z.strictObject({
      act: z.enum(['uphold', 'uphold-partly', 'dismiss']),
      because: Because,
      version: Version,
    }),
  ]),
  response: ObjectionBody,
  refusals: [
    'not-found',
    'out-of-scope',
    'changed-meanwhile',
    'objection-state',
    'reviewer-barred',
    'not-the-reviewer',
    'key-reused',
  ],
})
