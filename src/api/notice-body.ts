import { countdown } from '#domain/calendar/countdown.ts'
import { dayOf } from '#domain/deadline/instant.ts'
import { dueOf } from '#domain/notice/clock.ts'
import { stepsOf } from '#domain/notice/ladder.ts'
import { isUnderReview } from '#domain/notice/review.ts'
import { numberText } from '#domain/register/number.ts'
import { isRunning, openMoves } from '#domain/notice/workflow.ts'
import type { NoticeActor, NoticePlace } from '#domain/notice/workflow.ts'
import type { UnitId } from '#domain/units/unit.ts'
import type { NoticeBody, NoticeRow, NoticeStepBody } from '#contract/notice-body.ts'
import { helpersOf, recurrencesOf } from '#database/notice.ts'
import type { Helper, NamedNotice, NoticeReach, RelatedNotice } from '#database/notice.ts'
import type { ListedNotice } from '#database/notice-list.ts'
import { findReview } from '#database/notice-review.ts'
import { stepsOfNotice, ticksOf } from '#database/notice-step.ts'
import type { NoticeStep } from '#database/notice-step.ts'
import type { Database } from '#database/schema.ts'
import type { Caller } from '#api/caller.ts'
import { deadlineBody } from '#api/deadline-body.ts'
import type { Deps } from '#api/deps.ts'
import { namedFacts } from '#api/notice-facts.ts'
import { reviewBody } from '#api/notice-review-body.ts'
import { dayAt, instantText } from '#api/time.ts'

type Clocked = Pick<
  NamedNotice,
  'state' | 'dueAt' | 'draftedBy' | 'editedBy' | 'extension' | 'clock' | 'proposed' | 'review'
>

/** What a caller sees: drafts only where they write or approve them. */
export const noticeReach = ({ scope, scopeOf }: Caller): NoticeReach => ({
  scope,
  drafts: [scopeOf('notice.write'), scopeOf('notice.approve')].flatMap((one) => one ?? []),
})

/** What decides about the next move, now. */
export const noticePlace = (
  { state, dueAt, draftedBy, editedBy, extension, clock, proposed, review }: Clocked,
  now: number,
): NoticePlace => ({
  state,
  draftedBy,
  editedBy,
  extension: extension?.state ?? null,
  isPaused: clock.pausedAt !== null,
  isOverdue: isRunning(state) && dueAt !== null && now > dueAt,
  isProposed: proposed !== null,
  isUnderReview: isUnderReview(review),
})

/** The caller before a notice: for the unit that answers, or one that helps. */
export function noticeActor(
  caller: Caller,
  { unit, unitPath }: Pick<NamedNotice, 'unit' | 'unitPath'>,
  helpers: readonly Helper[],
  as: UnitId,
): NoticeActor {
  const helper = as === unit ? undefined : helpers.find(({ id }) => id === as)
  const path = helper?.path ?? unitPath
  return {
    account: caller.account.id,
    may: (action) => caller.may(action, path),
    part: helper ? 'co' : 'lead',
  }
}

export function noticeRow(one: ListedNotice | NamedNotice, deps: Deps): NoticeRow {
  const { number, dueAt, extension, clock } = one
  const now = deps.now()
  const owed = isRunning(one.state) && dueAt !== null ? dueAt : undefined
  return {
    id: one.id,
    unit: { id: one.unit, name: one.unitName, kind: one.unitKind },
    title: one.title,
    number: number && numberText(number),
    kind: one.kind,
    severity: one.severity,
    state: one.state,
    draftedAt: instantText(one.draftedAt),
    issuedAt: one.issuedAt === null ? null : instantText(one.issuedAt),
    due: owed === undefined ? null : dueBody(owed, now, deps),
    paused: clock.pausedAt !== null,
    extension: extension?.state ?? null,
    proposed: one.proposed,
    reviewState: one.review,
    putOff: one.putOff,
  }
}

/** A due moment, and how far off it is. */
export function dueBody(due: number, now: number, { calendar }: Deps) {
  const day = dayOf(due)
  // The hour counts too: what was due this morning is late now.
  return { day, left: countdown(calendar, dayAt(now), day).left, passed: now > due }
}

/** One notice, as it is now to somebody. */
export async function noticeBody(
  db: Database,
  deps: Deps,
  caller: Caller,
  one: NamedNotice,
  as: UnitId,
): Promise<NoticeBody> {
  const now = deps.now()
  const helpers = await helpersOf(db, one.id)
  const related = await recurrencesOf(db, noticeReach(caller), one)
  const steps = await stepsOfNotice(db, one.id)
  const review = await findReview(db, one.id)
  const { rule } = one.clock
  return {
    ...noticeRow(one, deps),
    topic: one.topic,
    means: one.means,
    source: one.source,
    period: one.period,
    observed: one.observed,
    facts: one.facts,
    namedFacts: await namedFacts(db, caller, one),
    basis: one.basis,
    ask: one.ask,
    feedback: one.feedback,
    contact: one.contact,
    signatory: one.signatory,
    problems: one.problems.map((problem) => ({ ...problem, struck: problem.struck ?? false })),
    evidence: one.evidence,
    draftedBy: one.draftedByName,
    helpers: helpers.map(({ id, name, kind }) => ({ id, name, kind })),
    term: one.issuedAt === null && rule.kind === 'term' ? termOf(rule) : null,
    deadline: one.issuedAt === null ? null : deadlineBody(dueOf(deps.calendar, one.clock)),
    pausedAt: one.clock.pausedAt === null ? null : instantText(one.clock.pausedAt),
    asked: one.extension?.until ?? null,
    recurrences: related.map(relatedBody),
    isRecurrence: one.earlier !== null,
    steps: steps.map((step) => stepBody(step, helpers)),
    review: review ? reviewBody(deps, caller, one, review, as) : null,
    ahead: await aheadOf(db, deps, one),
    may: openMoves(noticePlace(one, now), noticeActor(caller, one, helpers, as)),
    version: one.version,
  }
}

const termOf = ({
  count,
  unit,
}: {
  count: number
  unit: 'hours' | 'days' | 'working-days' | 'months'
}) => ({
  count,
  unit,
})

export const relatedBody = ({ number, ...one }: RelatedNotice) => ({
  ...one,
  number: number && numberText(number),
})

const stepBody = (
  { id, act, by, byName, at, text, detail }: NoticeStep,
  helpers: readonly Helper[],
): NoticeStepBody => ({
  id,
  act,
  by: by === null ? null : (byName ?? by),
  at: instantText(at),
  text,
  evidence: detail.evidence ?? [],
  until: detail.until ?? null,
  proposal: detail.proposal ?? null,
  told: detail.told ?? null,
  fields: detail.fields ?? [],
  helper: helpers.find((helper) => helper.id === detail.unit)?.name ?? null,
  reviewer: detail.reviewer ?? null,
  struck: detail.struck ?? [],
})

/** What the clock will do while nobody does anything. */
async function aheadOf(db: Database, { calendar }: Deps, one: NamedNotice) {
  if (one.nextAt === null) return []
  const { start, due, last } = dueOf(calendar, one.clock)
  const done = await ticksOf(db, one.id, due)
  return stepsOf(calendar, { start, due, last })
    .filter(({ step }) => !done.has(step))
    .map(({ step, at }) => ({ step, at: instantText(at) }))
}
