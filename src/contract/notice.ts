import { z } from 'zod'
import { TERM_UNITS } from '#domain/deadline/deadline.ts'
import { DRAFT_FIELDS } from '#domain/notice/draft.ts'
import { CLOCK_STEPS } from '#domain/notice/ladder.ts'
import { NOTICE_KINDS, NOTICE_MEANS, NOTICE_SOURCES, SEVERITIES } from '#domain/notice/notice.ts'
import { REVIEW_ACTS, REVIEW_CLOCK_STEPS, REVIEW_STATES } from '#domain/notice/review.ts'
import { NOTICE_ACTIONS, NOTICE_STATES } from '#domain/notice/workflow.ts'
import { DeadlineBody } from '#contract/deadline.ts'
import { endpoint } from '#contract/endpoint.ts'
import { EvidenceBody } from '#contract/fact.ts'
import {
  NoticeReviewBody,
  NoticeReviewerBody,
  ReviewFiling,
  ReviewStep,
} from '#contract/notice-review.ts'
import type { RefusalCode } from '#contract/refusal.ts'
import {
  ClauseId,
  Day,
  ExactText,
  FactId,
  InstantText,
  LedgerIdText,
  PeriodText,
  UnitId,
  UnitRef,
  Version,
  list,
  pageOf,
  pageQuery,
} from '#contract/values.ts'

const NoticeId = z.string().max(64)
const params = z.strictObject({ unit: UnitId, notice: NoticeId })
const Text = (most: number) => z.string().trim().min(2).max(most)

/** 测评指标 | 指标分值 | 扣分 | 失分原因; what was done about it comes with the answer. */
const problem = {
  indicator: Text(200),
  points: ExactText.nullable(),
  lost: ExactText.nullable(),
  because: Text(2000),
  clauses: z.array(ClauseId).max(20),
}
const Term = z.strictObject({ count: z.int().min(1).max(365), unit: z.enum(TERM_UNITS) })

export const NoticeDraft = z.strictObject({
  /** One finding for many units becomes a notice for each. */
  units: z.array(UnitId).min(1).max(200),
  /** Units that help (协办). */
  helpers: z.array(UnitId).max(20),
  title: Text(200),
  topic: Text(100),
  kind: z.enum(NOTICE_KINDS),
  means: z.array(z.enum(NOTICE_MEANS)).min(1),
  source: z.enum(NOTICE_SOURCES),
  period: PeriodText.nullable(),
  facts: z.array(FactId).max(50),
  severity: z.enum(SEVERITIES),
  basis: Text(1000),
  ask: Text(4000),
  feedback: Text(500),
  contact: Text(200),
  signatory: Text(100),
  term: Term,
  problems: z.array(z.strictObject(problem)).min(1).max(50),
  /** Files belong to the unit that handed them in: a notice names links and documents. */
  evidence: z
    .array(EvidenceBody)
    .max(20)
    .refine((all) => all.every(({ kind }) => kind !== 'file')),
  /** The notice that this one follows upon. */
  earlier: NoticeId.nullable(),
  /** Why there is a second one to the same unit on the same topic (art. 15). */
  because: Text(500).exactOptional(),
  /** The instruction that asks for it. */
  instruction: z.string().max(64).exactOptional(),
})
export type NoticeDraft = z.infer<typeof NoticeDraft>

/** A draft as it is to be: its unit stays, and what it follows upon. */
export const NoticeChange = NoticeDraft.omit({
  units: true,
  earlier: true,
  instruction: true,
}).extend({ version: Version })
export type NoticeChange = z.infer<typeof NoticeChange>

const row = {
  id: NoticeId,
  unit: UnitRef,
  title: z.string(),
  /** 粤府办督〔2026〕1号 */
  number: z.string().nullable(),
  kind: z.enum(NOTICE_KINDS),
  severity: z.enum(SEVERITIES),
  state: z.enum(NOTICE_STATES),
  draftedAt: InstantText,
  issuedAt: InstantText.nullable(),
  /** While an answer is owed: working days left, negative once it is late. */
  due: z.object({ day: Day, left: z.int(), passed: z.boolean() }).nullable(),
  paused: z.boolean(),
  extension: z.enum(['asked', 'granted', 'refused']).nullable(),
  /** The latest that the clock proposed. */
  proposed: z.enum(CLOCK_STEPS).nullable(),
  /** What the unit holds against it (复核); null until it is received. */
  reviewState: z.enum(REVIEW_STATES).nullable(),
  /** A proposal that was put off, and the day on which it comes up again. */
  putOff: z.object({ step: z.enum(CLOCK_STEPS), until: Day }).nullable(),
}
export const NoticeRow = z.object(row)
export type NoticeRow = z.infer<typeof NoticeRow>

const Related = z.object({
  id: NoticeId,
  unit: UnitId,
  title: z.string(),
  number: z.string().nullable(),
  state: z.enum(NOTICE_STATES),
})

export const NoticeStepBody = z.object({
  id: z.string(),
  act: z.enum([
    'draft',
    'calendar',
    ...NOTICE_ACTIONS,
    ...CLOCK_STEPS,
    ...REVIEW_ACTS.map((act) => `review-${act}` as const),
    ...REVIEW_CLOCK_STEPS,
  ]),
  /** Null where it was the clock. */
  by: z.string().nullable(),
  at: InstantText,
  text: z.string(),
  evidence: list(EvidenceBody),
  until: Day.nullable(),
  /** What the clock had proposed, where somebody decided about it. */
  proposal: z.enum(CLOCK_STEPS).nullable(),
  told: z.enum(['unit', 'office', 'nobody']).nullable(),
  /** What was changed of the draft. */
  fields: list(z.enum(DRAFT_FIELDS)),
  /** Name of the unit that helps and spoke here. */
  helper: z.string().nullable(),
  /** Name of whom the office named to review it. */
  reviewer: z.string().nullable(),
  /** Places of the problems that a review took out. */
  struck: list(z.int()),
})
export type NoticeStepBody = z.infer<typeof NoticeStepBody>

export const NoticeBody = z.object({
  ...row,
  topic: z.string(),
  means: list(z.enum(NOTICE_MEANS)),
  source: z.enum(NOTICE_SOURCES),
  period: PeriodText.nullable(),
  facts: list(FactId),
  /** Those of them that the reader may open. */
  namedFacts: list(z.object({ id: FactId, ledger: LedgerIdText, day: Day, title: z.string() })),
  basis: z.string(),
  ask: z.string(),
  feedback: z.string(),
  contact: z.string(),
  signatory: z.string(),
  problems: list(
    z.object({
      indicator: z.string(),
      points: ExactText.nullable(),
      lost: ExactText.nullable(),
      because: z.string(),
      clauses: list(ClauseId),
      remedy: z.string().nullable(),
      /** A review took it out. */
      struck: z.boolean(),
    }),
  ),
  evidence: list(EvidenceBody),
  draftedBy: z.string(),
  helpers: list(UnitRef),
  /** Term set by the draft, until it is issued. */
  term: Term.nullable(),
  /** Explains itself; null until it is issued. */
  deadline: DeadlineBody.nullable(),
  pausedAt: InstantText.nullable(),
  asked: Day.nullable(),
  /** The notice that it follows upon, and those that follow upon it. */
  recurrences: list(Related),
  isRecurrence: z.boolean(),
  steps: list(NoticeStepBody),
  review: NoticeReviewBody.nullable(),
  /** What the clock does next, while it runs. */
  ahead: list(z.object({ step: z.enum(CLOCK_STEPS), at: InstantText })),
  /** From the same table as the server decides by. */
  may: z.array(z.enum(NOTICE_ACTIONS)),
  version: Version,
})
export type NoticeBody = z.infer<typeof NoticeBody>

export const listNotices = endpoint({
  method: 'GET',
  path: '/notices',
  summary: 'Notices in scope: overdue first, then by due date, then what waits, then what is over.',
  access: 'notice.read',
  query: z.strictObject({
    state: z.enum([...NOTICE_STATES, 'open', 'overdue', 'under-review']).optional(),
    /** A unit and all below it. */
    under: UnitId.optional(),
    severity: z.enum(SEVERITIES).optional(),
    kind: z.enum(NOTICE_KINDS).optional(),
    /** At least so many days old. */
    age: z.coerce.number().int().min(0).max(3650).optional(),
    ...pageQuery(200, 50),
  }),
  response: pageOf(NoticeRow).extend({
    /** Of all that fit the other filters, whatever their state. */
    counts: z.object({
      open: z.int(),
      overdue: z.int(),
      answered: z.int(),
      drafted: z.int(),
      'under-review': z.int(),
    }),
  }),
  refusals: ['not-found', 'out-of-scope', 'invalid-input'],
})

export const draftNotices = endpoint({
  method: 'POST',
  path: '/notices',
  summary: 'Drafts a notice for each of some units; each waits for the approval of somebody else.',
  access: 'notice.write',
  body: NoticeDraft,
  response: z.object({ rows: z.array(NoticeRow) }),
  refusals: [
    'not-found',
    'out-of-scope',
    'invalid-input',
    'notice-clause',
    'notice-fact',
    'needs-confirmation',
    'instruction-state',
    'key-reused',
  ],
})

export const changeDraft = endpoint({
  method: 'PUT',
  path: '/units/:unit/notices/:notice',
  summary: 'Changes what a draft says; whoever changed it does not approve it.',
  access: 'notice.write',
  params,
  body: NoticeChange,
  response: NoticeBody,
  refusals: [
    'not-found',
    'out-of-scope',
    'invalid-input',
    'notice-clause',
    'notice-fact',
    'needs-confirmation',
    'notice-state',
    'notice-lead-only',
    'changed-meanwhile',
    'key-reused',
  ],
})

export const readNotice = endpoint({
  method: 'GET',
  path: '/units/:unit/notices/:notice',
  summary: 'A notice with its whole story, for the unit that answers and those that help.',
  access: 'notice.read',
  params,
  response: NoticeBody,
  refusals: ['not-found', 'out-of-scope'],
})

const said = {
  text: z.string().trim().max(4000).default(''),
  version: Version,
}
const stepRefusals: readonly RefusalCode[] = [
  'not-found',
  'out-of-scope',
  'invalid-input',
  'changed-meanwhile',
  'notice-state',
  'notice-paused',
  'key-reused',
]

export const answerNotice = endpoint({
  method: 'POST',
  path: '/units/:unit/notices/:notice/work',
  summary: 'What the unit does: receipt, plan, progress, the wish for more time, the answer.',
  access: 'notice.answer',
  params,
  body: z.strictObject({
    act: z.enum(['receive', 'plan', 'progress', 'ask-extension', 'answer']),
    ...said,
    until: Day.optional(),
    evidence: z.array(EvidenceBody).max(20).default([]),
    /** What was done about each problem, in their order. */
    remedies: z.array(z.string().trim().max(2000)).max(50).default([]),
  }),
  response: NoticeBody,
  refusals: [...stepRefusals, 'notice-overdue', 'notice-lead-only'],
})

export const directNotice = endpoint({
  method: 'POST',
  path: '/units/:unit/notices/:notice/direction',
  summary: 'What the office does: issues, pauses, returns, verifies, closes, withdraws a draft.',
  access: 'notice.write',
  params,
  body: z.strictObject({
    act: z.enum(['withdraw', 'issue', 'return', 'verify', 'close', 'pause', 'resume']),
    ...said,
    until: Day.optional(),
    /** Organ code of the number. */
    code: z
      .string()
      .regex(/^\p{Script=Han}{2,12}$/u)
      .optional(),
  }),
  response: NoticeBody,
  refusals: [...stepRefusals, 'notice-under-review'],
})

export const approveNotice = endpoint({
  method: 'POST',
  path: '/units/:unit/notices/:notice/approval',
  summary: 'What needs somebody else: a draft, more time, what the clock proposed.',
  access: 'notice.approve',
  params,
  body: z.strictObject({
    act: z.enum(['approve', 'grant', 'refuse', 'adopt', 'set-aside', 'put-off']),
    ...said,
    /** For what is put off: the day on which it comes up again. */
    until: Day.optional(),
  }),
  response: NoticeBody,
  refusals: [...stepRefusals, 'not-yourself'],
})

const reviewRefusals: readonly RefusalCode[] = [
  'not-found',
  'out-of-scope',
  'changed-meanwhile',
  'review-state',
  'key-reused',
]

export const fileReview = endpoint({
  method: 'POST',
  path: '/units/:unit/notices/:notice/review',
  summary:
    'What the unit holds against a notice, within thirty days of its receipt; or takes back.',
  access: 'notice.answer',
  params,
  body: ReviewFiling,
  response: NoticeBody,
  refusals: [...reviewRefusals, 'review-window', 'notice-lead-only', 'invalid-input'],
})

export const listNoticeReviewers = endpoint({
  method: 'GET',
  path: '/units/:unit/notices/:notice/reviewers',
  summary: 'Who could review what a unit holds against a notice, and who is barred (回避).',
  access: 'objection.review',
  params,
  response: z.object({ rows: z.array(NoticeReviewerBody) }),
  refusals: ['not-found', 'out-of-scope'],
})

export const decideReview = endpoint({
  method: 'PUT',
  path: '/units/:unit/notices/:notice/review',
  summary: 'Names who reviews it; or decides, by the one who was named: upheld, changed, revoked.',
  access: 'objection.review',
  params,
  body: ReviewStep,
  response: NoticeBody,
  refusals: [...reviewRefusals, 'reviewer-barred', 'not-the-reviewer', 'invalid-input'],
})
