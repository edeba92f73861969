import type { z } from 'zod'
import { decideReview, fileReview, listNoticeReviewers } from '#contract/notice-review.ts'
import type { NoticeBody } from '#contract/notice-body.ts'
import type { ReviewFiling, ReviewStep } from '#contract/notice-review.ts'
import { addDays } from '#domain/calendar/day.ts'
import { REVIEW_MOVES, nextReviewStep, reviewObstacle } from '#domain/notice/review.ts'
import type { ReviewAct, ReviewParty } from '#domain/notice/review.ts'
import { isOver, isRunning } from '#domain/notice/workflow.ts'
import { numberText } from '#domain/register/number.ts'
import { changeNotice } from '#database/notice.ts'
import type { NamedNotice, StoredNotice } from '#database/notice.ts'
import { changeReview, findReview, reviewTicksOf } from '#database/notice-review.ts'
import type { NamedReview, StoredDecision, StoredReview } from '#database/notice-review.ts'
import { appendStep } from '#database/notice-step.ts'
import type { StepDetail } from '#database/notice-step.ts'
import { insertMessage } from '#database/message.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import type { Api } from '#api/api.ts'
import type { Caller } from '#api/caller.ts'
import { changedMeanwhile } from '#api/changed-meanwhile.ts'
import type { Deps } from '#api/deps.ts'
import { nextNumber } from '#api/document-code.ts'
import { newId } from '#api/id.ts'
import { noticeBody } from '#api/notice-body.ts'
import { refuseLinks } from '#api/notice-draft.ts'
import { isBarred, noticeReviewers } from '#api/notice-parts.ts'
import { partiesOf } from '#api/notice-review-body.ts'
import { noticeFor, noticeMessage, timesOf, titleOf } from '#api/notice-step.ts'
import { Refusal } from '#api/refusal.ts'
import { serve } from '#api/serve.ts'
import { dayAt } from '#api/time.ts'
import type { Tell } from '#api/write.ts'

interface Asked {
  tx: Database
  tell: Tell
  deps: Deps
  caller: Caller
  unit: PlacedUnit
  notice: NamedNotice
  review: NamedReview
}

export function serveNoticeReviews(api: Api): void {
  const { deps } = api

  serve(api, fileReview, ({ unit, params, body, caller, write }) =>
    write(async (tx, tell) => {
      const asked = await askedFor({ tx, tell, deps, caller, unit }, params.notice)
      if (asked.notice.unit !== unit.id) throw new Refusal('notice-lead-only')
      await refuseObstacle(asked, body.act, 'unit')
      return body.act === 'file' ? file(asked, body) : takeBack(asked, body)
    }),
  )

  serve(api, listNoticeReviewers, async ({ unit, params, caller, db }) => {
    const one = await noticeFor(db, { caller, unit, notice: params.notice })
    return { rows: await noticeReviewers(db, deps, unit, one) }
  })

  serve(api, decideReview, ({ unit, params, body, caller, write }) =>
    write(async (tx, tell) => {
      const asked = await askedFor({ tx, tell, deps, caller, unit }, params.notice)
      if (body.act === 'name') {
        await refuseObstacle(asked, body.act, 'office')
        return name(asked, body)
      }
      const { review, notice } = asked
      if (review.state === 'taken-up' && review.reviewer !== caller.account.id) {
        throw new Refusal('not-the-reviewer')
      }
      await refuseObstacle(asked, body.act, 'reviewer')
      if (await isBarred(tx, deps, notice, caller.account.id)) {
        throw new Refusal('reviewer-barred', { name: caller.account.displayName })
      }
      return decide(asked, body)
    }),
  )
}

/** @throws Refusal `review-state` while the notice was not received */
async function askedFor(who: Omit<Asked, 'notice' | 'review'>, id: string): Promise<Asked> {
  const notice = await noticeFor(who.tx, { ...who, notice: id })
  const review = await findReview(who.tx, notice.id)
  if (!review) throw new Refusal('review-state', { state: 'none' })
  return { ...who, notice, review }
}

async function refuseObstacle(
  { deps, caller, unit, notice, review }: Asked,
  act: ReviewAct,
  party: ReviewParty,
) {
  const isParty = partiesOf(caller, notice, review, unit.id).includes(party)
  if (!isParty) throw new Refusal('review-state', { state: review.state })
  const obstacle = reviewObstacle(act, review, party, deps.calendar, deps.now())
  if (obstacle) throw new Refusal(obstacle, { state: review.state })
}

async function file(asked: Asked, body: Extract<z.infer<typeof ReviewFiling>, { act: 'file' }>) {
  const { deps, caller, notice, review } = asked
  const { text, problems, evidence } = body
  refuseLinks(evidence)
  refusePlaces(notice, problems, 'problems')
  return change(asked, body, {
    ...review,
    claim: { text, problems: [...new Set(problems)].sort((a, b) => a - b), evidence },
    filedBy: caller.account.id,
    filedByName: caller.account.displayName,
    filedAt: deps.now(),
  })
}

const takeBack = (
  asked: Asked,
  body: Extract<z.infer<typeof ReviewFiling>, { act: 'take-back' }>,
) =>
  change(asked, body, {
    ...asked.review,
    claim: null,
    filedBy: null,
    filedByName: null,
    filedAt: null,
    reviewer: null,
    reviewerName: null,
  })

async function name(asked: Asked, body: Extract<z.infer<typeof ReviewStep>, { act: 'name' }>) {
  const { tx, deps, unit, notice, review } = asked
  const people = await noticeReviewers(tx, deps, unit, notice)
  const named = people.find(({ account }) => account === body.reviewer)
  if (!named) throw new Refusal('not-found', { account: body.reviewer })
  if (named.barred) throw new Refusal('reviewer-barred', { name: named.name })
  return change(
    asked,
    { ...body, because: '' },
    { ...review, reviewer: named.account, reviewerName: named.name },
    { reviewer: named.name },
  )
}

type Deciding = Exclude<z.infer<typeof ReviewStep>, { act: 'name' }>

async function decide(asked: Asked, body: Deciding): Promise<NoticeBody> {
  const { tx, deps, caller, notice, review } = asked
  const { act, because } = body
  const struck = act === 'change' ? [...new Set(body.struck)].sort((a, b) => a - b) : []
  const until = act === 'change' ? (body.until ?? null) : null
  if (act === 'change') refuseChange(deps, notice, struck, until)
  const decision: StoredDecision = { decision: act, because, struck, until }
  return change(
    asked,
    body,
    {
      ...review,
      decision,
      decidedAt: deps.now(),
      number: await nextNumber(tx, deps, caller, body.code),
    },
    { ...(struck.length > 0 && { struck }), ...(until !== null && { until }) },
  )
}

/**
 * A change takes out some problems, or sets a later day, or both; to take out all is to revoke. Nobody
 * comes off worse for asking, and a clock that stands still has no day to put off.
 */
function refuseChange(deps: Deps, notice: NamedNotice, struck: number[], until: string | null) {
  refusePlaces(notice, struck, 'struck')
  const left = notice.problems.filter((one, at) => !one.struck && !struck.includes(at))
  if (left.length === 0) refuseField('struck', 'review-all-struck')
  if (struck.length === 0 && until === null) refuseField('struck', 'review-nothing-changed')
  if (until === null) return
  const runs = isRunning(notice.state) && notice.clock.pausedAt === null
  if (!runs) refuseField('until', 'review-not-running')
  const today = dayAt(deps.now())
  const due = notice.dueAt === null ? today : dayAt(notice.dueAt)
  const least = due > today ? due : today
  if (until <= least || until > addDays(today, 366)) {
    refuseField('until', 'notice-until', { least })
  }
}

function refusePlaces({ problems }: NamedNotice, places: readonly number[], path: string) {
  if (places.some((at) => at >= problems.length)) refuseField(path, 'review-no-such-problem')
}

function refuseField(path: string, code: string, params: Record<string, string> = {}): never {
  throw new Refusal('invalid-input', {}, { fields: [{ path, code, params }] })
}

/** One act on a review: what it changes of the notice, the story, the word to the unit, the chain. */
async function change(
  asked: Asked,
  body: { act: ReviewAct; version: number; because?: string; text?: string },
  next: NamedReview,
  detail: StepDetail = {},
): Promise<NoticeBody> {
  const { tx, tell, deps, caller, unit, notice, review } = asked
  const { act } = body
  if (review.version !== body.version) {
    throw changedMeanwhile(await noticeBody(tx, deps, caller, notice, unit.id))
  }
  const stored: StoredReview = {
    ...next,
    state: REVIEW_MOVES[act].to,
    version: review.version + 1,
    nextAt: null,
  }
  const done = await reviewTicksOf(tx, notice.id)
  stored.nextAt = nextReviewStep(deps.calendar, stored, done)?.at ?? null
  if (!(await changeReview(tx, stored, review.version))) throw changedMeanwhile(undefined)
  const after = await noticeAfter(tx, deps, notice, stored)
  if (after !== notice && !(await changeNotice(tx, after, notice.version))) {
    throw changedMeanwhile(undefined)
  }
  const text = body.because ?? body.text ?? ''
  await appendStep(tx, notice.id, {
    id: newId(deps),
    act: `review-${act}`,
    by: caller.account.id,
    at: deps.now(),
    text,
    detail: {
      ...detail,
      ...(stored.claim && act === 'file' && { evidence: stored.claim.evidence }),
    },
  })
  if (REVIEW_MOVES[act].by !== 'unit') {
    const said = [titleOf(after), text].filter((line) => line !== '').join('\n')
    await insertMessage(
      tx,
      noticeMessage(deps, after, notice.unit, 'notice-review', said, caller.account.id),
    )
  }
  await tell({
    action: `notice.review-${act}`,
    subject: `${notice.unit}/${notice.id}`,
    unit: notice.unit,
    before: review,
    after: stored,
    detail: {
      state: stored.state,
      text,
      ...(stored.number && { number: numberText(stored.number) }),
    },
  })
  const named = { ...notice, ...after, review: stored.state }
  return noticeBody(tx, deps, caller, named, unit.id)
}

/** What a decision makes of the notice; what is over stays over. */
async function noticeAfter(
  tx: Database,
  deps: Deps,
  notice: NamedNotice,
  { state, decision }: StoredReview,
): Promise<StoredNotice> {
  if ((state !== 'changed' && state !== 'revoked') || !decision || isOver(notice.state)) {
    return notice
  }
  const version = notice.version + 1
  if (state === 'revoked') {
    const ended = { state: 'revoked', extension: null, proposed: null, putOff: null } as const
    const clock = { ...notice.clock, pausedAt: null }
    return { ...notice, ...ended, clock, dueAt: null, nextAt: null, version }
  }
  const { struck, until } = decision
  const problems = notice.problems.map((one, at) =>
    struck.includes(at) ? { ...one, struck: true as const } : one,
  )
  if (until === null) return { ...notice, problems, version }
  const clock = {
    start: deps.now(),
    rule: { kind: 'until', day: until } as const,
    pauses: [],
    pausedAt: null,
  }
  // A later day settles what was asked about time, and what was proposed about a delay.
  const settled = { extension: null, proposed: null, putOff: null } as const
  const changed = { ...notice, ...settled, problems, clock, version }
  return { ...changed, ...(await timesOf(tx, deps, changed)) }
}
