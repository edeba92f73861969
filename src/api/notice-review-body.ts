import { numberText } from '#domain/register/number.ts'
import { REVIEW_ACTS, decisionTerm, filingTerm, reviewObstacle } from '#domain/notice/review.ts'
import type { ReviewAct, ReviewParty, ReviewPlace } from '#domain/notice/review.ts'
import type { NoticeReviewBody } from '#contract/notice-review-body.ts'
import type { NamedNotice } from '#database/notice.ts'
import type { NamedReview } from '#database/notice-review.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { Caller } from '#api/caller.ts'
import type { Deps } from '#api/deps.ts'
import { deadlineBody } from '#api/deadline-body.ts'
import { instantText } from '#api/time.ts'

/** As whom the caller stands before a review: an inspector may be both the office and the reviewer. */
export function partiesOf(
  caller: Caller,
  { unit, unitPath }: Pick<NamedNotice, 'unit' | 'unitPath'>,
  review: Pick<NamedReview, 'reviewer'>,
  as: UnitId | undefined,
): ReviewParty[] {
  const isReviewing = caller.may('objection.review', unitPath)
  return [
    ...(as === unit && caller.may('notice.answer', unitPath) ? (['unit'] as const) : []),
    // Who judges is named by whoever may approve notices, never by their drafter alone.
    ...(isReviewing && caller.may('notice.approve', unitPath) ? (['office'] as const) : []),
    ...(isReviewing && review.reviewer === caller.account.id ? (['reviewer'] as const) : []),
  ]
}

/** What the caller may do about it now; by default before the office, else as a unit. */
export function openReviewActs(
  { calendar, now }: Deps,
  caller: Caller,
  one: Pick<NamedNotice, 'unit' | 'unitPath'>,
  review: ReviewPlace & Pick<NamedReview, 'reviewer'>,
  as?: UnitId,
): ReviewAct[] {
  const parties = partiesOf(caller, one, review, as)
  return REVIEW_ACTS.filter((act) =>
    parties.some((party) => !reviewObstacle(act, review, party, calendar, now())),
  )
}

/** What a unit holds against a notice, as it stands now to somebody. */
export function reviewBody(
  deps: Deps,
  caller: Caller,
  one: NamedNotice,
  review: NamedReview,
  as: UnitId,
): NoticeReviewBody {
  const { calendar, now } = deps
  const filing = filingTerm(calendar, review)
  const decision = decisionTerm(calendar, review)
  const at = now()
  const term = review.state === 'open' ? filing : decision
  return {
    state: review.state,
    filing: deadlineBody(filing),
    decision: decision && deadlineBody(decision),
    passed: term !== null && at > term.due,
    text: review.claim?.text ?? '',
    problems: review.claim?.problems ?? [],
    evidence: review.claim?.evidence ?? [],
    filedBy: review.filedByName,
    filedAt: review.filedAt === null ? null : instantText(review.filedAt),
    reviewer: review.reviewerName,
    isMine: review.reviewer === caller.account.id,
    because: review.decision?.because ?? null,
    decidedAt: review.decidedAt === null ? null : instantText(review.decidedAt),
    number: review.number && numberText(review.number),
    struck: review.decision?.struck ?? [],
    until: review.decision?.until ?? null,
    may: openReviewActs(deps, caller, one, review, as),
    version: review.version,
  }
}
