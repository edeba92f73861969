import type { ClockedRecord } from '#domain/accountability/clock.ts'
import { plannedSteps } from '#domain/accountability/clock.ts'
import {
  hasEffect,
  lastDayOf,
  maskedName,
  openRemedy,
  primaryOf,
} from '#domain/accountability/record.ts'
import type { Subject } from '#domain/accountability/record.ts'
import { REMEDY_RULES, windowsOf } from '#domain/accountability/remedies.ts'
import { openMoves } from '#domain/accountability/workflow.ts'
import type { RecordActor, RecordPlace } from '#domain/accountability/workflow.ts'
import type { Day } from '#domain/calendar/day.ts'
import type {
  OutcomeBody,
  RecordBody,
  RecordRow,
  RecordStepBody,
} from '#contract/accountability-body.ts'
import { namesOf, sameEvent } from '#database/accountability.ts'
import type { NamedRecord, RecordReach, StoredRecord } from '#database/accountability.ts'
import { recordTicksOf, stepsOfRecord } from '#database/accountability-step.ts'
import type { RecordStep } from '#database/accountability-step.ts'
import type { Database } from '#database/schema.ts'
import type { Caller } from '#api/caller.ts'
import type { Deps } from '#api/deps.ts'
import { dayAt, instantText } from '#api/time.ts'

/** What a caller sees: a unit its own, from the hearing on. */
export const recordReach = ({ scope, scopeOf }: Caller): RecordReach => ({
  scope,
  office: (['accountability.propose', 'accountability.decide'] as const).flatMap(
    (action) => scopeOf(action) ?? [],
  ),
})

/** What the clock reads. */
export const clockedRecord = (one: StoredRecord): ClockedRecord => ({
  state: one.state,
  ended: one.ended,
  outcomes: one.outcomes,
  remedies: one.remedies,
  isNamed: one.subject.kind === 'person' && !one.isErased,
})

const windows = ({ calendar }: Deps, one: StoredRecord, today: Day) =>
  one.outcomes.map((outcome, at) => windowsOf(calendar, outcome, at, one.remedies, today))

/** What decides about the next move, today. */
export function recordPlace(deps: Deps, one: StoredRecord): RecordPlace {
  const today = dayAt(deps.now())
  const all = windows(deps, one, today).flat()
  const open = all.filter((window) => window.open)
  const remedy = openRemedy(one.remedies)
  return {
    state: one.state,
    proposedBy: one.proposedBy,
    decidedBy: one.decision?.by ?? null,
    tookPart: one.tookPart,
    remedy: remedy ? (REMEDY_RULES[remedy.stage].ours ? 'ours' : 'theirs') : null,
    reviewOpen: open.some(({ stage }) => REMEDY_RULES[stage].ours),
    remedyOpen: open.length > 0,
    remedyUnused: all.length > 0,
    runs: one.outcomes.some((each) => each.until !== null && hasEffect(each, today)),
  }
}

export const recordActor = (caller: Caller, path: string): RecordActor => ({
  account: caller.account.id,
  may: (action) => caller.may(action, path),
})

const nameOf = (subject: Subject, isErased: boolean): string | null =>
  subject.kind === 'unit' || isErased ? null : subject.name
const maskedOf = (subject: Subject, isErased: boolean): string | null => {
  const name = nameOf(subject, isErased)
  return name === null ? null : maskedName(name)
}

/** As a list shows it: no more of a name than is needed to find it again. */
export function recordRow(one: NamedRecord): RecordRow {
  const counted = primaryOf(one.outcomes)
  return {
    id: one.id,
    unit: { id: one.unit, name: one.unitName, kind: one.unitKind },
    title: one.title,
    source: one.source,
    state: one.state,
    name: maskedOf(one.subject, one.isErased),
    subject: one.subject.kind,
    proposed: one.proposed,
    measure: counted?.measure ?? null,
    decidedOn: counted?.day ?? null,
    until: lastDayOf(one.outcomes),
    proposedAt: instantText(one.proposedAt),
    statementUntil: one.statementUntil,
    remedy: openRemedy(one.remedies) !== undefined,
  }
}

/** One record, as it is now to somebody who may read it. */
export async function recordBody(
  db: Database,
  deps: Deps,
  caller: Caller,
  one: NamedRecord,
): Promise<RecordBody> {
  const { subject, isErased, decision } = one
  const steps = await stepsOfRecord(db, one.id)
  const others = await sameEvent(db, recordReach(caller), one)
  const names = await namesOf(db, decision ? [decision.by] : [])
  return {
    ...recordRow(one),
    name: nameOf(subject, isErased),
    post: subject.kind === 'person' && !isErased ? subject.post : null,
    part: subject.kind === 'person' ? subject.part : null,
    erased: isErased,
    event: one.event,
    about: { ...one.about, facts: [...one.about.facts] },
    account: one.account,
    figures: one.figures,
    grounds: one.grounds,
    evidence: one.evidence,
    proposedBy: one.proposedByName,
    hasStated: one.hasStated,
    hearing: one.hearing,
    decision: decision && { ...decision, by: names.get(decision.by) ?? decision.by },
    outcomes: outcomeBodies(deps, one),
    remedies: one.remedies,
    sameEvent: others.map((other) => ({
      id: other.id,
      name: maskedOf(other.subject, other.isErased),
      state: other.state,
    })),
    steps: steps.map(stepBody),
    ahead: await aheadOf(db, deps, one),
    may: openMoves(recordPlace(deps, one), recordActor(caller, one.unitPath)),
    version: one.version,
  }
}

function outcomeBodies(deps: Deps, one: NamedRecord): OutcomeBody[] {
  const today = dayAt(deps.now())
  const primary = primaryOf(one.outcomes)
  const open = windows(deps, one, today)
  return one.outcomes.map((outcome, at) => ({
    ...outcome,
    runs: hasEffect(outcome, today),
    primary: outcome === primary,
    windows: open[at] ?? [],
  }))
}

const stepBody = ({ id, act, by, byName, at, text, detail }: RecordStep): RecordStepBody => ({
  id,
  act,
  by: by === null ? null : (byName ?? by),
  at: instantText(at),
  text,
  measure: detail.measure ?? null,
  day: detail.day ?? null,
  until: detail.until ?? null,
  hearing: detail.hearing ?? null,
  organ: detail.organ ?? null,
  number: detail.number ?? null,
  stage: detail.stage ?? null,
  result: detail.result ?? null,
})

/** What the clock will do while nobody does anything. */
async function aheadOf(db: Database, { calendar }: Deps, one: NamedRecord) {
  const done = await recordTicksOf(db, one.id)
  return plannedSteps(calendar, clockedRecord(one))
    .filter(({ step, day }) => !done.some((each) => each.step === step && each.day === day))
    .map(({ step, day }) => ({ step, day }))
}
