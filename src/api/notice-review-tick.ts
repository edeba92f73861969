import { nextReviewStep } from '#domain/notice/review.ts'
import type { ReviewStep } from '#domain/notice/review.ts'
import {
  changeReview,
  insertReviewTick,
  reviewTicksOf,
  reviewsToTick,
  wakeReviews,
} from '#database/notice-review.ts'
import type { ReviewToTick } from '#database/notice-review.ts'
import { appendStep } from '#database/notice-step.ts'
import type { Work } from '#database/storage.ts'
import { appendAudit } from '#api/audit.ts'
import type { ClockPart } from '#api/clock-part.ts'
import type { Deps } from '#api/deps.ts'
import { newId } from '#api/id.ts'

const CLOCK = { id: null, name: 'clock' }

/** Other writers wait for one of these at a time, not for all. */
const REVIEWS_AT_ONCE = 50

/** The two terms of a review: the window that closes, the decision that comes near or is late. */
export const reviewClock: ClockPart = {
  waits: async (db, now) => (await reviewsToTick(db, now, 1)).length > 0,

  async takeSome(work, deps, now) {
    let steps = 0
    for (const one of await reviewsToTick(work.tx, now, REVIEWS_AT_ONCE)) {
      steps += await tickOne(work, deps, one, now)
    }
    return steps
  },
  wake: wakeReviews,
}

async function tickOne(work: Work, deps: Deps, before: ReviewToTick, now: number): Promise<number> {
  const { tx } = work
  const done = await reviewTicksOf(tx, before.notice)
  let one = before
  let steps = 0
  for (;;) {
    const next = nextReviewStep(deps.calendar, one, done)
    if (!next || next.at > now) {
      await changeReview(tx, { ...one, nextAt: next?.at ?? null }, before.version)
      return steps
    }
    await keepStep(work, deps, one, next, now)
    if (next.step === 'review-lapse') one = lapsed(one)
    done.push(next)
    steps += 1
  }
}

const lapsed = (one: ReviewToTick): ReviewToTick => ({
  ...one,
  state: 'lapsed',
  version: one.version + 1,
})

async function keepStep(
  work: Work,
  deps: Deps,
  { notice, unit }: ReviewToTick,
  { step, day }: ReviewStep,
  now: number,
): Promise<void> {
  const told = step === 'review-lapse' ? ('nobody' as const) : ('office' as const)
  await insertReviewTick(work.tx, notice, { step, day }, now)
  const entry = { id: newId(deps), act: step, by: null, at: now, text: '', detail: { told } }
  await appendStep(work.tx, notice, entry)
  await appendAudit(work, deps, CLOCK, {
    action: `notice.${step}`,
    subject: `${unit}/${notice}`,
    unit,
    detail: { day, told },
  })
}
