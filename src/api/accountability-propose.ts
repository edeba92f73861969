import type { z } from 'zod'
import type { RecordRow } from '#contract/accountability-body.ts'
import type { RecordProposal } from '#contract/accountability.ts'
import { nextStepAt } from '#domain/accountability/clock.ts'
import { findGround } from '#domain/accountability/grounds.ts'
import { claimOf, maskedName } from '#domain/accountability/record.ts'
import type { Outcome, Subject } from '#domain/accountability/record.ts'
import { insertRecord, isClaimed } from '#database/accountability.ts'
import type { NamedRecord } from '#database/accountability.ts'
import { appendRecordStep } from '#database/accountability-step.ts'
import { findFact } from '#database/fact.ts'
import { findNotice } from '#database/notice.ts'
import type { Database } from '#database/schema.ts'
import type { PlacedUnit } from '#database/unit.ts'
import { clockedRecord, recordRow } from '#api/accountability-body.ts'
import { todayOf } from '#api/accountability-change.ts'
import { recordedOutcome, refuseFields } from '#api/accountability-outcome.ts'
import type { Caller } from '#api/caller.ts'
import type { Deps } from '#api/deps.ts'
import { newId } from '#api/id.ts'
import { refuseLinks } from '#api/notice-draft.ts'
import { Refusal } from '#api/refusal.ts'
import type { Tell } from '#api/write.ts'

export type Proposal = z.output<typeof RecordProposal>

/** Who proposes what, of which unit. */
export interface AskedProposal {
  caller: Caller
  unit: PlacedUnit
  body: Proposal
}

/**
 * A record for each subject, all of one event. What was decided elsewhere is in force at once; all
 * else waits to be heard and decided by somebody else.
 */
export async function proposeAll(
  tx: Database,
  tell: Tell,
  deps: Deps,
  asked: AskedProposal,
): Promise<RecordRow[]> {
  const { caller, body } = asked
  refuseLinks(body.evidence)
  refuseGroundless(body)
  await refuseUnknown(tx, asked)
  const outcome = body.decided && recordedOutcome(body.decided, caller, todayOf(deps))
  const event = eventOf(deps, body)
  const rows: RecordRow[] = []
  for (const subject of body.subjects) {
    rows.push(recordRow(await proposeOne(tx, tell, deps, asked, { subject, event, outcome })))
  }
  return rows
}

/** A serious misstatement rests on Y4-08, a false report on two figures that differ. */
function refuseGroundless({ grounds, source, figures }: Proposal): void {
  refuseFields({
    grounds:
      grounds.some((id) => findGround(id) === undefined) ||
      (source === 'misstatement' && !grounds.includes('Y4-08')),
    figures:
      (source === 'false-report' && figures.length === 0) ||
      figures.some(({ reported, verified }) => reported === verified),
  })
}

/** What it is proposed from exists, at this unit. */
async function refuseUnknown(tx: Database, { caller, unit, body }: AskedProposal): Promise<void> {
  const { notice, facts, period, veto } = body.about
  refuseFields({
    'about.notice': body.source === 'notice' && notice === null,
    'about.veto': body.source === 'veto' && (veto === null || period === null),
    'about.facts': body.source === 'false-report' && facts.length === 0,
  })
  if (notice !== null) {
    const found = await findNotice(tx, { scope: caller.scope, drafts: [] }, notice)
    if (found?.unit !== unit.id) throw new Refusal('not-found', { notice })
  }
  for (const fact of facts) {
    if (!(await findFact(tx, caller.scope, unit.id, fact))) throw new Refusal('not-found', { fact })
  }
}

/** What makes two proposals the same event: the notice, the veto, the fact, or the record they follow. */
function eventOf(deps: Deps, { event, about, source }: Proposal): string {
  if (event !== null) return event
  if (about.notice !== null) return `notice:${about.notice}`
  if (source === 'veto') return `veto:${about.period}/${about.veto}`
  const [fact] = about.facts
  return fact === undefined ? `event:${newId(deps)}` : `fact:${fact}`
}

interface OneProposal {
  subject: Subject
  event: string
  outcome: Outcome | null
}

async function proposeOne(
  tx: Database,
  tell: Tell,
  deps: Deps,
  { caller, unit, body }: AskedProposal,
  { subject, event, outcome }: OneProposal,
): Promise<NamedRecord> {
  if (await isClaimed(tx, claimOf(event, unit.id, subject))) {
    const name = subject.kind === 'person' ? maskedName(subject.name) : unit.name
    throw new Refusal('already-exists', { name })
  }
  const now = deps.now()
  const { account, displayName } = { ...caller.account, account: caller.account.id }
  const one: NamedRecord = {
    id: newId(deps),
    unit: unit.id,
    title: body.title,
    source: body.source,
    event,
    subject,
    isErased: false,
    state: outcome ? 'in-force' : 'proposed',
    about: body.about,
    account: body.account,
    figures: body.figures,
    grounds: [...new Set(body.grounds)],
    evidence: body.evidence,
    proposed: outcome?.measure ?? body.proposed,
    statementUntil: null,
    hasStated: false,
    hearing: null,
    decision: null,
    outcomes: outcome ? [outcome] : [],
    remedies: [],
    tookPart: [account],
    ended: null,
    toldAt: outcome ? now : null,
    proposedBy: account,
    proposedAt: now,
    nextAt: null,
    version: 1,
    unitName: unit.name,
    unitKind: unit.kind,
    unitPath: unit.path,
    proposedByName: displayName,
  }
  const stored = { ...one, nextAt: nextStepAt(deps.calendar, clockedRecord(one), []) }
  await insertRecord(tx, stored)
  const act = outcome ? ('record' as const) : ('propose' as const)
  const detail = outcome
    ? {
        measure: outcome.measure,
        organ: outcome.organ,
        number: outcome.number,
        day: outcome.day,
        until: outcome.until,
      }
    : { measure: body.proposed }
  const step = { id: newId(deps), act, by: account, at: now, text: '', detail }
  await appendRecordStep(tx, one.id, step)
  await tell({
    action: `accountability.${act}`,
    subject: `${unit.id}/${one.id}`,
    unit: unit.id,
    after: stored,
    detail: { title: one.title, source: one.source, measure: one.proposed },
  })
  return stored
}
