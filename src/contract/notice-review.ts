import { z } from 'zod'
import { NOTICE_DEEDS, REVIEW_DECISIONS } from '#domain/notice/review.ts'
import { endpoint } from '#contract/endpoint.ts'
import { EvidenceBody } from '#contract/fact.ts'
import { NoticeBody, noticeParams } from '#contract/notice-body.ts'
import type { RefusalCode } from '#contract/refusal.ts'
import { AccountId, Day, OrganCode, Version } from '#contract/values.ts'

/** Places in the list of problems of the notice. */
const Places = z.array(z.int().min(0).max(49)).max(50)
const Because = z.string().trim().min(2).max(4000)

export const ReviewFiling = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('file'),
    text: Because,
    /** None: it is about the notice as a whole. */
    problems: Places,
    evidence: z
      .array(EvidenceBody)
      .max(20)
      .refine((all) => all.every(({ kind }) => kind !== 'file')),
    version: Version,
  }),
  z.strictObject({ act: z.literal('take-back'), because: Because, version: Version }),
])

export const ReviewStep = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('name'), reviewer: AccountId, version: Version }),
  z.strictObject({
    act: z.enum(REVIEW_DECISIONS),
    because: Because,
    /** With `change`: what is asked no more, and until when the rest is. */
    struck: Places.default([]),
    until: Day.optional(),
    /** Organ code of the number. */
    code: OrganCode.optional(),
    version: Version,
  }),
])

export const NoticeReviewerBody = z.object({
  account: AccountId,
  name: z.string(),
  /** Why this person may not review it: a deed, and what it was done to; null where nothing bars. */
  barred: z.object({ deed: z.enum(NOTICE_DEEDS), what: z.string() }).nullable(),
})
export type NoticeReviewerBody = z.infer<typeof NoticeReviewerBody>

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
  params: noticeParams,
  body: ReviewFiling,
  response: NoticeBody,
  refusals: [...reviewRefusals, 'review-window', 'notice-lead-only', 'invalid-input'],
})

export const listNoticeReviewers = endpoint({
  method: 'GET',
  path: '/units/:unit/notices/:notice/reviewers',
  summary: 'Who could review what a unit holds against a notice, and who is barred (回避).',
  access: 'objection.review',
  params: noticeParams,
  response: z.object({ rows: z.array(NoticeReviewerBody) }),
  refusals: ['not-found', 'out-of-scope'],
})

export const decideReview = endpoint({
  method: 'PUT',
  path: '/units/:unit/notices/:notice/review',
  summary: 'Names who reviews it; or decides, by the one who was named: upheld, changed, revoked.',
  access: 'objection.review',
  params: noticeParams,
  body: ReviewStep,
  response: NoticeBody,
  refusals: [...reviewRefusals, 'reviewer-barred', 'not-the-reviewer', 'invalid-input'],
})
