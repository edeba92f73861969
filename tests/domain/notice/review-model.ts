import { mayDo } from '#domain/access.ts'
import type { Action, Role } from '#domain/access.ts'
import { chinaHolidays } from '#domain/calendar/china-holidays.ts'
import {
  REVIEW_ACTS,
  REVIEW_MOVES,
  filingTerm,
  nextReviewStep,
  reviewObstacle,
} from '#domain/notice/review.ts'
import type { DoneStep, ReviewParty, ReviewPlace, ReviewState } from '#domain/notice/review.ts'
import { barredBy } from '#domain/objection/barred.ts'
import type { Part } from '#domain/objection/barred.ts'

const PATH = '/440000/440100/'
type Who = readonly [account: string, role: Role, at: string]

/** What a unit holds against one notice, as the model runs it. */
export interface ReviewModel {
  /** Null until the notice is received. */
  place: ReviewPlace | null
  reviewer: string | null
  parts: Part<string>[]
  done: DoneStep[]
  decided: number
}

export const unreceived = (): ReviewModel => ({
  place: null,
  reviewer: null,
  parts: [],
  done: [],
  decided: 0,
})

/** Somebody did something about the notice itself. */
export function took(review: ReviewModel, account: string, action: string, now: number): void {
  review.parts.push({ account, name: account, deed: action, what: '', at: now })
  if (action === 'receive') review.place = { state: 'open', receivedAt: now, filedAt: null }
}

const may = ([, role, at]: Who, action: Action) =>
  mayDo([{ role, unit: at, path: at }], action, PATH)

function partiesOf(who: Who, { reviewer }: ReviewModel): ReviewParty[] {
  const isReviewing = may(who, 'objection.review')
  return [
    ...(may(who, 'notice.answer') ? (['unit'] as const) : []),
    ...(isReviewing && may(who, 'notice.approve') ? (['office'] as const) : []),
    ...(isReviewing && reviewer === who[0] ? (['reviewer'] as const) : []),
  ]
}

/** Everybody who could be named; those from before are a part of the matter as often as not. */
const REVIEWERS: readonly Who[] = [
  ['inspector-1', 'inspector', '/440000/'],
  ['chief-1', 'chief-inspector', '/440000/'],
  ['chief-2', 'chief-inspector', '/440000/'],
  ['inspector-2', 'inspector', '/440000/'],
]

/** One try at an act on the review by somebody. @returns the state after it, or undefined */
export function reviewTurn(
  review: ReviewModel,
  who: Who,
  now: number,
  chance: (below: number) => number,
  broken: string[],
): ReviewState | undefined {
  const { place } = review
  if (!place) return undefined
  const open = REVIEW_ACTS.filter((one) => REVIEW_MOVES[one].from.includes(place.state))
  const choice = open.length > 0 && chance(4) > 0 ? open : REVIEW_ACTS
  const act = choice[chance(choice.length)]
  if (!act) return undefined
  const { by, to } = REVIEW_MOVES[act]
  // The reviewer whom the office named is not always among those who happen to come by.
  const hand =
    by === 'reviewer' && review.reviewer !== null
      ? (REVIEWERS.find(([account]) => account === review.reviewer) ?? who)
      : who
  if (!partiesOf(hand, review).includes(by)) return undefined
  if (reviewObstacle(act, place, by, chinaHolidays, now)) return undefined
  if (act === 'file' && now > filingTerm(chinaHolidays, place).due) broken.push('filed too late')
  if (act === 'name') {
    const free = REVIEWERS.filter(([account]) => !barredBy(account, review.parts))
    const named = free[chance(free.length)]
    if (!named) return undefined
    review.reviewer = named[0]
  }
  if (by === 'reviewer') {
    if (barredBy(hand[0], review.parts)) return undefined
    if (review.parts.some(({ account }) => account === hand[0])) broken.push('decided by a party')
    review.decided += 1
    if (review.decided > 1) broken.push('decided twice')
  }
  if (act === 'file') took(review, who[0], 'filed', now)
  if (act === 'take-back') review.reviewer = null
  const filedAt = act === 'file' ? now : act === 'take-back' ? null : place.filedAt
  review.place = { ...place, state: to, filedAt }
  return to
}

/** The clock comes by: each step once, none of them about what is decided. */
export function tickReview(review: ReviewModel, now: number, broken: string[]): void {
  for (;;) {
    const { place, done } = review
    if (!place) return
    const next = nextReviewStep(chinaHolidays, place, done)
    if (!next || next.at > now) return
    if (done.some(({ step, day }) => step === next.step && day === next.day)) {
      broken.push('a step of the review twice')
      return
    }
    if (['upheld', 'changed', 'revoked', 'lapsed'].includes(place.state)) {
      broken.push(`a step after ${place.state}`)
    }
    if (next.step === 'review-lapse') review.place = { ...place, state: 'lapsed' }
    review.done = [...done, next]
  }
}
