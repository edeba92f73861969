import { z } from 'zod'
import { NOTICE_KINDS, NOTICE_MEANS, NOTICE_SOURCES, SEVERITIES } from '#domain/notice/notice.ts'
import { NOTICE_STATES } from '#domain/notice/workflow.ts'
import { OBSERVATION_KINDS } from '#domain/observation/kind.ts'
import { endpoint } from '#contract/endpoint.ts'
import { EvidenceBody } from '#contract/fact.ts'
import {
  NoticeBody,
  NoticeId,
  NoticeRow,
  NoticeTerm,
  RelatedNotice,
  noticeParams,
} from '#contract/notice-body.ts'
import { ObservationKindText } from '#contract/observation.ts'
import type { RefusalCode } from '#contract/refusal.ts'
import {
  ClauseId,
  Day,
  ExactText,
  FactId,
  OrganCode,
  PeriodText,
  UnitId,
  Version,
  list,
  pageOf,
  pageQuery,
} from '#contract/values.ts'

const Text = (most: number) => z.string().trim().min(2).max(most)

/** 测评指标 | 指标分值 | 扣分 | 失分原因; what was done about it comes with the answer. */
const problem = {
  indicator: Text(200),
  points: ExactText.nullable(),
  lost: ExactText.nullable(),
  because: Text(2000),
  clauses: z.array(ClauseId).max(20),
}
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
  term: NoticeTerm,
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
  /** 监测差异 of the period: the notice of each unit says in which of them it differs. */
  observed: z.array(ObservationKindText).min(1).max(OBSERVATION_KINDS.length).exactOptional(),
})
export type NoticeDraft = z.infer<typeof NoticeDraft>

/** A draft as it is to be: its unit stays, and what it follows upon. */
export const NoticeChange = NoticeDraft.omit({
  units: true,
  earlier: true,
  instruction: true,
  observed: true,
}).extend({ version: Version })
export type NoticeChange = z.infer<typeof NoticeChange>

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
  params: noticeParams,
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

export const listNoticesOn = endpoint({
  method: 'GET',
  path: '/units/:unit/notices',
  summary: 'Notices to a unit, newest first: all, or those that rest on a fact or a discrepancy.',
  access: 'notice.read',
  params: z.strictObject({ unit: UnitId }),
  query: z.strictObject({
    fact: FactId.optional(),
    period: PeriodText.optional(),
    observed: ObservationKindText.optional(),
  }),
  response: z.object({ rows: list(RelatedNotice) }),
  refusals: ['not-found', 'out-of-scope'],
})

export const readNotice = endpoint({
  method: 'GET',
  path: '/units/:unit/notices/:notice',
  summary: 'A notice with its whole story, for the unit that answers and those that help.',
  access: 'notice.read',
  params: noticeParams,
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
  params: noticeParams,
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
  params: noticeParams,
  body: z.strictObject({
    act: z.enum(['withdraw', 'issue', 'return', 'verify', 'close', 'pause', 'resume']),
    ...said,
    until: Day.optional(),
    /** Organ code of the number. */
    code: OrganCode.optional(),
  }),
  response: NoticeBody,
  refusals: [...stepRefusals, 'notice-under-review'],
})

export const approveNotice = endpoint({
  method: 'POST',
  path: '/units/:unit/notices/:notice/approval',
  summary: 'What needs somebody else: a draft, more time, what the clock proposed.',
  access: 'notice.approve',
  params: noticeParams,
  body: z.strictObject({
    act: z.enum(['approve', 'grant', 'refuse', 'adopt', 'set-aside', 'put-off']),
    ...said,
    /** For what is put off: the day on which it comes up again. */
    until: Day.optional(),
  }),
  response: NoticeBody,
  refusals: [...stepRefusals, 'not-yourself'],
})
