import { z } from 'zod'
import { REVIEW_ACTS, REVIEW_STATES } from '#domain/notice/review.ts'
import { DeadlineBody } from '#contract/deadline.ts'
import { EvidenceBody } from '#contract/fact.ts'
import { Day, InstantText, Version, list } from '#contract/values.ts'

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
  /** Of the decision; null until there is one. */
  number: z.string().nullable(),
  struck: list(z.int()),
  until: Day.nullable(),
  /** From the same table as the server decides by. */
  may: z.array(z.enum(REVIEW_ACTS)),
  version: Version,
})
export type NoticeReviewBody = z.infer<typeof NoticeReviewBody>
