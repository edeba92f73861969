import { z } from 'zod'
import {
  NOTICE_DEEDS,
  REVIEW_ACTS,
  REVIEW_DECISIONS,
  REVIEW_STATES,
} from '#domain/notice/review.ts'
import { DeadlineBody } from '#contract/deadline.ts'
import { EvidenceBody } from '#contract/fact.ts'
import { AccountId, Day, InstantText, Version, list } from '#contract/values.ts'

/** Places in the list of problems of the notice. */
const Places = z.array(z.int().min(0).max(49)).max(50)
const Because = z.string().trim().min(2).max(4000)

/** What a unit holds against a notice, with both clocks. */
export const NoticeReviewBody = z.object({
  state: z.enum(REVIEW_STATES),
  /** Until when it can be filed. */
  filing: DeadlineBody,
  /** Until when it is to be decided; null until it is filed. */
  decision: DeadlineBody.nullable(),
  /** The present term is over. */
  passed: z.boolean(),
  text: z.string(),
  problems: list(z.int()),
  evidence: list(EvidenceBody),
  /** Names of accounts. */
  filedBy: z.string().nullable(),
  filedAt: InstantText.nullable(),
  reviewer: z.string().nullable(),
  /** The reviewer is the one who asks. */
  isMine: z.boolean(),
  because: z.string().nullable(),
  decidedAt: InstantText.nullable(),
  struck: list(z.int()),
  until: Day.nullable(),
  /** From the same table as the server decides by. */
  may: z.array(z.enum(REVIEW_ACTS)),
  version: Version,
})
export type NoticeReviewBody = z.infer<typeof NoticeReviewBody>

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
