import { appendAudit } from '#api/audit.ts'
import type { Deps } from '#api/deps.ts'
import { newId } from '#api/id.ts'
import { insertMessage } from '#database/message.ts'
import { insertNotice } from '#database/notice.ts'
import { insertReview } from '#database/notice-review.ts'
import { nextSerial } from '#database/serial.ts'
import type { StoredNotice } from '#database/notice.ts'
import { appendStep, recordTicks } from '#database/notice-step.ts'
import type { StepAct, StepDetail } from '#database/notice-step.ts'
import type { Work } from '#database/storage.ts'
import { hourOn, dayOf } from '#domain/deadline/instant.ts'
import { clockAfter, dueOf } from '#domain/notice/clock.ts'
import { nextStepAt, stepsOf } from '#domain/notice/ladder.ts'
import { REVIEW_MOVES, nextReviewStep } from '#domain/notice/review.ts'
import type { ReviewPlace } from '#domain/notice/review.ts'
import { topicKey } from '#domain/notice/notice.ts'
import { numberText } from '#domain/register/number.ts'
import { extensionAfter, isRunning, stateAfter } from '#domain/notice/workflow.ts'
import { SAMPLE_DAY } from '../periods.ts'
import { sampleNotices } from '../story/notices.ts'
import type { SampleNotice, SampleReview, SampleStep } from '../story/notices.ts'
import { at } from './facts.ts'
import { FILLER, type People } from './people.ts'

const CODE = '粤府办督'
const YEAR = 2026

/** The notices of the story, each step at its time, and what the clock did until the day of the sample. */
export async function storeNotices(work: Work, deps: Deps, people: People): Promise<void> {
  const ids: string[] = []
  for (const sample of sampleNotices) {
    const id = newId({ ...deps, now: () => at(sample.draftedAt) })
    const earlier = sample.earlier === undefined ? null : (ids[sample.earlier] ?? null)
    const story = await storyOf(work, deps, people, sample, { id, earlier })
    ids.push(story.id)
  }
}

async function storyOf(
  work: Work,
  deps: Deps,
  people: People,
  sample: SampleNotice,
  { id, earlier }: { id: string; earlier: string | null },
): Promise<StoredNotice> {
  const { tx } = work
  let one = drafted(people, sample, id, earlier)
  for (const step of sample.steps) {
    const serial = step.act === 'issue' ? await nextSerial(tx, CODE, YEAR) : 0
    one = after(one, sample, step, serial)
  }
  const clock = timesOf(deps, one)
  one = { ...one, dueAt: clock?.due ?? null, nextAt: clock?.next ?? null }
  const proposed = clock?.past.findLast(({ tells }) => tells === 'office')
  one = { ...one, proposed: proposed?.step ?? null }
  await insertNotice(tx, one, sample.helpers ?? [])
  await appendStep(tx, id, stepRow(deps, 'draft', one.draftedBy, one.draftedAt, ''))
  const said = [...sample.steps.map((step) => saidOf(step)), ...reviewSteps(sample)]
  for (const { act, by, at: when, text, detail } of said.sort((a, b) => at(a.at) - at(b.at))) {
    await appendStep(tx, id, { ...stepRow(deps, act, people.idOf(by), at(when), text), detail })
  }
  await storeReview(work, deps, people, sample, id)
  await recordTicks(
    tx,
    (clock?.past ?? []).map(({ step, at: when, tells }, index) => ({
      id: newId({ ...deps, now: () => when }),
      notice: id,
      due: clock?.due ?? 0,
      seq: said.length + 2 + index,
      step,
      at: when,
      told: tells,
    })),
  )
  await sendWord(work, deps, one)
  await appendAudit(work, deps, FILLER, {
    action: 'notice.draft',
    subject: `${one.unit}/${id}`,
    unit: one.unit,
    detail: { title: one.title, steps: sample.steps.length },
  })
  return one
}

interface SaidStep {
  act: StepAct
  by: string
  at: string
  text: string
  detail: StepDetail
}

function saidOf({ act, by, at: when, text = '', until }: SampleStep): SaidStep {
  const evidence = act === 'answer' ? [{ kind: 'document' as const, number: '整改报告' }] : []
  return { act, by, at: when, text, detail: { evidence, ...(until !== undefined && { until }) } }
}

function reviewSteps({ review }: SampleNotice): SaidStep[] {
  if (!review) return []
  const { by, at: when, text, reviewer, decision } = review
  return [
    { act: 'review-file', by, at: when, text, detail: {} },
    ...(reviewer
      ? [{ act: 'review-name' as const, by: reviewer.by, at: reviewer.at, text: '', detail: {} }]
      : []),
    ...(reviewer && decision
      ? [
          {
            act: `review-${decision.act}` as const,
            by: reviewer.name,
            at: decision.at,
            text: decision.because,
            detail: {},
          },
        ]
      : []),
  ]
}

/** What the unit holds against it, from the receipt on. */
async function storeReview(
  { tx }: Work,
  deps: Deps,
  people: People,
  { steps, review }: SampleNotice,
  notice: string,
) {
  const receipt = steps.find(({ act }) => act === 'receive')
  if (!receipt) return
  const { reviewer, decision } = review ?? {}
  const place: ReviewPlace = {
    state: stateOf(review),
    receivedAt: at(receipt.at),
    filedAt: review ? at(review.at) : null,
  }
  await insertReview(tx, {
    ...place,
    notice,
    claim: review ? { text: review.text, problems: [], evidence: [] } : null,
    filedBy: review ? people.idOf(review.by) : null,
    reviewer: reviewer ? people.idOf(reviewer.name) : null,
    decision: decision
      ? { decision: decision.act, because: decision.because, struck: [], until: null }
      : null,
    decidedAt: decision ? at(decision.at) : null,
    number: decision ? { code: CODE, year: YEAR, serial: await nextSerial(tx, CODE, YEAR) } : null,
    nextAt: nextReviewStep(deps.calendar, place, [])?.at ?? null,
    version: 1,
  })
}

function stateOf(review: SampleReview | undefined): ReviewPlace['state'] {
  if (!review) return 'open'
  if (review.decision) return REVIEW_MOVES[review.decision.act].to
  return review.reviewer ? 'taken-up' : 'filed'
}

function drafted(
  people: People,
  sample: SampleNotice,
  id: string,
  earlier: string | null,
): StoredNotice {
  const draftedAt = at(sample.draftedAt)
  return {
    id,
    unit: sample.unit,
    title: sample.title,
    topic: sample.topic,
    topicKey: topicKey(sample.topic),
    kind: sample.kind,
    severity: sample.severity,
    means: ['self-report', 'records'],
    source: sample.source,
    period: sample.source === 'scorecard' ? '2026-Q3' : null,
    observed: [],
    facts: [],
    basis: '《政府督查工作条例》第十一条；年度督查计划（示例）',
    ask: '请对照上述问题逐项整改，举一反三，按期书面反馈整改情况。',
    feedback: '书面报告，加盖公章，一事一报',
    contact: '督查室（示例）',
    signatory: '督查负责人（示例）',
    problems: [{ ...sample.problem, remedy: null }],
    evidence: [],
    state: 'drafted',
    clock: { start: draftedAt, rule: sample.term, pauses: [], pausedAt: null },
    extension: null,
    draftedBy: people.idOf(sample.draftedBy),
    draftedAt,
    editedBy: [],
    number: null,
    issuedAt: null,
    dueAt: null,
    nextAt: null,
    proposed: null,
    putOff: null,
    earlier,
    version: 1,
  }
}

function after(
  before: StoredNotice,
  sample: SampleNotice,
  { act, at: when, until }: SampleStep,
  serial: number,
): StoredNotice {
  const now = at(when)
  const asked = extensionAfter(act, before.extension?.state ?? null)
  const day = until ?? before.extension?.until
  return {
    ...before,
    state: stateAfter(act, before.state),
    clock: clockAfter(act, before.clock, now, until ?? null),
    extension: asked && day !== undefined ? { state: asked, until: day } : null,
    number: act === 'issue' ? { code: CODE, year: YEAR, serial } : before.number,
    issuedAt: act === 'issue' ? now : before.issuedAt,
    problems:
      act === 'answer'
        ? before.problems.map((one) => ({ ...one, remedy: sample.remedy ?? null }))
        : before.problems,
    version: before.version + 1,
  }
}

/** What the clock had done on the day of the sample, and what it does next. */
function timesOf({ calendar }: Deps, { state, clock }: StoredNotice) {
  if (!isRunning(state)) return undefined
  const { start, due, last } = dueOf(calendar, clock)
  if (clock.pausedAt !== null) return { due, next: null, past: [] }
  const running = { start, due, last }
  const past = stepsOf(calendar, running).filter((one) => one.at < hourOn(SAMPLE_DAY, 0))
  return { due, past, next: nextStepAt(calendar, running, new Set(past.map(({ step }) => step))) }
}

function stepRow<Act>(deps: Deps, act: Act, by: string | null, when: number, text: string) {
  return { id: newId({ ...deps, now: () => when }), act, by, at: when, text, detail: {} }
}

async function sendWord({ tx }: Work, deps: Deps, one: StoredNotice) {
  const { number, issuedAt, unit } = one
  if (!number || issuedAt === null) return
  const day = dayOf(issuedAt)
  const due = one.dueAt === null ? day : dayOf(one.dueAt)
  await insertMessage(tx, {
    id: newId({ ...deps, now: () => issuedAt }),
    unit_id: unit,
    kind: 'notice-issue',
    period: String(YEAR),
    text: `${numberText(number)} ${one.title}`,
    due,
    by_account: one.draftedBy,
    at: issuedAt,
    day,
    notice_id: one.id,
  })
}
