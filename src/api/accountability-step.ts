import { nextStepAt } from '#domain/accountability/clock.ts'
import { MEASURE_RULES } from '#domain/accountability/measures.ts'
import { obstacleTo, stateAfter } from '#domain/accountability/workflow.ts'
import type { RecordAction } from '#domain/accountability/workflow.ts'
import { yearOfDay } from '#domain/calendar/day.ts'
import type { Day } from '#domain/calendar/day.ts'
import type { RecordBody } from '#contract/accountability-body.ts'
import { changeRecord, findRecord } from '#database/accountability.ts'
import type { NamedRecord, StoredRecord } from '#database/accountability.ts'
import { appendRecordStep, recordTicksOf } from '#database/accountability-step.ts'
import type { RecordStepDetail } from '#database/accountability-step.ts'
import { insertMessage } from '#database/message.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import {
  clockedRecord,
  recordActor,
  recordBody,
  recordPlace,
  recordReach,
} from '#api/accountability-body.ts'
import { changesOf, todayOf } from '#api/accountability-change.ts'
import type { Said } from '#api/accountability-change.ts'
import type { Caller } from '#api/caller.ts'
import { changedMeanwhile } from '#api/changed-meanwhile.ts'
import type { Deps } from '#api/deps.ts'
import { claimNumber } from '#api/document-code.ts'
import { newId } from '#api/id.ts'
import { Refusal } from '#api/refusal.ts'
import type { Tell } from '#api/write.ts'

/** One move on a record, as it was asked. */
export interface AskedMove {
  unit: PlacedUnit
  record: string
  caller: Caller
  body: Said
}

/** @throws Refusal `not-found` when there is none at the unit that the caller may see */
export async function recordFor(
  db: Database,
  { caller, unit, record }: Pick<AskedMove, 'caller' | 'unit' | 'record'>,
): Promise<NamedRecord> {
  const found = await findRecord(db, recordReach(caller), record)
  if (!found || found.unit !== unit.id) throw new Refusal('not-found', { record })
  return found
}

/** Makes one move: the one way in which a record changes by the hand of somebody. */
export async function takeRecordStep(
  tx: Database,
  tell: Tell,
  deps: Deps,
  asked: AskedMove,
): Promise<RecordBody> {
  const { caller, body } = asked
  const { act, text } = body
  const before = await recordFor(tx, asked)
  const actor = recordActor(caller, before.unitPath)
  const obstacle = obstacleTo(act, recordPlace(deps, before), actor)
  if (obstacle) throw new Refusal(obstacle, { state: before.state, action: act, last: '' })
  const today = todayOf(deps)
  const approves = caller.may('accountability.approve', before.unitPath)
  const changes = changesOf({ deps, caller, before, said: body, approves, today })
  if (before.version !== body.version) {
    // No more than that: to read it is another request, which is on record.
    throw changedMeanwhile({ version: before.version, state: before.state })
  }
  const after: NamedRecord = {
    ...before,
    state: stateAfter(act, before.state),
    tookPart: tookPart(before, act, caller.account.id),
    ...changes,
    version: before.version + 1,
  }
  const ticks = await recordTicksOf(tx, before.id)
  const stored = { ...after, nextAt: nextStepAt(deps.calendar, clockedRecord(after), ticks) }
  if (!(await changeRecord(tx, stored, before.version))) throw changedMeanwhile(undefined)
  const detail = detailOf(body, after, today)
  if (act === 'serve' && detail.number) {
    const { zh: because } = MEASURE_RULES[detail.measure ?? 'propose'].words
    await claimNumber(tx, deps, caller, { text: detail.number, because })
  }
  const step = { id: newId(deps), act, by: caller.account.id, at: deps.now(), text, detail }
  await appendRecordStep(tx, before.id, step)
  await sendWord(tx, deps, stored, body, caller.account.id)
  await tell({
    action: `accountability.${act}`,
    subject: `${before.unit}/${before.id}`,
    unit: before.unit,
    before,
    after: stored,
    // Who it is about stays in the record: the chain is read by others.
    detail: {
      title: before.title,
      state: after.state,
      ...(detail.measure && { measure: detail.measure }),
    },
  })
  return recordBody(tx, deps, caller, stored)
}

/** For the unit one speaks, not for the office. */
const OF_THE_UNIT: ReadonlySet<RecordAction> = new Set(['state', 'appeal'])

const tookPart = (before: StoredRecord, act: RecordAction, account: string): readonly string[] =>
  OF_THE_UNIT.has(act) ? before.tookPart : [...new Set([...before.tookPart, account])]

/** What the story tells of a move beside its words. */
function detailOf(said: Said, after: StoredRecord, today: Day): RecordStepDetail {
  const { act, day, hearing, decided, measure, stage, result, organ } = said
  const last = after.outcomes.at(-1)
  switch (act) {
    case 'record':
      return decided
        ? {
            measure: decided.measure,
            organ: decided.organ,
            number: decided.number,
            day: decided.day,
            until: decided.until,
          }
        : {}
    case 'serve':
      return { ...(last && { measure: last.measure, number: last.number, day: last.told }) }
    case 'appeal':
      return { stage: 'office-review', day: today }
    default:
      return {
        ...(day !== undefined && { day }),
        ...(hearing !== undefined && { hearing }),
        ...(measure !== undefined && { measure }),
        ...(stage !== undefined && { stage }),
        ...(result !== undefined && { result }),
        ...(organ !== undefined && organ !== '' && { organ }),
      }
  }
}

/** What the unit finds in its inbox: that there is something, and until when; not about whom. */
const TOLD = {
  ask: 'accountability-ask',
  serve: 'accountability-serve',
  review: 'accountability-review',
} as const

async function sendWord(
  tx: Database,
  deps: Deps,
  one: StoredRecord,
  { act }: Said,
  by: string,
): Promise<void> {
  if (act !== 'ask' && act !== 'serve' && act !== 'review') return
  const day = todayOf(deps)
  await insertMessage(tx, {
    id: newId(deps),
    unit_id: one.unit,
    kind: TOLD[act],
    period: String(yearOfDay(day)),
    text: '',
    due: act === 'ask' ? (one.statementUntil ?? day) : day,
    by_account: by,
    at: deps.now(),
    day,
  })
}
