import type { NoticeBody } from '#contract/notice-body.ts'
import type { NoticePaper } from '#contract/paper.ts'
import type { OfficialDocument } from '#documents/official/model.ts'
import { answerPaper } from '#documents/official/papers/answer-paper.ts'
import { noticePaper as paperOf } from '#documents/official/papers/notice-paper.ts'
import { receiptPaper } from '#documents/official/papers/receipt-paper.ts'
import { reviewPaper } from '#documents/official/papers/review-paper.ts'
import { numberText } from '#domain/register/number.ts'
import type { NamedNotice } from '#database/notice.ts'
import { findReview } from '#database/notice-review.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import type { Caller } from '#api/caller.ts'
import type { Deps } from '#api/deps.ts'
import { letterheadOf } from '#api/letterhead-of.ts'
import { noticeBody } from '#api/notice-body.ts'
import { noticeFor } from '#api/notice-step.ts'
import { Refusal } from '#api/refusal.ts'
import { instantText } from '#api/time.ts'

/**
 * A notice, its receipt, its answer or the decision of its review, as an official document.
 *
 * @throws Refusal `review-state` while no review is decided
 */
export async function noticePaper(
  deps: Deps,
  db: Database,
  caller: Caller,
  unit: PlacedUnit,
  { notice, part }: { notice: string; part: NoticePaper },
): Promise<OfficialDocument> {
  const one = await noticeFor(db, { caller, unit, notice })
  const body = await noticeBody(db, deps, caller, one, unit.id)
  if (part === 'review') return decidedPaper(db, one, body)
  const { draftedBy, unitName: name, unitKind: kind } = one
  const letterhead = await letterheadOf(db, draftedBy, body.number, { name, kind })
  switch (part) {
    case 'notice':
      return paperOf(body, letterhead)
    case 'receipt': {
      const step = body.steps.find(({ act }) => act === 'receive')
      return receiptPaper({ ...body, received: step ? { by: step.by ?? '', at: step.at } : null })
    }
    case 'answer': {
      const answer = body.steps.findLast(({ act }) => act === 'answer') ?? null
      return answerPaper({ ...body, answer }, letterhead.organ)
    }
  }
}

/** On the letterhead of whom the office named to decide. */
async function decidedPaper(
  db: Database,
  { id, unitName: name, unitKind: kind }: NamedNotice,
  body: NoticeBody,
): Promise<OfficialDocument> {
  const review = await findReview(db, id)
  const { state = 'none', claim, decision, filedAt, decidedAt, reviewer } = review ?? {}
  if (!claim || !decision || !filedAt || !decidedAt) throw new Refusal('review-state', { state })
  const number = review?.number ? numberText(review.number) : null
  const letterhead = await letterheadOf(db, reviewer ?? '', number, { name, kind })
  const at = { filedAt: instantText(filedAt), decidedAt: instantText(decidedAt) }
  return reviewPaper(body, { ...claim, ...decision, ...at, number }, letterhead)
}
