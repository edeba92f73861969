import { z } from 'zod'
import { endpoint } from '#contract/endpoint.ts'
import { NoticeId } from '#contract/notice-body.ts'
import { Day, InstantText, UnitId, UnitRef, pageOf, pageQuery } from '#contract/values.ts'

/** 复核 that waits for the office: for a reviewer, or for his decision. */
export const WaitingReviewBody = z.object({
  /** The notice that it is about. */
  notice: NoticeId,
  unit: UnitRef,
  title: z.string(),
  number: z.string().nullable(),
  state: z.enum(['filed', 'taken-up']),
  /** Names of accounts. */
  filedBy: z.string(),
  filedAt: InstantText,
  reviewer: z.string().nullable(),
  /** By when it is to be decided: working days left, negative once it is late. */
  due: z.object({ day: Day, left: z.int(), passed: z.boolean() }),
  /** What waits for the caller himself. */
  mine: z.enum(['name', 'decide']).nullable(),
})
export type WaitingReviewBody = z.infer<typeof WaitingReviewBody>

export const WaitingReviewsBody = pageOf(WaitingReviewBody).extend({
  /** Of all of them, those that are late. */
  late: z.int(),
})
export type WaitingReviewsBody = z.infer<typeof WaitingReviewsBody>

export const listWaitingReviews = endpoint({
  method: 'GET',
  path: '/waiting-reviews',
  summary: 'Reviews of notices that wait for the office, the one to be decided next first.',
  access: 'objection.review',
  query: z.strictObject({
    /** Only this unit and those below it. */
    unit: UnitId.optional(),
    ...pageQuery(200, 50),
  }),
  response: WaitingReviewsBody,
  refusals: ['not-found', 'out-of-scope', 'invalid-input'],
})
