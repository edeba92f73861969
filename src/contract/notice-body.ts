import { z } from 'zod'
import { TERM_UNITS } from '#domain/deadline/deadline.ts'
import { DRAFT_FIELDS } from '#domain/notice/draft.ts'
import { CLOCK_STEPS } from '#domain/notice/ladder.ts'
import { NOTICE_KINDS, NOTICE_MEANS, NOTICE_SOURCES, SEVERITIES } from '#domain/notice/notice.ts'
import { REVIEW_ACTS, REVIEW_CLOCK_STEPS, REVIEW_STATES } from '#domain/notice/review.ts'
import { NOTICE_ACTIONS, NOTICE_STATES } from '#domain/notice/workflow.ts'
import { DeadlineBody } from '#contract/deadline.ts'
import { EvidenceBody } from '#contract/fact.ts'
import { NoticeReviewBody } from '#contract/notice-review-body.ts'
import { ObservationKindText } from '#contract/observation.ts'
import {
  ClauseId,
  Day,
  ExactText,
  FactId,
  InstantText,
  LedgerIdText,
  PeriodText,
  UnitId,
  UnitRef,
  Version,
  list,
} from '#contract/values.ts'

export const NoticeId = z.string().max(64)
export const noticeParams = z.strictObject({ unit: UnitId, notice: NoticeId })

export const NoticeTerm = z.strictObject({
  count: z.int().min(1).max(365),
  unit: z.enum(TERM_UNITS),
})

const row = {
  id: NoticeId,
  unit: UnitRef,
  title: z.string(),
  /** 粤府办督〔2026〕1号 */
  number: z.string().nullable(),
  kind: z.enum(NOTICE_KINDS),
  severity: z.enum(SEVERITIES),
  state: z.enum(NOTICE_STATES),
  draftedAt: InstantText,
  issuedAt: InstantText.nullable(),
  /** While an answer is owed: working days left, negative once it is late. */
  due: z.object({ day: Day, left: z.int(), passed: z.boolean() }).nullable(),
  paused: z.boolean(),
  extension: z.enum(['asked', 'granted', 'refused']).nullable(),
  /** The latest that the clock proposed. */
  proposed: z.enum(CLOCK_STEPS).nullable(),
  /** What the unit holds against it (复核); null until it is received. */
  reviewState: z.enum(REVIEW_STATES).nullable(),
  /** A proposal that was put off, and the day on which it comes up again. */
  putOff: z.object({ step: z.enum(CLOCK_STEPS), until: Day }).nullable(),
}
export const NoticeRow = z.object(row)
export type NoticeRow = z.infer<typeof NoticeRow>

export const RelatedNotice = z.object({
  id: NoticeId,
  unit: UnitId,
  title: z.string(),
  number: z.string().nullable(),
  state: z.enum(NOTICE_STATES),
})

export const NoticeStepBody = z.object({
  id: z.string(),
  act: z.enum([
    'draft',
    'calendar',
    ...NOTICE_ACTIONS,
    ...CLOCK_STEPS,
    ...REVIEW_ACTS.map((act) => `review-${act}` as const),
    ...REVIEW_CLOCK_STEPS,
  ]),
  /** Null where it was the clock. */
  by: z.string().nullable(),
  at: InstantText,
  text: z.string(),
  evidence: list(EvidenceBody),
  until: Day.nullable(),
  /** What the clock had proposed, where somebody decided about it. */
  proposal: z.enum(CLOCK_STEPS).nullable(),
  told: z.enum(['unit', 'office', 'nobody']).nullable(),
  /** What was changed of the draft. */
  fields: list(z.enum(DRAFT_FIELDS)),
  /** Name of the unit that helps and spoke here. */
  helper: z.string().nullable(),
  /** Name of whom the office named to review it. */
  reviewer: z.string().nullable(),
  /** Places of the problems that a review took out. */
  struck: list(z.int()),
})
export type NoticeStepBody = z.infer<typeof NoticeStepBody>

export const NoticeBody = z.object({
  ...row,
  topic: z.string(),
  means: list(z.enum(NOTICE_MEANS)),
  source: z.enum(NOTICE_SOURCES),
  period: PeriodText.nullable(),
  /** The discrepancies of that period from which it starts. */
  observed: list(ObservationKindText),
  facts: list(FactId),
  /** Those of them that the reader may open. */
  namedFacts: list(z.object({ id: FactId, ledger: LedgerIdText, day: Day, title: z.string() })),
  basis: z.string(),
  ask: z.string(),
  feedback: z.string(),
  contact: z.string(),
  signatory: z.string(),
  problems: list(
    z.object({
      indicator: z.string(),
      points: ExactText.nullable(),
      lost: ExactText.nullable(),
      because: z.string(),
      clauses: list(ClauseId),
      remedy: z.string().nullable(),
      /** A review took it out. */
      struck: z.boolean(),
    }),
  ),
  evidence: list(EvidenceBody),
  draftedBy: z.string(),
  helpers: list(UnitRef),
  /** Term set by the draft, until it is issued. */
  term: NoticeTerm.nullable(),
  /** Explains itself; null until it is issued. */
  deadline: DeadlineBody.nullable(),
  pausedAt: InstantText.nullable(),
  asked: Day.nullable(),
  /** The notice that it follows upon, and those that follow upon it. */
  recurrences: list(RelatedNotice),
  isRecurrence: z.boolean(),
  steps: list(NoticeStepBody),
  review: NoticeReviewBody.nullable(),
  /** What the clock does next, while it runs. */
  ahead: list(z.object({ step: z.enum(CLOCK_STEPS), at: InstantText })),
  /** From the same table as the server decides by. */
  may: z.array(z.enum(NOTICE_ACTIONS)),
  version: Version,
})
export type NoticeBody = z.infer<typeof NoticeBody>
