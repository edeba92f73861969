import { addDays, yearOfDay } from '#domain/calendar/day.ts'
import type { Evidence } from '#domain/facts/fact.ts'
import { clockAfter, dueOf } from '#domain/notice/clock.ts'
import { nextActAt, putOffAfter } from '#domain/notice/put-off.ts'
import { nextReviewStep } from '#domain/notice/review.ts'
import { numberText } from '#domain/register/number.ts'
import {
  NOTICE_MOVES,
  extensionAfter,
  isRunning,
  obstacleTo,
  stateAfter,
} from '#domain/notice/workflow.ts'
import type { Needed, NoticeAction } from '#domain/notice/workflow.ts'
import type { NoticeBody } from '#contract/notice-body.ts'
import { evidenceFilesOf } from '#database/evidence-file.ts'
import { insertMessage } from '#database/message.ts'
import { changeNotice, findNotice, helpersOf } from '#database/notice.ts'
import { insertReview } from '#database/notice-review.ts'
import type { NamedNotice, StoredNotice } from '#database/notice.ts'
import { appendStep, ticksOf } from '#database/notice-step.ts'
import type { StepDetail } from '#database/notice-step.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import type { Caller } from '#api/caller.ts'
import { changedMeanwhile } from '#api/changed-meanwhile.ts'
import type { Deps } from '#api/deps.ts'
import { nextNumber } from '#api/document-code.ts'
import { newId } from '#api/id.ts'
import { noticeActor, noticeBody, noticePlace, noticeReach } from '#api/notice-body.ts'
import { refuseLinks } from '#api/notice-draft.ts'
import { Refusal } from '#api/refusal.ts'
import { dayAt } from '#api/time.ts'
import type { Tell } from '#api/write.ts'

/** One move on a notice, as it was asked. */
export interface AskedStep {
  unit: PlacedUnit
  notice: string
  caller: Caller
  body: {
    act: NoticeAction
    text: string
    version: number
    until?: string | undefined
    evidence?: readonly Evidence[] | undefined
    remedies?: readonly string[] | undefined
    code?: string | undefined
  }
}

/** @throws Refusal `not-found` when the unit neither answers nor helps */
export async function noticeFor(
  db: Database,
  { caller, unit, notice }: Pick<AskedStep, 'caller' | 'unit' | 'notice'>,
): Promise<NamedNotice> {
  const found = await findNotice(db, noticeReach(caller), notice)
  const takesPart =
    found?.unit === unit.id ||
    (found && (await helpersOf(db, notice)).some(({ id }) => id === unit.id))
  if (!found || !takesPart) throw new Refusal('not-found', { notice })
  return found
}

/** Makes one move: the one way in which a notice changes by the hand of somebody. */
export async function takeStep(
  tx: Database,
  tell: Tell,
  deps: Deps,
  asked: AskedStep,
): Promise<NoticeBody> {
  const { unit, caller, body } = asked
  const before = await noticeFor(tx, asked)
  const now = deps.now()
  const helpers = await helpersOf(tx, before.id)
  const actor = noticeActor(caller, before, helpers, unit.id)
  const obstacle = obstacleTo(body.act, noticePlace(before, now), actor)
  if (obstacle) throw new Refusal(obstacle, { state: before.state, action: body.act })
  refuseIncomplete(deps, before, body)
  refuseLinks(body.evidence ?? [])
  await refuseForeignFiles(tx, asked)
  if (before.version !== body.version) {
    throw changedMeanwhile(await noticeBody(tx, deps, caller, before, unit.id))
  }
  const after = await changed(tx, deps, before, asked, now)
  if (!(await changeNotice(tx, after, before.version))) throw changedMeanwhile(undefined)
  const { act, text, evidence, until } = body
  const detail: StepDetail = {
    ...(evidence && evidence.length > 0 && { evidence }),
    ...(until !== undefined && { until }),
    ...(act === 'grant' && before.extension && { until: before.extension.until }),
    ...(isDecision(act) && before.proposed && { proposal: before.proposed }),
    ...(actor.part === 'co' && { unit: unit.id }),
  }
  const step = { id: newId(deps), act, by: caller.account.id, at: now, text, detail }
  await appendStep(tx, after.id, step)
  const review = act === 'receive' ? await openReview(tx, deps, after.id) : before.review
  await sendWord(tx, deps, after, asked)
  const subject = `${before.unit}/${before.id}`
  const number = after.number ? numberText(after.number) : ''
  await tell({
    action: `notice.${act}`,
    subject,
    unit: before.unit,
    before,
    after,
    detail: { number, text },
  })
  return noticeBody(tx, deps, caller, { ...before, ...after, review }, unit.id)
}

/** From the receipt on, the unit may object to the notice. */
async function openReview(tx: Database, { calendar, now }: Deps, notice: string) {
  const open = { ...NOT_FILED, notice, state: 'open' as const, receivedAt: now(), version: 1 }
  const nextAt = nextReviewStep(calendar, open, [])?.at ?? null
  await insertReview(tx, { ...open, nextAt })
  return open.state
}

const NOT_FILED = {
  claim: null,
  filedBy: null,
  filedAt: null,
  reviewer: null,
  decision: null,
  decidedAt: null,
  number: null,
}

async function changed(
  tx: Database,
  deps: Deps,
  before: StoredNotice,
  { body, caller }: AskedStep,
  now: number,
): Promise<StoredNotice> {
  const { act, until, remedies } = body
  const state = stateAfter(act, before.state)
  const day = act === 'grant' ? (before.extension?.until ?? null) : (until ?? null)
  const clock = clockAfter(act, before.clock, now, day)
  const asked = extensionAfter(act, before.extension?.state ?? null)
  const extensionDay = act === 'ask-extension' ? until : before.extension?.until
  const isIssued = act === 'issue'
  const next: StoredNotice = {
    ...before,
    state,
    clock,
    extension: asked && extensionDay !== undefined ? { state: asked, until: extensionDay } : null,
    number: isIssued ? await nextNumber(tx, deps, caller, body.code) : before.number,
    issuedAt: isIssued ? now : before.issuedAt,
    problems:
      act === 'answer'
        ? before.problems.map((one, at) => ({ ...one, remedy: remedies?.[at] || null }))
        : before.problems,
    // What was proposed about a delay is settled when it is over.
    proposed: isRunning(state) && act !== 'grant' && !isDecision(act) ? before.proposed : null,
    putOff: putOffAfter(act, before, { state, until: until ?? null }),
    version: before.version + 1,
  }
  return { ...next, ...(await timesOf(tx, deps, next)) }
}

/** When the answer is due, and when the clock has something to do. */
export async function timesOf(tx: Database, { calendar }: Deps, one: StoredNotice) {
  if (!isRunning(one.state)) return { dueAt: null, nextAt: null }
  const { start, due, last } = dueOf(calendar, one.clock)
  if (one.clock.pausedAt !== null) return { dueAt: due, nextAt: null }
  const done = await ticksOf(tx, one.id, due)
  return { dueAt: due, nextAt: nextActAt(calendar, { start, due, last }, done, one.putOff) }
}

/** @throws Refusal `invalid-input` for what the move needs and was not said */
function refuseIncomplete(deps: Deps, before: StoredNotice, body: AskedStep['body']) {
  const { text, until, evidence, remedies } = body
  const today = dayAt(deps.now())
  const least = body.act === 'ask-extension' && before.dueAt !== null ? dayAt(before.dueAt) : today
  const isMissing: Record<Needed, boolean> = {
    text: text.length < 2,
    until: until === undefined || until <= least || until > addDays(today, 366),
    evidence: (evidence ?? []).length === 0,
    // What a review took out needs no answer.
    remedies:
      remedies?.length !== before.problems.length ||
      remedies.some((one, at) => one.length < 2 && !before.problems[at]?.struck),
  }
  const fields = NOTICE_MOVES[body.act].needs
    .filter((one) => isMissing[one])
    .map((path) => ({ path, code: `notice-${path}`, params: { least } }))
  if (fields.length > 0) throw new Refusal('invalid-input', {}, { fields })
}

/** Files that prove an answer are those of the unit, and held. */
async function refuseForeignFiles(tx: Database, { unit, caller, body }: AskedStep) {
  const ids = (body.evidence ?? []).flatMap((one) => (one.kind === 'file' ? [one.file] : []))
  const files = await evidenceFilesOf(tx, caller.scope, unit.id, ids)
  const held = new Set(files.filter(({ purged }) => !purged).map(({ id }) => id))
  const lost = ids.find((id) => !held.has(id))
  if (lost !== undefined) throw new Refusal('not-found', { file: lost })
}

/** Somebody decides about what the clock proposed. */
const isDecision = (act: NoticeAction) =>
  act === 'adopt' || act === 'set-aside' || act === 'put-off'

/** What the unit finds in its inbox. */
const TOLD: ReadonlySet<NoticeAction> = new Set([
  'issue',
  'return',
  'grant',
  'refuse',
  'pause',
  'resume',
  'adopt',
  'verify',
  'close',
])

async function sendWord(tx: Database, deps: Deps, one: StoredNotice, { caller, body }: AskedStep) {
  if (!TOLD.has(body.act)) return
  const units =
    body.act === 'issue'
      ? [one.unit, ...(await helpersOf(tx, one.id)).map(({ id }) => id)]
      : [one.unit]
  for (const unit of units) {
    const text = body.text === '' ? titleOf(one) : `${titleOf(one)}\n${body.text}`
    await insertMessage(
      tx,
      noticeMessage(deps, one, unit, `notice-${body.act}`, text, caller.account.id),
    )
  }
}

export const titleOf = ({ number, title }: Pick<StoredNotice, 'number' | 'title'>): string =>
  number ? `${numberText(number)} ${title}` : title

/** A message about a notice; what it says is its kind. */
export function noticeMessage(
  deps: Deps,
  one: StoredNotice,
  unit: string,
  kind: string,
  text: string,
  by: string,
) {
  const at = deps.now()
  const day = dayAt(at)
  const due = one.dueAt === null ? day : dayAt(one.dueAt)
  const period = one.period ?? String(yearOfDay(day))
  return {
    id: newId(deps),
    unit_id: unit,
    kind,
    period,
    text,
    due,
    by_account: by,
    at,
    day,
    notice_id: one.id,
  }
}
